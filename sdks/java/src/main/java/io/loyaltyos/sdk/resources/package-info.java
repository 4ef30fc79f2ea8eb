/** What can be done, resource by resource. */
@NullMarked
package io.loyaltyos.sdk.resources;

import org.jspecify.annotations.NullMarked;
