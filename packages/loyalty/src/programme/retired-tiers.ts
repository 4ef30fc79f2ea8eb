import type { Programme, Tier } from './programme.ts';

/**
 * What stands for the tiers that a programme had, once it has others: for each that is gone the next lower one that is kept, or
 * the lowest of the new ones; null where there are none. A name that is taken up again stands for itself.
 */
export function retiredTiers(
  current: Pick<Programme, 'tiers' | 'retiredTiers'>,
  tiers: readonly Tier[],
): Programme['retiredTiers'] {
  const kept = new Set(tiers.map(({ name }) => name));
  const lowest = tiers[0]?.name ?? null;
  const standsFor = (name: string | null): string | null => {
    const rank = current.tiers.findIndex((tier) => tier.name === name);
    return current.tiers.slice(0, rank + 1).findLast((tier) => kept.has(tier.name))?.name ?? lowest;
  };
  const gone = current.tiers.map((tier) => [tier.name, standsFor(tier.name)] as const);
  const before = Object.entries(current.retiredTiers).map(([name, to]) => [name, standsFor(to)] as const);
  return Object.fromEntries([...before, ...gone].filter(([name]) => !kept.has(name)).slice(-MOST_RETIRED));
}

/** Tiers are given up by people, one programme at a time: so many are never stored at once. */
const MOST_RETIRED = 200;
