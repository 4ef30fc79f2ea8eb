import type { Instant } from '@loyaltyos/kernel';

/** How far to move a sandbox's business time: to an instant, or by a time. Never back. */
export type ClockAdvance =
  | { readonly to: Instant }
  /** Milliseconds. */
  | { readonly byMs: number };

/** Business time after it was moved, and what fell due on the way: how often, each of them an event of the journal. */
export interface ClockAdvanced {
  readonly now: Instant;
  /** Times that points became available. */
  readonly matured: bigint;
  /** Times that points lapsed. */
  readonly expired: bigint;
  /** Holds that ran out. */
  readonly releasedHolds: bigint;
  readonly tierChanges: bigint;
}
