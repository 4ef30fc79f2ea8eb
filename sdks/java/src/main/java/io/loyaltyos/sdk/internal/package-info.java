/** How the SDK does what it does. Nothing in here is for use outside of it, and all of it may change. */
@NullMarked
package io.loyaltyos.sdk.internal;

import org.jspecify.annotations.NullMarked;
