import { WELCOME_POINTS } from '../client/commands/new-order.ts';
import type { Effect } from '../client/command.ts';
import type { Findings } from '../client/findings.ts';
import { returnsThings } from '../client/world.ts';

/** A counter that crashes lose or double would show: what is given once to each customer was given once. */
export function checkBonuses(effects: readonly Effect[], findings: Findings): void {
  const given = new Map<string, bigint>();
  for (const { customerId, bonus } of effects) {
    if (bonus === undefined || returnsThings(customerId)) continue;
    given.set(customerId, (given.get(customerId) ?? 0n) + bonus);
  }
  for (const [customerId, points] of given) {
    if (points !== WELCOME_POINTS) findings.add(`${customerId} was welcomed with ${points} points`);
  }
}
