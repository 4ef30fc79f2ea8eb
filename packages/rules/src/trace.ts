import type { Json } from '@loyaltyos/kernel';

/** Why the outcome is what it is. JSON; PII is replaced by `"redacted"`. */
export type Trace = { readonly [member: string]: Json };
