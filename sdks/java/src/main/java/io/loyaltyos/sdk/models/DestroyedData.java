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

/** What was destroyed. */
@JsonDeserialize(builder = DestroyedData.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class DestroyedData {

    private final boolean dataKey;
    private final boolean profile;
    private final boolean emailIndex;
    private final long parkedReturns;
    private final Map<String, JsonValue> additionalProperties;

    private DestroyedData(Builder builder) {
        this.dataKey = Fields.required("dataKey", builder.dataKey);
        this.profile = Fields.required("profile", builder.profile);
        this.emailIndex = Fields.required("emailIndex", builder.emailIndex);
        this.parkedReturns = Fields.required("parkedReturns", builder.parkedReturns);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.dataKey = dataKey;
        builder.profile = profile;
        builder.emailIndex = emailIndex;
        builder.parkedReturns = parkedReturns;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the key under which everything personal lay} False: nothing ever was encrypted. */
    @JsonProperty("dataKey")
    public boolean dataKey() {
        return dataKey;
    }

    /** {@return the record of who they were} */
    @JsonProperty("profile")
    public boolean profile() {
        return profile;
    }

    /** {@return what they were found by} */
    @JsonProperty("emailIndex")
    public boolean emailIndex() {
        return emailIndex;
    }

    /** {@return how many returns that waited for orders of theirs were dropped} */
    @JsonProperty("parkedReturns")
    public long parkedReturns() {
        return parkedReturns;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof DestroyedData that &&
            dataKey == that.dataKey &&
            profile == that.profile &&
            emailIndex == that.emailIndex &&
            parkedReturns == that.parkedReturns &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(dataKey, profile, emailIndex, parkedReturns, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "DestroyedData[", "]")
            .add("dataKey=" + dataKey)
            .add("profile=" + profile)
            .add("emailIndex=" + emailIndex)
            .add("parkedReturns=" + parkedReturns)
            .toString();
    }

    /** Builds {@link DestroyedData}. */
    public static final class Builder {

        private @Nullable Boolean dataKey;
        private @Nullable Boolean profile;
        private @Nullable Boolean emailIndex;
        private @Nullable Long parkedReturns;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The key under which everything personal lay. False: nothing ever was encrypted.
         *
         * @param dataKey the key under which everything personal lay.
         * @return this builder.
         */
        @JsonProperty("dataKey")
        public Builder dataKey(boolean dataKey) {
            this.dataKey = dataKey;
            return this;
        }

        /**
         * The record of who they were.
         *
         * @param profile the record of who they were.
         * @return this builder.
         */
        @JsonProperty("profile")
        public Builder profile(boolean profile) {
            this.profile = profile;
            return this;
        }

        /**
         * What they were found by.
         *
         * @param emailIndex what they were found by.
         * @return this builder.
         */
        @JsonProperty("emailIndex")
        public Builder emailIndex(boolean emailIndex) {
            this.emailIndex = emailIndex;
            return this;
        }

        /**
         * How many returns that waited for orders of theirs were dropped.
         *
         * @param parkedReturns how many returns that waited for orders of theirs were dropped.
         * @return this builder.
         */
        @JsonProperty("parkedReturns")
        public Builder parkedReturns(long parkedReturns) {
            this.parkedReturns = parkedReturns;
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
        public DestroyedData build() {
            return new DestroyedData(this);
        }
    }
}
