/** What operations may be asked for besides what they need. */
@NullMarked
package io.loyaltyos.sdk.params;

import org.jspecify.annotations.NullMarked;
