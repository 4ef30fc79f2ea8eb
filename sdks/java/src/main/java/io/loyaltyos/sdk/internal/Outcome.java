package io.loyaltyos.sdk.internal;

/** What comes of something that may fail. */
sealed interface Outcome<T> {
    record Success<T>(T value) implements Outcome<T> {}

    record Failed<T>(Failure failure) implements Outcome<T> {}
}
