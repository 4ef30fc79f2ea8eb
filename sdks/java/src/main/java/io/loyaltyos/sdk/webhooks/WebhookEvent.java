package io.loyaltyos.sdk.webhooks;

import io.loyaltyos.sdk.json.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A webhook whose signature is right. */
public final class WebhookEvent {

    private final String id;
    private final String type;
    private final @Nullable String timestamp;
    private final JsonValue data;
    private final JsonValue payload;

    WebhookEvent(String id, String type, @Nullable String timestamp, JsonValue data, JsonValue payload) {
        this.id = id;
        this.type = type;
        this.timestamp = timestamp;
        this.data = data;
        this.payload = payload;
    }

    /**
     * What names the message, the same each time it is sent: keep it, to do nothing twice.
     *
     * @return the header {@code webhook-id}.
     */
    public String id() {
        return id;
    }

    /**
     * What happened.
     *
     * @return the type, such as {@code order.ingested}.
     */
    public String type() {
        return type;
    }

    /**
     * When it happened, as the event says it.
     *
     * @return the instant in RFC 3339, or {@code null} where the event does not say it.
     */
    public @Nullable String timestamp() {
        return timestamp;
    }

    /**
     * What it happened to.
     *
     * @return the data, JSON {@code null} where there is none.
     */
    public JsonValue data() {
        return data;
    }

    /**
     * The whole event, with members that this SDK does not know.
     *
     * @return the payload.
     */
    public JsonValue payload() {
        return payload;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebhookEvent event && event.id.equals(id) && event.payload.equals(payload);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, payload);
    }

    /** Names the message and its type alone: data may be about a person. */
    @Override
    public String toString() {
        return "WebhookEvent[id=" + id + ", type=" + type + "]";
    }
}
