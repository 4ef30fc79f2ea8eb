package io.loyaltyos.sdk.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.loyaltyos.sdk.internal.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class PatchTest {

    private static final class Colour extends OpenEnum {

        Colour(String value) {
            super(value);
        }
    }

    private static final class Other extends OpenEnum {

        Other(String value) {
            super(value);
        }
    }

    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Patch.AbsentFilter.class)
    record Change(
        @JsonProperty("set") Patch<String> set,
        @JsonProperty("removed") Patch<LocalDate> removed,
        @JsonProperty("absent") Patch<Colour> absent,
        @JsonProperty("nested") Patch<Colour> nested
    ) {}

    @Test
    void absentAndNullDiffer() {
        Change change = new Change(Patch.of("a"), Patch.of(null), Patch.absent(), Patch.of(new Colour("red")));
        String json = new String(JsonCodec.write(change), StandardCharsets.UTF_8);
        assertEquals("{\"set\":\"a\",\"removed\":null,\"nested\":\"red\"}", json);
        assertTrue(change.removed().isPresent());
        assertNull(change.removed().value());
        assertFalse(change.absent().isPresent());
        assertThrows(NoSuchElementException.class, change.absent()::value);
        assertEquals(Patch.of("a"), change.set());
        assertNotEquals(Patch.of(null), Patch.absent());
    }

    @Test
    void openEnumsAreTheirText() {
        assertEquals(new Colour("red"), new Colour("red"));
        assertEquals(new Colour("red").hashCode(), new Colour("red").hashCode());
        assertNotEquals(new Colour("red"), new Other("red"));
        assertEquals("red", new Colour("red").toString());
    }
}
