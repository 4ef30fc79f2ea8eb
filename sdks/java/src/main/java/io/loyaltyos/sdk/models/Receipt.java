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

/**
 * The proof that a ledger transaction is in a signed block. {@code loyaltyos receipt verify} checks it
 * with the public key alone.
 */
@JsonDeserialize(builder = Receipt.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Receipt {

    private final String format;
    private final String transactionId;
    private final String tenantId;
    private final ReceiptEvent event;
    private final @Nullable ReceiptPostings postings;
    private final ReceiptLink link;
    private final ReceiptStripe stripe;
    private final ReceiptBlock block;
    private final Map<String, JsonValue> additionalProperties;

    private Receipt(Builder builder) {
        this.format = Fields.required("format", builder.format);
        this.transactionId = Fields.required("transactionId", builder.transactionId);
        this.tenantId = Fields.required("tenantId", builder.tenantId);
        this.event = Fields.required("event", builder.event);
        this.postings = builder.postings;
        this.link = Fields.required("link", builder.link);
        this.stripe = Fields.required("stripe", builder.stripe);
        this.block = Fields.required("block", builder.block);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.format = format;
        builder.transactionId = transactionId;
        builder.tenantId = tenantId;
        builder.event = event;
        builder.postings = postings;
        builder.link = link;
        builder.stripe = stripe;
        builder.block = block;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return which form of receipt this is} */
    @JsonProperty("format")
    public String format() {
        return format;
    }

    /** {@return the ledger transaction that moved the points} */
    @JsonProperty("transactionId")
    public String transactionId() {
        return transactionId;
    }

    /** {@return the id of the tenant} */
    @JsonProperty("tenantId")
    public String tenantId() {
        return tenantId;
    }

    /** {@return the event} */
    @JsonProperty("event")
    public ReceiptEvent event() {
        return event;
    }

    /** {@return the postings; {@code null} where there is none} */
    @JsonProperty("postings")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable ReceiptPostings postings() {
        return postings;
    }

    /** {@return the link} */
    @JsonProperty("link")
    public ReceiptLink link() {
        return link;
    }

    /** {@return the stripe} */
    @JsonProperty("stripe")
    public ReceiptStripe stripe() {
        return stripe;
    }

    /** {@return the block} */
    @JsonProperty("block")
    public ReceiptBlock block() {
        return block;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof Receipt that &&
            Objects.equals(format, that.format) &&
            Objects.equals(transactionId, that.transactionId) &&
            Objects.equals(tenantId, that.tenantId) &&
            Objects.equals(event, that.event) &&
            Objects.equals(postings, that.postings) &&
            Objects.equals(link, that.link) &&
            Objects.equals(stripe, that.stripe) &&
            Objects.equals(block, that.block) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            format,
            transactionId,
            tenantId,
            event,
            postings,
            link,
            stripe,
            block,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "Receipt[", "]")
            .add("format=" + format)
            .add("transactionId=" + transactionId)
            .add("tenantId=" + tenantId)
            .add("event=" + event)
            .add("postings=" + postings)
            .add("link=" + link)
            .add("stripe=" + stripe)
            .add("block=" + block)
            .toString();
    }

    /** Builds {@link Receipt}. */
    public static final class Builder {

        private @Nullable String format;
        private @Nullable String transactionId;
        private @Nullable String tenantId;
        private @Nullable ReceiptEvent event;
        private @Nullable ReceiptPostings postings;
        private @Nullable ReceiptLink link;
        private @Nullable ReceiptStripe stripe;
        private @Nullable ReceiptBlock block;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Which form of receipt this is.
         *
         * @param format which form of receipt this is.
         * @return this builder.
         */
        @JsonProperty("format")
        public Builder format(String format) {
            this.format = format;
            return this;
        }

        /**
         * The ledger transaction that moved the points.
         *
         * @param transactionId the ledger transaction that moved the points.
         * @return this builder.
         */
        @JsonProperty("transactionId")
        public Builder transactionId(String transactionId) {
            this.transactionId = transactionId;
            return this;
        }

        /**
         * The id of the tenant.
         *
         * @param tenantId the id of the tenant.
         * @return this builder.
         */
        @JsonProperty("tenantId")
        public Builder tenantId(String tenantId) {
            this.tenantId = tenantId;
            return this;
        }

        /**
         * The event.
         *
         * @param event the event.
         * @return this builder.
         */
        @JsonProperty("event")
        public Builder event(ReceiptEvent event) {
            this.event = event;
            return this;
        }

        /**
         * The postings.
         *
         * @param postings the postings; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("postings")
        public Builder postings(@Nullable ReceiptPostings postings) {
            this.postings = postings;
            return this;
        }

        /**
         * The link.
         *
         * @param link the link.
         * @return this builder.
         */
        @JsonProperty("link")
        public Builder link(ReceiptLink link) {
            this.link = link;
            return this;
        }

        /**
         * The stripe.
         *
         * @param stripe the stripe.
         * @return this builder.
         */
        @JsonProperty("stripe")
        public Builder stripe(ReceiptStripe stripe) {
            this.stripe = stripe;
            return this;
        }

        /**
         * The block.
         *
         * @param block the block.
         * @return this builder.
         */
        @JsonProperty("block")
        public Builder block(ReceiptBlock block) {
            this.block = block;
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
        public Receipt build() {
            return new Receipt(this);
        }
    }
}
