import { parseDuration } from '../calendar/duration.ts';
import type { Cap, Ir, IrRule } from '../ir/ir.ts';
import type { Account } from '../needs.ts';
import { capOwners } from './cap-owners.ts';
import type { Finding } from './finding.ts';
import type { CapOwner, Places } from './places.ts';
import { boundRule, type Bound } from './rule-bounds.ts';
import type { Study } from './study.ts';

/**
 * W805: maxima and caps that never take anything away: because another cap of the same owner always leaves less, or
 * because a rule cannot earn as much as its maximum of any order.
 */
export function deadCaps(study: Study, places: Places): Finding[] {
  const { ir } = study;
  const caps = capOwners(ir).flatMap(([owner, own]) => deadAmong(ir, owner, own, places));
  return [...caps, ...ir.rules.flatMap((rule) => deadMaxima(study, rule, places))];
}

function deadAmong(ir: Ir, owner: CapOwner, caps: readonly Cap[], places: Places): Finding[] {
  return caps.flatMap((cap, index): Finding[] => {
    const tighter = caps.find((other, place) => place !== index && isAlwaysTighter(ir, other, cap));
    if (tighter === undefined) return [];
    const related = [{ message: 'leaves less', at: places.cap(owner, tighter) }];
    return [
      { code: 'W805', at: places.cap(owner, cap), message: 'This cap never binds: another leaves less', related },
    ];
  });
}

/** What counts towards `cap` counts towards `other` as well, which allows no more. */
function isAlwaysTighter(ir: Ir, other: Cap, cap: Cap): boolean {
  if (other.account !== cap.account || BigInt(other.amount) > BigInt(cap.amount)) return false;
  if (other.per === 'customer' && cap.per === 'ruleset') return false;
  return contains(periodOf(ir, other), periodOf(ir, cap));
}

function periodOf(ir: Ir, { need }: Cap) {
  const found = ir.needs.find(({ key }) => key === need);
  if (found?.kind === 'counter') return found.period;
  const text = need.slice(need.lastIndexOf(':') + 1);
  return parseDuration(text) ?? text;
}

type PeriodOrText = ReturnType<typeof periodOf>;

/** Whether each `inner` period lies in the `outer` one of the same day. Weeks cross the ends of months and years. */
function contains(outer: PeriodOrText, inner: PeriodOrText): boolean {
  if (outer === 'ever' || inner === 'day') return true;
  if (typeof outer === 'object' && typeof inner === 'object') {
    const [large, small] = [outer, inner].map(lengthOf) as [Length, Length];
    return large.unit === small.unit && large.amount >= small.amount;
  }
  return outer === inner || (outer === 'year' && inner === 'month');
}

type Length = ReturnType<typeof lengthOf>;

function lengthOf(period: PeriodOrText): { readonly unit: string; readonly amount: number } {
  if (typeof period !== 'object') return { unit: period, amount: 0 };
  const { unit, amount } = period;
  if (unit === 'w') return { unit: 'd', amount: amount * 7 };
  return unit === 'y' ? { unit: 'mo', amount: amount * 12 } : { unit, amount };
}

function deadMaxima(study: Study, rule: IrRule, places: Places): Finding[] {
  const receivers = new Set(rule.effects.map((effect) => (effect.kind === 'grant' ? effect.to : undefined)));
  if (receivers.size !== 1) return [];
  return (Object.entries(rule.max) as [Account, string][]).flatMap(([account, max]): Finding[] => {
    const at = places.max(rule.id, account);
    const cap = rule.caps.find((each) => each.account === account && BigInt(each.amount) <= BigInt(max));
    if (cap !== undefined) {
      const related = [{ message: 'leaves less', at: places.cap({ kind: 'rule', id: rule.id }, cap) }];
      return [{ code: 'W805', at, message: `This maximum never binds: a cap of ${rule.id} leaves less`, related }];
    }
    if (!isNeverReached(study, rule, account, BigInt(max))) return [];
    return [{ code: 'W805', at, message: `This maximum never binds: ${rule.id} cannot earn more of one order` }];
  });
}

function isNeverReached(study: Study, rule: IrRule, account: Account, max: bigint): boolean {
  const [to] = rule.effects.flatMap((effect) => (effect.kind === 'grant' ? [effect.to] : []));
  return study.bases(rule.event).every((base) => {
    const { units, factors } = study.scales(base);
    const { most } = boundRule(base, { ...rule, max: {}, caps: [] }, units, factors, { to, areSeveral: false });
    return isAtMost(most[account], max * units[account]);
  });
}

function isAtMost(bound: Bound, limit: bigint): boolean {
  return bound !== 'unbounded' && bound <= limit;
}
