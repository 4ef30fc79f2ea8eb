package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.loyaltyos.sdk.json.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of a claim.
 *
 * <p>{@code step} tells which.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    include = JsonTypeInfo.As.EXISTING_PROPERTY,
    property = "step",
    visible = true,
    defaultImpl = TracedStep.Unknown.class
)
@JsonSubTypes({
    @JsonSubTypes.Type(value = TracedRounding.class, name = "round"),
    @JsonSubTypes.Type(value = TracedLimit.class, name = "limit"),
    @JsonSubTypes.Type(value = TracedExclusion.class, name = "excluded"),
    @JsonSubTypes.Type(value = TracedLoss.class, name = "lost"),
})
public sealed interface TracedStep
    permits TracedRounding, TracedLimit, TracedExclusion, TracedLoss, TracedStep.Unknown
{
    /** {@return which of them it is} */
    String step();

    /** What this version of the SDK does not know, as it came. */
    final class Unknown implements TracedStep {

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
        public String step() {
            JsonValue value = members.get("step");
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
            return "TracedStep.Unknown[step=" + step() + "]";
        }
    }
}
