import type { IrGroup } from '../ir/ir.ts';
import type { Account } from '../needs.ts';
import { capped } from './capped.ts';
import { larger, plus, type Bound, type RuleBound } from './rule-bounds.ts';

/**
 * The most that groups grant one recipient together. Of two groups of which one excludes the other, only one grants:
 * groups are taken together into sets in which each excludes each other one way or the other, and a set grants no more
 * than its largest member.
 */
export function boundGroups(
  groups: readonly IrGroup[],
  bounds: readonly RuleBound[],
  account: Account,
  unit: bigint,
): Bound {
  const sets: { readonly members: IrGroup[]; most: Bound }[] = [];
  for (const group of groups) {
    const most = boundGroup(group, bounds, account, unit);
    const set = sets.find(({ members }) => members.every((member) => isEitherOr(member, group)));
    if (set === undefined) {
      sets.push({ members: [group], most });
      continue;
    }
    set.members.push(group);
    set.most = larger(set.most, most);
  }
  return sets.map(({ most }) => most).reduce(plus, 0n);
}

function isEitherOr(a: IrGroup, b: IrGroup): boolean {
  return a.excludes.includes(b.id) || b.excludes.includes(a.id);
}

function boundGroup({ id, mode, caps }: IrGroup, bounds: readonly RuleBound[], account: Account, unit: bigint): Bound {
  const members = bounds.filter(({ rule }) => rule.group === id).map(({ most }) => most[account]);
  return capped(members.reduce(mode === 'stack' ? plus : larger, 0n), caps, account, unit);
}
