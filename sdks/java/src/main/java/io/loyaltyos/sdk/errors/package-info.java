/** What may go wrong, one class for each kind. All are unchecked. */
@NullMarked
package io.loyaltyos.sdk.errors;

import org.jspecify.annotations.NullMarked;
