/** The client of LoyaltyOS: make one, keep it, share it between threads. */
@NullMarked
package io.loyaltyos.sdk;

import org.jspecify.annotations.NullMarked;
