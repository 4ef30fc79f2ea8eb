import type { Decimal } from '../core/values.ts';

/** Points or store credit: one of the two members. */
export interface Units {
  /** So many points. */
  points?: number;
  /** So much store credit, in the programme's base currency. */
  credit?: Decimal;
}
