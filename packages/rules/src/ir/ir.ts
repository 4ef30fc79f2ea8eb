import type { Json } from '@loyaltyos/kernel';

/** The compiled form of a rule set: JSON, versioned, without behaviour. */
export interface Ir {
  readonly version: 1;
  readonly [member: string]: Json;
}
