/** Webhooks that come from LoyaltyOS: proves that they do, and signs ones for tests. */
@NullMarked
package io.loyaltyos.sdk.webhooks;

import org.jspecify.annotations.NullMarked;
