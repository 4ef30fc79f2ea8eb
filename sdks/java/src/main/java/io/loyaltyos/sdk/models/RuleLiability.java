package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The most of one rule by itself, before its group and the rule set decide. */
@JsonDeserialize(builder = RuleLiability.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class RuleLiability {

    private final String id;
    private final JsonValue points;
    private final String credit;
    private final Map<String, JsonValue> additionalProperties;

    private RuleLiability(Builder builder) {
        this.id = Fields.required("id", builder.id);
        this.points = Fields.required("points", builder.points);
        this.credit = Fields.required("credit", builder.credit);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.points = points;
        builder.credit = credit;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the rule} */
    @JsonProperty("id")
    public String id() {
        return id;
    }

    /** {@return whole points at most; {@code unbounded} where nothing in the program holds them} */
    @JsonProperty("points")
    public JsonValue points() {
        return points;
    }

    /**
     * {@return store credit at most, in the base currency; {@code unbounded} where nothing in the program
     * holds it}
     */
    @JsonProperty("credit")
    public String credit() {
        return credit;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof RuleLiability that &&
            Objects.equals(id, that.id) &&
            Objects.equals(points, that.points) &&
            Objects.equals(credit, that.credit) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, points, credit, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "RuleLiability[", "]")
            .add("id=" + id)
            .add("points=" + points)
            .add("credit=" + credit)
            .toString();
    }

    /** Builds {@link RuleLiability}. */
    public static final class Builder {

        private @Nullable String id;
        private @Nullable JsonValue points;
        private @Nullable String credit;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The rule.
         *
         * @param id the rule.
         * @return this builder.
         */
        @JsonProperty("id")
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /**
         * Whole points at most; {@code unbounded} where nothing in the program holds them.
         *
         * @param points whole points at most; {@code unbounded} where nothing in the program holds them.
         * @return this builder.
         */
        @JsonProperty("points")
        public Builder points(JsonValue points) {
            this.points = points;
            return this;
        }

        /**
         * Store credit at most, in the base currency; {@code unbounded} where nothing in the program holds it.
         *
         * @param credit store credit at most, in the base currency; {@code unbounded} where nothing in the
         *     program holds it.
         * @return this builder.
         */
        @JsonProperty("credit")
        public Builder credit(String credit) {
            this.credit = credit;
            return this;
        }

        /**
         * A member that this version of the SDK does not know.
         *
         * @param name its name.
         * @param value its value.
         * @return this builder.
         */
        @JsonAnySetter
        public Builder putAdditionalProperty(String name, @Nullable JsonValue value) {
            additionalProperties.put(name, JsonValue.of(value));
            return this;
        }

        /**
         * What was set.
         *
         * @return the object.
         * @throws IllegalStateException when something is missing that must be there.
         */
        public RuleLiability build() {
            return new RuleLiability(this);
        }
    }
}
