/** JSON as it is, for what the API does not know beforehand. */
@NullMarked
package io.loyaltyos.sdk.json;

import org.jspecify.annotations.NullMarked;
