package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.loyaltyos.sdk.json.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One posting on an account of the customer.
 *
 * <p>{@code account} tells which.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    include = JsonTypeInfo.As.EXISTING_PROPERTY,
    property = "account",
    visible = true,
    defaultImpl = LedgerEntry.Unknown.class
)
@JsonSubTypes({
    @JsonSubTypes.Type(value = PointsEntry.class, name = "points"),
    @JsonSubTypes.Type(value = CreditEntry.class, name = "credit"),
})
public sealed interface LedgerEntry permits PointsEntry, CreditEntry, LedgerEntry.Unknown {
    /** {@return which of them it is} */
    String account();

    /** What this version of the SDK does not know, as it came. */
    final class Unknown implements LedgerEntry {

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
        public String account() {
            JsonValue value = members.get("account");
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
            return "LedgerEntry.Unknown[account=" + account() + "]";
        }
    }
}
