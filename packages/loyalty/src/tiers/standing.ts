import type { Instant } from '@loyaltyos/kernel';
import type { Programme, ProgrammeDocument } from '../programme/programme.ts';
import { nextLook } from './period.ts';

/** A member's tier, and how long it lasts. */
export interface TierStanding {
  /** Null in a programme without tiers. */
  readonly tier: string | null;
  /** When the period began that the tier lasts for. */
  readonly tierSince: Instant;
  /** When it is to be looked at again, grace included; null: it lasts. */
  readonly tierUntil: Instant | null;
  /** What an order raised the member from: a return that undoes it goes back there. */
  readonly tierBefore: TierBefore | null;
}

export interface TierBefore {
  readonly tier: string | null;
  readonly since: Instant;
  /** Whether they had it for its period alone, and would not have reached it again. */
  readonly byPeriod: boolean;
}

/** Where a new member begins: in the lowest tier, which lasts. */
export function firstStanding(programme: ProgrammeDocument, at: Instant): TierStanding {
  return { tier: lowestTier(programme), tierSince: at, tierUntil: null, tierBefore: null };
}

/** Null in a programme without tiers. */
export function lowestTier({ tiers }: Pick<ProgrammeDocument, 'tiers'>): string | null {
  return tiers[0]?.name ?? null;
}

/** A tier's place among the tiers, the lowest 0; -1 for none. */
export function rankOf({ tiers }: Pick<ProgrammeDocument, 'tiers'>, tier: string | null): number {
  return tiers.findIndex(({ name }) => name === tier);
}

export function higherOf(programme: ProgrammeDocument, a: string | null, b: string | null): string | null {
  return rankOf(programme, a) >= rankOf(programme, b) ? a : b;
}

/**
 * The tier that a stored one stands for: itself where there is such a tier; for one that was removed, the next lower one that
 * was kept; the lowest for everything else. So nobody, and no rule, ever meets a tier that the programme does not have.
 */
export function tierSeen(programme: Pick<Programme, 'tiers' | 'retiredTiers'>, stored: string | null): string | null {
  if (rankOf(programme, stored) >= 0) return stored;
  const kept = stored === null ? undefined : programme.retiredTiers[stored];
  return kept !== undefined && rankOf(programme, kept) >= 0 ? kept : lowestTier(programme);
}

/** The names under which members of a tier may be stored: its own, and those of removed tiers that stand for it now. */
export function storedTiersOf({ retiredTiers }: Pick<Programme, 'retiredTiers'>, tier: string): readonly string[] {
  return [tier, ...Object.keys(retiredTiers).filter((gone) => retiredTiers[gone] === tier)];
}

/** In a tier from an instant on, for a whole period. */
export function standingSince(
  programme: ProgrammeDocument,
  { tier, since }: { tier: string | null; since: Instant },
  tierBefore: TierBefore | null = null,
): TierStanding {
  return { tier, tierSince: since, tierUntil: nextLook(programme, tier, since), tierBefore };
}
