package io.loyaltyos.sdk.internal;

/** Which SDK this is. */
final class Version {

    static final String VERSION = "0.1.0";

    private Version() {}
}
