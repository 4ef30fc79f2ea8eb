package io.loyaltyos.sdk.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.loyaltyos.sdk.internal.JsonCodec;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BuilderTest {

    private static RedemptionRequest.Builder builder() {
        return RedemptionRequest.builder().customerId("cust_a1b2");
    }

    @Test
    void wholeNumbersAreTakenAsTheyAreWritten() {
        Integer boxed = 500;
        RedemptionRequest expected = builder().points(Long.valueOf(500)).build();
        assertEquals(expected, builder().points(500).build());
        assertEquals(expected, builder().points(500L).build());
        assertEquals(expected, builder().points(boxed).build());
        assertNull(builder().points(500).points(null).build().points());
    }

    @Test
    void answersAreReadIntoThem() {
        RedemptionRequest request = builder().points(5_000_000_000L).build();
        byte[] json = JsonCodec.write(request);
        assertEquals("{\"customerId\":\"cust_a1b2\",\"points\":5000000000}", new String(json, StandardCharsets.UTF_8));
        assertEquals(request, JsonCodec.read(json, RedemptionRequest.class));
    }
}
