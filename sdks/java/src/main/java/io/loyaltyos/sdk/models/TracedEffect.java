package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.loyaltyos.sdk.json.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule does.
 *
 * <p>{@code kind} tells which.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    include = JsonTypeInfo.As.EXISTING_PROPERTY,
    property = "kind",
    visible = true,
    defaultImpl = TracedEffect.Unknown.class
)
@JsonSubTypes({
    @JsonSubTypes.Type(value = TracedGrant.class, name = "grant"),
    @JsonSubTypes.Type(value = TracedMultiplication.class, name = "multiply"),
})
public sealed interface TracedEffect permits TracedGrant, TracedMultiplication, TracedEffect.Unknown {
    /** {@return which of them it is} */
    String kind();

    /** What this version of the SDK does not know, as it came. */
    final class Unknown implements TracedEffect {

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
        public String kind() {
            JsonValue value = members.get("kind");
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
            return "TracedEffect.Unknown[kind=" + kind() + "]";
        }
    }
}
