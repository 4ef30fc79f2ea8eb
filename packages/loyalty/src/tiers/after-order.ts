import type { Instant } from '@loyaltyos/kernel';
import type { ProgrammeDocument } from '../programme/programme.ts';
import { tierReached, type QualifyingTotals } from './qualifying.ts';
import { rankOf, standingSince, type TierStanding } from './standing.ts';

/** What counts before and after something changed it. */
export interface QualifyingChange {
  readonly before: QualifyingTotals;
  readonly after: QualifyingTotals;
}

/**
 * Where a member stands after an order: in the highest tier that they reach, at once and for a whole period from `now`. No
 * order lowers a tier.
 */
export function tierAfterOrder(
  programme: ProgrammeDocument,
  standing: TierStanding,
  totals: QualifyingChange,
  now: Instant,
): TierStanding {
  const reached = tierReached(programme, totals.after);
  const rank = rankOf(programme, standing.tier);
  if (rankOf(programme, reached) <= rank) return standing;
  const byPeriod = rankOf(programme, tierReached(programme, totals.before)) < rank;
  return standingSince(
    programme,
    { tier: reached, since: now },
    { tier: standing.tier, since: standing.tierSince, byPeriod },
  );
}
