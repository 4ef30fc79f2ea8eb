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
  const instants = state.lots.map(dueOf).filter((at) => at !== null);
  const at = instants.reduce<Instant | undefined>((next, due) => Math.min(next ?? due, due), undefined);
  if (at === undefined || at > until) return undefined;
  const lots = state.lots.filter((lot) => dueOf(lot) === at);
  const expiring = lots.filter((lot) => lot.expiresAt === at);
  const kind = expiring.length > 0 ? 'expire' : 'mature';
  const due = expiring.length > 0 ? expiring : lots;
  return { ...holder, kind, at, lots: due, amount: due.reduce((sum, lot) => sum + freeOf(lot), 0n) };
}
