package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** All members of the list. */
@JsonDeserialize(builder = PutListRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class PutListRequest {

    private final List<String> members;
    private final Map<String, JsonValue> additionalProperties;

    private PutListRequest(Builder builder) {
        this.members = Fields.required("members", Fields.copy(builder.members));
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.members = members;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return at most 100,000} Repeats count once. */
    @JsonProperty("members")
    public List<String> members() {
        return members;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof PutListRequest that &&
            Objects.equals(members, that.members) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(members, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "PutListRequest[", "]").add("members=" + members).toString();
    }

    /** Builds {@link PutListRequest}. */
    public static final class Builder {

        private @Nullable List<String> members;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * At most 100,000. Repeats count once.
         *
         * @param members at most 100,000.
         * @return this builder.
         */
        @JsonProperty("members")
        public Builder members(List<String> members) {
            this.members = members;
            return this;
        }

        /**
         * At most 100,000. Repeats count once.
         *
         * @param members at most 100,000.
         * @return this builder.
         */
        public Builder members(String... members) {
            return members(List.of(members));
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
        public PutListRequest build() {
            return new PutListRequest(this);
        }
    }
}
