/** What requests and answers are made of. All of it is immutable, and all but the builders is safe to share between threads. */
@NullMarked
package io.loyaltyos.sdk.models;

import org.jspecify.annotations.NullMarked;
