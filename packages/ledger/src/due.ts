import type { Instant } from '@loyaltyos/kernel';
import type { AccountState } from './account-state.ts';
import type { Holder } from './draft.ts';
import { dueOf, freeOf, type Lot } from './lot.ts';

/** Lots of one account to which the same thing happens at the same instant. */
export interface Due extends Holder {
  readonly kind: 'mature' | 'expire';
  readonly at: Instant;
  readonly lots: readonly Lot[];
  /** What matures or lapses, in the account's units. */
  readonly amount: bigint;
}

/** What falls due next on an account, up to an instant. What expires at the instant at which it would mature expires. */
export function dueNext(holder: Holder, state: AccountState, until: Instant): Due | undefined {
  // In one pass: somebody whom nobody looked at for long has as many instants as lots.
  let at = Infinity;
  let lots: Lot[] = [];
  for (const lot of state.lots) {
    const dueAt = dueOf(lot) ?? Infinity;
    if (dueAt > at || dueAt > until) continue;
    if (dueAt < at) lots = [];
    at = dueAt;
    lots.push(lot);
  }
  if (lots.length === 0) return undefined;
  const expiring = lots.filter((lot) => lot.expiresAt === at);
  const kind = expiring.length > 0 ? 'expire' : 'mature';
  const due = expiring.length > 0 ? expiring : lots;
  return { ...holder, kind, at, lots: due, amount: due.reduce((sum, lot) => sum + freeOf(lot), 0n) };
}
