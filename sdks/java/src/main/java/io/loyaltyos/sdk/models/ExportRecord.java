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

/** One thing that is held about a customer. */
@JsonDeserialize(builder = ExportRecord.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ExportRecord {

    private final ExportSection section;
    private final Map<String, JsonValue> record;
    private final Map<String, JsonValue> additionalProperties;

    private ExportRecord(Builder builder) {
        this.section = Fields.required("section", builder.section);
        this.record = Fields.required("record", Fields.copy(builder.record));
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.section = section;
        builder.record = record;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return what the record is about} */
    @JsonProperty("section")
    public ExportSection section() {
        return section;
    }

    /** {@return as the operation of its own shows it, where there is one} */
    @JsonProperty("record")
    public Map<String, JsonValue> record() {
        return record;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof ExportRecord that &&
            Objects.equals(section, that.section) &&
            Objects.equals(record, that.record) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(section, record, additionalProperties);
    }

    /** Shows nothing that is secret or about a person. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "ExportRecord[", "]")
            .add("section=" + section)
            .add("record=***")
            .toString();
    }

    /** Builds {@link ExportRecord}. */
    public static final class Builder {

        private @Nullable ExportSection section;
        private @Nullable Map<String, JsonValue> record;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * What the record is about.
         *
         * @param section what the record is about.
         * @return this builder.
         */
        @JsonProperty("section")
        public Builder section(ExportSection section) {
            this.section = section;
            return this;
        }

        /**
         * As the operation of its own shows it, where there is one.
         *
         * @param record texts, numbers, truth values, or whatever else JSON has.
         * @return this builder.
         */
        @JsonProperty("record")
        public Builder record(Map<String, ?> record) {
            this.record = Fields.json(record);
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
        public ExportRecord build() {
            return new ExportRecord(this);
        }
    }
}
