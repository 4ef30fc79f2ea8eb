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

/** Some of a list, and what asks for more of it. */
@JsonDeserialize(builder = RedemptionPage.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class RedemptionPage {

    private final List<Redemption> data;
    private final @Nullable String nextCursor;
    private final Map<String, JsonValue> additionalProperties;

    private RedemptionPage(Builder builder) {
        this.data = Fields.required("data", Fields.copy(builder.data));
        this.nextCursor = builder.nextCursor;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.data = data;
        builder.nextCursor = nextCursor;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the items of this page} */
    @JsonProperty("data")
    public List<Redemption> data() {
        return data;
    }

    /** {@return what asks for the next page; null on the last one; {@code null} where there is none} */
    @JsonProperty("nextCursor")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable String nextCursor() {
        return nextCursor;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof RedemptionPage that &&
            Objects.equals(data, that.data) &&
            Objects.equals(nextCursor, that.nextCursor) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(data, nextCursor, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "RedemptionPage[", "]")
            .add("data=" + data)
            .add("nextCursor=" + nextCursor)
            .toString();
    }

    /** Builds {@link RedemptionPage}. */
    public static final class Builder {

        private @Nullable List<Redemption> data;
        private @Nullable String nextCursor;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The items of this page.
         *
         * @param data the items of this page.
         * @return this builder.
         */
        @JsonProperty("data")
        public Builder data(List<Redemption> data) {
            this.data = data;
            return this;
        }

        /**
         * The items of this page.
         *
         * @param data the items of this page.
         * @return this builder.
         */
        public Builder data(Redemption... data) {
            return data(List.of(data));
        }

        /**
         * What asks for the next page; null on the last one.
         *
         * @param nextCursor what asks for the next page; null on the last one; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("nextCursor")
        public Builder nextCursor(@Nullable String nextCursor) {
            this.nextCursor = nextCursor;
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
        public RedemptionPage build() {
            return new RedemptionPage(this);
        }
    }
}
