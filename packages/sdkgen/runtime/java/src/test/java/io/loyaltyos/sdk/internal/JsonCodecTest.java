package io.loyaltyos.sdk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.loyaltyos.sdk.errors.InvalidResponseException;
import io.loyaltyos.sdk.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {

    record Amounts(
        @JsonProperty("amount") @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        @JsonProperty("amounts") @JsonFormat(shape = JsonFormat.Shape.STRING) Map<String, BigDecimal> amounts
    ) {}

    private static String write(Object value) {
        return new String(JsonCodec.write(value), StandardCharsets.UTF_8);
    }

    private static <T> T read(String json, Class<T> type) {
        return JsonCodec.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    @Test
    void decimalsAreExactAndPlain() {
        Amounts amounts = new Amounts(new BigDecimal("1E+2"), Map.of("a", new BigDecimal("0.10")));
        assertEquals("{\"amount\":\"100\",\"amounts\":{\"a\":\"0.10\"}}", write(amounts));
        assertEquals(new BigDecimal("0.1000"), read("{\"amount\":\"0.1000\"}", Amounts.class).amount());
        assertEquals(
            new BigDecimal("12345678901234567890.123"),
            read("{\"amount\":12345678901234567890.123}", Amounts.class).amount()
        );
        assertEquals("{\"n\":100}", write(JsonValue.of(Map.of("n", new BigDecimal("1E+2")))));
    }

    @Test
    void timesAreText() {
        assertEquals("\"2026-03-01T09:30:00Z\"", write(Instant.parse("2026-03-01T09:30:00.000Z")));
        assertEquals(
            Instant.parse("2026-03-01T09:30:00.123Z"),
            read("\"2026-03-01T10:30:00.123+01:00\"", Instant.class)
        );
        assertEquals(LocalDate.of(1990, 2, 3), read("\"1990-02-03\"", LocalDate.class));
        assertEquals(Duration.ofDays(30), read("\"P30D\"", Duration.class));
        assertEquals("\"PT36H\"", write(Duration.ofHours(36)));
        assertThrows(InvalidResponseException.class, () -> read("\"yesterday\"", Instant.class));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "null",
            "true",
            "\"a\"",
            "-0.5",
            "12345678901234567890",
            "1.10",
            "[null,[],{}]",
            "{\"z\":null,\"a\":[1,{\"b\":false}]}",
        }
    )
    void anyValueSurvives(String json) {
        JsonValue value = read("{\"v\":" + json + "}", JsonValue.class);
        assertEquals("{\"v\":" + json + "}", write(value));
        assertEquals(value, JsonValue.of(value.toObject()));
    }

    @Test
    void valuesAreMadeOfPlainOnes() {
        JsonValue value = JsonValue.of(Map.of("list", Arrays.asList(1, 2.5, null, "a", true)));
        assertEquals("{\"list\":[1,2.5,null,\"a\",true]}", write(value));
        assertEquals("a", value.member("list").element(3).text());
        assertEquals(new BigDecimal("2.5"), value.member("list").element(1).number());
        assertEquals(true, value.member("list").element(4).bool());
        assertEquals(null, value.member("none"));
        assertEquals(null, value.element(0));
        assertEquals(JsonValue.of(1.5), JsonValue.of(new BigDecimal("1.50")));
        assertEquals(JsonValue.of(1.5).hashCode(), JsonValue.of(new BigDecimal("1.50")).hashCode());
        assertThrows(IllegalArgumentException.class, () -> JsonValue.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> JsonValue.of(new Object()));
        assertThrows(UnsupportedOperationException.class, () ->
            ((JsonValue.Array) JsonValue.of(List.of())).elements().add(value)
        );
    }

    @ParameterizedTest
    @ValueSource(
        strings = { "", "{", "{\"a\":1}x", "nul", "{\"amount\":\"secret\"}", "[\"secret\"]", "\"secret\"", "null" }
    )
    void whatIsNotPromisedIsRefusedAndNotQuoted(String json) {
        InvalidResponseException thrown = assertThrows(InvalidResponseException.class, () -> read(json, Amounts.class));
        assertFalse(thrown.getMessage().contains("secret"));
        assertEquals(null, thrown.getCause());
    }
}
