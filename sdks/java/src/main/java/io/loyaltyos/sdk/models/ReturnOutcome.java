package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.loyaltyos.sdk.json.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same return was made before; nothing was done. Or: It was returned. Or: The order has not
 * arrived; the return waits for it.
 *
 * <p>{@code status} tells which.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    include = JsonTypeInfo.As.EXISTING_PROPERTY,
    property = "status",
    visible = true,
    defaultImpl = ReturnOutcome.Unknown.class
)
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReturnResult.class, name = "returned"),
    @JsonSubTypes.Type(value = ParkedReturn.class, name = "parked"),
})
public sealed interface ReturnOutcome permits ReturnResult, ParkedReturn, ReturnOutcome.Unknown {
    /** {@return which of them it is} */
    String status();

    /** What this version of the SDK does not know, as it came. */
    final class Unknown implements ReturnOutcome {

        private final Map<String, JsonValue> members;

        /**
         * What this version of the SDK does not know.
         *
         * @param members what it holds, by name.
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Unknown(Map<String, JsonValue> members) {
            this.members = Fields.kept(members);
        }

        @Override
        public String status() {
            JsonValue value = members.get("status");
            String known = value == null ? null : value.text();
            return known == null ? "" : known;
        }

        /** {@return what it holds, by name} */
        @JsonAnyGetter
        public Map<String, JsonValue> members() {
            return members;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Unknown unknown && unknown.members.equals(members);
        }

        @Override
        public int hashCode() {
            return members.hashCode();
        }

        /** Names what it is alone: the rest may be secret. */
        @Override
        public String toString() {
            return "ReturnOutcome.Unknown[status=" + status() + "]";
        }
    }
}
