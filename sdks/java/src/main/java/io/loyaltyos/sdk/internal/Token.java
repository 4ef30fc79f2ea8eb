package io.loyaltyos.sdk.internal;

import org.jspecify.annotations.Nullable;

/** A token and the key that comes with it. Instants are those of {@link Timers#nanoTime()}. */
final class Token {

    final String access;
    final byte @Nullable [] signingKey;
    final long refreshAt;
    final long expiresAt;

    Token(String access, byte @Nullable [] signingKey, long refreshAt, long expiresAt) {
        this.access = access;
        this.signingKey = signingKey;
        this.refreshAt = refreshAt;
        this.expiresAt = expiresAt;
    }
}
