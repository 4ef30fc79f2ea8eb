import { add, multiply, type Whole } from '../exact/whole.ts';
import type { Account } from '../needs.ts';
import { localTime, type Run } from './run.ts';
import type { DayWindow, Plan, PlanRule } from './plan.ts';
import type { Watcher } from './watcher.ts';

/** What one rule would grant one recipient on one account. Limits and groups make the amount smaller, down to 0. */
export interface Claim {
  readonly rule: PlanRule;
  readonly recipient: string;
  readonly account: Account;
  /** In numerators over the unit of the account. */
  amount: Whole;
}

/** Steps 1 and 2, up to the conditions: the rules of the plan that apply, in the plan's order. */
export function selectRules(plan: Plan, run: Run, watch: Watcher | undefined): readonly PlanRule[] {
  if (plan.window !== undefined && !isWithin(plan.window, run)) {
    for (const rule of plan.rules) watch?.skipped(rule, 'window');
    return [];
  }
  return plan.rules.filter((rule) => {
    if (rule.window !== undefined && !isWithin(rule.window, run)) {
      watch?.skipped(rule, 'window');
      return false;
    }
    watch?.entering(rule, 'when');
    if (rule.when === undefined || rule.when(run)) return true;
    watch?.skipped(rule, 'condition');
    return false;
  });
}

function isWithin(window: DayWindow, run: Run): boolean {
  const { day } = localTime(run);
  return day >= window.from && day <= window.to;
}

/**
 * Steps 2 and 3: the raw amounts and the multipliers. The effects of one rule for one recipient and account are one
 * claim. Claims come in the plan's order, which is the order of ties.
 */
export function makeClaims(plan: Plan, rules: readonly PlanRule[], run: Run, watch: Watcher | undefined): Claim[] {
  const factors = strongestFactors(plan, rules, run, watch);
  const claims: Claim[] = [];
  for (const rule of rules) {
    const first = claims.length;
    for (const grant of rule.grants) {
      watch?.entering(rule, grant.effect);
      const raw = grant.amount(run);
      const recipient = grant.to === undefined ? run.facts.customer.id : grant.to(run);
      const factor = factorOf(plan, factors, rule.group, grant.account);
      const amount = raw > 0 && recipient !== '' ? multiply(raw, factor) : 0;
      watch?.claimed(rule, grant, recipient, raw, factor);
      const same = claimOf(claims, first, recipient, grant.account);
      if (same === undefined) claims.push({ rule, recipient, account: grant.account, amount });
      else same.amount = add(same.amount, amount);
    }
  }
  if (watch !== undefined) for (const claim of claims) watch.claiming(claim);
  return claims;
}

/** What multiplies: points of a rule in a group that has a factor; 1 otherwise. */
function factorOf(
  plan: Plan,
  factors: readonly (Whole | undefined)[] | undefined,
  group: number,
  account: Account,
): Whole {
  if (account !== 'points') return 1;
  if (factors === undefined || group === -1) return plan.factorUnit;
  return factors[group] ?? plan.factorUnit;
}

/** What the rule at hand, whose claims begin at `first`, claims already for the recipient. */
function claimOf(claims: readonly Claim[], first: number, recipient: string, account: Account): Claim | undefined {
  for (let index = first; index < claims.length; index += 1) {
    const claim = claims[index];
    if (claim?.recipient === recipient && claim.account === account) return claim;
  }
  return undefined;
}

/** By group: the highest factor, not below 0. @returns undefined when nothing multiplies. */
function strongestFactors(
  plan: Plan,
  rules: readonly PlanRule[],
  run: Run,
  watch: Watcher | undefined,
): readonly (Whole | undefined)[] | undefined {
  let strongest: (Whole | undefined)[] | undefined;
  for (const rule of rules) {
    for (const { group, factor, effect } of rule.factors) {
      watch?.entering(rule, effect);
      const own = factor(run);
      watch?.multiplied(rule, effect, group, own);
      strongest ??= plan.groups.map(() => undefined);
      const best = strongest[group] ?? 0;
      strongest[group] = own > best ? own : best;
    }
  }
  return strongest;
}
