package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** One change: who, what, when, from where, to which version and why. It never changes. */
@JsonDeserialize(builder = AuditRecord.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class AuditRecord {

    private final String auditId;
    private final Instant recordedAt;
    private final AuditActor actor;
    private final AuditAction action;
    private final AuditSubject subject;
    private final @Nullable Long version;
    private final @Nullable String reason;
    private final @Nullable String requestId;
    private final @Nullable String remoteAddress;
    private final Map<String, JsonValue> details;
    private final @Nullable Long journalSeq;
    private final Map<String, JsonValue> additionalProperties;

    private AuditRecord(Builder builder) {
        this.auditId = Fields.required("auditId", builder.auditId);
        this.recordedAt = Fields.required("recordedAt", builder.recordedAt);
        this.actor = Fields.required("actor", builder.actor);
        this.action = Fields.required("action", builder.action);
        this.subject = Fields.required("subject", builder.subject);
        this.version = builder.version;
        this.reason = builder.reason;
        this.requestId = builder.requestId;
        this.remoteAddress = builder.remoteAddress;
        this.details = Fields.required("details", Fields.copy(builder.details));
        this.journalSeq = builder.journalSeq;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.auditId = auditId;
        builder.recordedAt = recordedAt;
        builder.actor = actor;
        builder.action = action;
        builder.subject = subject;
        builder.version = version;
        builder.reason = reason;
        builder.requestId = requestId;
        builder.remoteAddress = remoteAddress;
        builder.details = details;
        builder.journalSeq = journalSeq;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the id of the record} Ids sort by time. */
    @JsonProperty("auditId")
    public String auditId() {
        return auditId;
    }

    /** {@return when} Wall time, in a sandbox too whose clock was moved. */
    @JsonProperty("recordedAt")
    public Instant recordedAt() {
        return recordedAt;
    }

    /** {@return the actor} */
    @JsonProperty("actor")
    public AuditActor actor() {
        return actor;
    }

    /** {@return what was done} */
    @JsonProperty("action")
    public AuditAction action() {
        return action;
    }

    /** {@return the subject} */
    @JsonProperty("subject")
    public AuditSubject subject() {
        return subject;
    }

    /** {@return the version that the change made or chose; {@code null} where there is none} */
    @JsonProperty("version")
    public @Nullable Long version() {
        return version;
    }

    /** {@return why, as whoever did it gave it; {@code null} where there is none} */
    @JsonProperty("reason")
    public @Nullable String reason() {
        return reason;
    }

    /**
     * {@return the request by which it was done; absent where nobody called; {@code null} where there is
     * none}
     */
    @JsonProperty("requestId")
    public @Nullable String requestId() {
        return requestId;
    }

    /**
     * {@return the address that the request came from; forgotten after 400 days; {@code null} where there
     * is none}
     */
    @JsonProperty("remoteAddress")
    public @Nullable String remoteAddress() {
        return remoteAddress;
    }

    /**
     * {@return what else there is to say. {@code event}, where there is one, is the event of the journal
     * that tells of it}
     */
    @JsonProperty("details")
    public Map<String, JsonValue> details() {
        return details;
    }

    /**
     * {@return where on stripe 0 the journal tells of this record and its hash; absent for up to a minute;
     * {@code null} where there is none}
     */
    @JsonProperty("journalSeq")
    public @Nullable Long journalSeq() {
        return journalSeq;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof AuditRecord that &&
            Objects.equals(auditId, that.auditId) &&
            Objects.equals(recordedAt, that.recordedAt) &&
            Objects.equals(actor, that.actor) &&
            Objects.equals(action, that.action) &&
            Objects.equals(subject, that.subject) &&
            Objects.equals(version, that.version) &&
            Objects.equals(reason, that.reason) &&
            Objects.equals(requestId, that.requestId) &&
            Objects.equals(remoteAddress, that.remoteAddress) &&
            Objects.equals(details, that.details) &&
            Objects.equals(journalSeq, that.journalSeq) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            auditId,
            recordedAt,
            actor,
            action,
            subject,
            version,
            reason,
            requestId,
            remoteAddress,
            details,
            journalSeq,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "AuditRecord[", "]")
            .add("auditId=" + auditId)
            .add("recordedAt=" + recordedAt)
            .add("actor=" + actor)
            .add("action=" + action)
            .add("subject=" + subject)
            .add("version=" + version)
            .add("reason=" + reason)
            .add("requestId=" + requestId)
            .add("remoteAddress=" + remoteAddress)
            .add("details=" + details)
            .add("journalSeq=" + journalSeq)
            .toString();
    }

    /** Builds {@link AuditRecord}. */
    public static final class Builder {

        private @Nullable String auditId;
        private @Nullable Instant recordedAt;
        private @Nullable AuditActor actor;
        private @Nullable AuditAction action;
        private @Nullable AuditSubject subject;
        private @Nullable Long version;
        private @Nullable String reason;
        private @Nullable String requestId;
        private @Nullable String remoteAddress;
        private @Nullable Map<String, JsonValue> details;
        private @Nullable Long journalSeq;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The id of the record. Ids sort by time.
         *
         * @param auditId the id of the record.
         * @return this builder.
         */
        @JsonProperty("auditId")
        public Builder auditId(String auditId) {
            this.auditId = auditId;
            return this;
        }

        /**
         * When. Wall time, in a sandbox too whose clock was moved.
         *
         * @param recordedAt when.
         * @return this builder.
         */
        @JsonProperty("recordedAt")
        public Builder recordedAt(Instant recordedAt) {
            this.recordedAt = recordedAt;
            return this;
        }

        /**
         * The actor.
         *
         * @param actor the actor.
         * @return this builder.
         */
        @JsonProperty("actor")
        public Builder actor(AuditActor actor) {
            this.actor = actor;
            return this;
        }

        /**
         * What was done.
         *
         * @param action what was done.
         * @return this builder.
         */
        @JsonProperty("action")
        public Builder action(AuditAction action) {
            this.action = action;
            return this;
        }

        /**
         * The subject.
         *
         * @param subject the subject.
         * @return this builder.
         */
        @JsonProperty("subject")
        public Builder subject(AuditSubject subject) {
            this.subject = subject;
            return this;
        }

        /**
         * The version that the change made or chose.
         *
         * @param version the version that the change made or chose; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("version")
        public Builder version(@Nullable Long version) {
            this.version = version;
            return this;
        }

        /**
         * The version that the change made or chose.
         *
         * @param version a whole number.
         * @return this builder.
         */
        public Builder version(long version) {
            return version(Long.valueOf(version));
        }

        /**
         * Why, as whoever did it gave it.
         *
         * @param reason why, as whoever did it gave it; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("reason")
        public Builder reason(@Nullable String reason) {
            this.reason = reason;
            return this;
        }

        /**
         * The request by which it was done; absent where nobody called.
         *
         * @param requestId the request by which it was done; absent where nobody called; {@code null} for
         *     none.
         * @return this builder.
         */
        @JsonProperty("requestId")
        public Builder requestId(@Nullable String requestId) {
            this.requestId = requestId;
            return this;
        }

        /**
         * The address that the request came from; forgotten after 400 days.
         *
         * @param remoteAddress the address that the request came from; forgotten after 400 days; {@code null}
         *     for none.
         * @return this builder.
         */
        @JsonProperty("remoteAddress")
        public Builder remoteAddress(@Nullable String remoteAddress) {
            this.remoteAddress = remoteAddress;
            return this;
        }

        /**
         * What else there is to say. {@code event}, where there is one, is the event of the journal that tells
         * of it.
         *
         * @param details texts, numbers, truth values, or whatever else JSON has.
         * @return this builder.
         */
        @JsonProperty("details")
        public Builder details(Map<String, ?> details) {
            this.details = Fields.json(details);
            return this;
        }

        /**
         * Where on stripe 0 the journal tells of this record and its hash; absent for up to a minute.
         *
         * @param journalSeq where on stripe 0 the journal tells of this record and its hash; absent for up to
         *     a minute; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("journalSeq")
        public Builder journalSeq(@Nullable Long journalSeq) {
            this.journalSeq = journalSeq;
            return this;
        }

        /**
         * Where on stripe 0 the journal tells of this record and its hash; absent for up to a minute.
         *
         * @param journalSeq a whole number.
         * @return this builder.
         */
        public Builder journalSeq(long journalSeq) {
            return journalSeq(Long.valueOf(journalSeq));
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
        public AuditRecord build() {
            return new AuditRecord(this);
        }
    }
}
