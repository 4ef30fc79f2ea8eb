import type { ProgrammeDocument } from '../programme/programme.ts';
import type { QualifyingChange } from './after-order.ts';
import { tierReached } from './qualifying.ts';
import { higherOf, lowestTier, rankOf, standingSince, type TierStanding } from './standing.ts';

/**
 * Where a member stands after a return or a cancellation. It takes the tier back where it undoes the threshold: where the
 * member reached the tier before it and does not any more. They fall to what they still reach, or to the tier that they had
 * for its period before an order raised them, if that is higher. A tier that they have for its period alone is left to them,
 * and where the programme says so every tier.
 */
export function tierAfterReturn(
  programme: ProgrammeDocument,
  standing: TierStanding,
  totals: QualifyingChange,
): TierStanding {
  if (!programme.tierPolicy.returnsTakeBack) return standing;
  const rank = rankOf(programme, standing.tier);
  const reached = tierReached(programme, totals.after);
  const undoes = rankOf(programme, tierReached(programme, totals.before)) >= rank && rankOf(programme, reached) < rank;
  if (!undoes) return standing;
  const before = standing.tierBefore;
  const kept = before?.byPeriod === true ? before.tier : lowestTier(programme);
  const tier = higherOf(programme, reached, kept);
  const since = before !== null && tier === before.tier ? before.since : standing.tierSince;
  return standingSince(programme, { tier, since });
}
