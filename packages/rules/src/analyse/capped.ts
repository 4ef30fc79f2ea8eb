import type { Cap } from '../ir/ir.ts';
import type { Account } from '../needs.ts';
import { smaller, type Bound } from './rule-bounds.ts';

/** What caps leave of a bound, `unit` being one point or one minor unit of credit. */
export function capped(bound: Bound, caps: readonly Cap[], account: Account, unit: bigint): Bound {
  return caps
    .filter((cap) => cap.account === account)
    .reduce<Bound>((most, cap) => smaller(most, BigInt(cap.amount) * unit), bound);
}
