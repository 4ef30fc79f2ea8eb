import type { Instant } from '@loyaltyos/kernel';
import type { Programme } from '../programme/programme.ts';
import { nextLook, periodFrom } from './period.ts';
import { tierReached, type QualifyingTotals } from './qualifying.ts';
import { higherOf, rankOf, standingSince, tierSeen, type TierStanding } from './standing.ts';

/** What a member's orders add up to at the instants that matter for where they stand. */
export interface SettlingTotals {
  readonly now: QualifyingTotals;
  /** When the period of their tier ended, and when it was looked at, which is later by the grace. Only where that has come. */
  readonly atEnd?: { readonly periodEnd: QualifyingTotals; readonly look: QualifyingTotals };
}

/** What moved a member to another tier, other than an order or a return. */
export type SettlingCause = 'programme' | 'period_end';

/** Where a member stands, and the changes on the way there, in their order. */
export interface Settled {
  readonly standing: TierStanding;
  readonly changes: readonly SettledChange[];
}

/** A change that took effect at an instant. `from` and `to` are alike where the tier was kept, and its end is another. */
export interface SettledChange {
  readonly from: string | null;
  readonly to: string | null;
  readonly cause: SettlingCause;
  readonly at: Instant;
}

/**
 * Where a member stands now: what the programme made of the tier that is stored, then what the end of its period did, then
 * what they reach under the programme as it is. A member who stands right stays as they are, so that this may be asked
 * whenever somebody looks.
 *
 * One period is ended at a time: of a member whom nobody looked at for longer, the next look ends the next.
 */
export function settledStanding(
  programme: Programme,
  stored: TierStanding,
  totals: SettlingTotals,
  now: Instant,
): Settled {
  const changes: SettledChange[] = [];
  let standing = underProgramme(programme, stored, now);
  if (standing !== stored) changes.push({ from: stored.tier, to: standing.tier, cause: 'programme', at: now });
  const { tierUntil, tier } = standing;
  if (tierUntil !== null && tierUntil <= now && totals.atEnd !== undefined) {
    standing = afterPeriod(programme, standing, { look: tierUntil, totals: totals.atEnd });
    changes.push({ from: tier, to: standing.tier, cause: 'period_end', at: tierUntil });
  }
  const reached = tierReached(programme, totals.now);
  if (rankOf(programme, reached) > rankOf(programme, standing.tier)) {
    changes.push({ from: standing.tier, to: reached, cause: 'programme', at: now });
    standing = standingSince(programme, { tier: reached, since: now });
  }
  return { standing, changes };
}

/**
 * What the programme as it is makes of what was stored under an earlier version: a tier that there is, and the look that its
 * policy asks for. Nobody loses a tier by the change itself: where by the new policy the period would have ended already, it
 * begins anew.
 */
function underProgramme(programme: Programme, stored: TierStanding, now: Instant): TierStanding {
  const tier = tierSeen(programme, stored.tier);
  const tierUntil = nextLook(programme, tier, stored.tierSince);
  if (tier === stored.tier && tierUntil === stored.tierUntil) return stored;
  const isPast = tierUntil !== null && tierUntil <= now;
  const since = isPast && tierUntil !== stored.tierUntil ? now : stored.tierSince;
  return standingSince(programme, { tier, since }, tier === stored.tier ? stored.tierBefore : null);
}

/**
 * Where a member stands after the period of their tier, and its grace, have ended: where they were, if they have reached the
 * tier again by the end or in the grace, and otherwise as far down as the policy says.
 */
export function afterPeriod(
  programme: Programme,
  standing: TierStanding,
  { look, totals }: { look: Instant; totals: NonNullable<SettlingTotals['atEnd']> },
): TierStanding {
  const earned = higherOf(programme, tierReached(programme, totals.periodEnd), tierReached(programme, totals.look));
  const rank = rankOf(programme, standing.tier);
  if (rankOf(programme, earned) >= rank) {
    return standingSince(programme, { tier: standing.tier, since: periodFrom(programme, standing.tierSince).next });
  }
  const oneBelow = programme.tiers[rank - 1]?.name ?? null;
  const floor = programme.tierPolicy.downgrade === 'one_level' ? oneBelow : earned;
  return standingSince(programme, { tier: higherOf(programme, earned, floor), since: look });
}
