import { roundToMultiple } from '../exact/rational.ts';
import { add, multiply, whole, type Whole } from '../exact/whole.ts';
import type { Account, CounterScope } from '../needs.ts';
import { MOST_GRANTED, type CounterShare, type Grant, type Outcome } from '../outcome.ts';
import { allot } from './allot.ts';
import { makeClaims, selectRules, type Claim } from './claims.ts';
import { decideGroups } from './groups.ts';
import type { Limit, Plan } from './plan.ts';
import type { Run } from './run.ts';
import { shareOut } from './share.ts';
import type { Watcher } from './watcher.ts';

/** The seven steps of an evaluation, top to bottom. The plan is that of the event: it holds its rules alone. */
export function decide(plan: Plan, run: Run, watch?: Watcher): Outcome {
  const rules = selectRules(plan, run, watch);
  const claims = makeClaims(plan, rules, run, watch);
  limitRules(plan, run, claims, watch);
  decideGroups(plan, run, claims, watch);
  limitRuleSet(plan, run, claims, watch);
  const shares = shareAll(plan, claims, watch);
  const subject = run.facts.customer.id;
  const grants = shares.map(({ claim, share }) => grantOf(claim, BigInt(share)));
  return {
    selected: rules.map(({ rule }) => rule.id),
    grants,
    pointsTotal: totalOf(grants, subject, 'points'),
    creditTotal: totalOf(grants, subject, 'credit'),
    counters: countersOf(plan, grants),
  };
}

/** Step 4, for each rule by itself: its rounding, its maximum, then its caps. */
function limitRules(plan: Plan, run: Run, claims: readonly Claim[], watch: Watcher | undefined): void {
  for (let first = 0; first < claims.length;) {
    const { rule } = claims[first] as Claim;
    let end = first + 1;
    while (claims[end]?.rule === rule) end += 1;
    const { round } = rule.rule;
    if (round !== undefined || rule.max.length > 0 || rule.caps.length > 0) {
      const own = claims.slice(first, end);
      for (const claim of own) {
        if (round === undefined || claim.amount === 0) continue;
        claim.amount = roundToMultiple(claim.amount, plan.units[claim.account], round);
        watch?.rounded(claim);
      }
      allot(plan, run, own, rule.max, watch);
      allot(plan, run, own, rule.caps, watch);
    }
    first = end;
  }
}

/** Step 6: the caps of the rule set, and the bound of all grants where the amounts could reach it. */
function limitRuleSet(plan: Plan, run: Run, claims: readonly Claim[], watch: Watcher | undefined): void {
  allot(plan, run, claims, plan.caps, watch);
  for (const account of ACCOUNTS) {
    const total = claims.reduce<Whole>((sum, claim) => (claim.account === account ? add(sum, claim.amount) : sum), 0);
    const amount = multiply(whole(MOST_GRANTED), plan.units[account]);
    if (total > amount) allot(plan, run, claims, [{ ...MOST, account, amount }], watch);
  }
}

const ACCOUNTS: readonly Account[] = ['points', 'credit'];
const MOST: Omit<Limit, 'account' | 'amount'> = { name: 'most', each: true, need: undefined };

interface Share {
  readonly claim: Claim;
  readonly share: Whole;
}

/** Step 7, for each recipient and account by itself. @returns what is left of the claims, in their order. */
function shareAll(plan: Plan, claims: readonly Claim[], watch: Watcher | undefined): readonly Share[] {
  const left = claims.filter(({ amount }) => amount !== 0);
  const shares = new Map<Claim, Whole>();
  const waiting = new Set(left);
  for (const first of left) {
    if (!waiting.has(first)) continue;
    const own = left.filter(({ recipient, account }) => recipient === first.recipient && account === first.account);
    for (const [index, share] of shareOut(own, plan.units[first.account], plan.ir.round).entries()) {
      const claim = own[index] as Claim;
      waiting.delete(claim);
      shares.set(claim, share);
      watch?.shared(claim, share);
    }
  }
  return left.map((claim) => ({ claim, share: shares.get(claim) ?? 0 })).filter(({ share }) => share !== 0);
}

function grantOf({ rule: { rule }, recipient, account }: Claim, amount: bigint): Grant {
  return {
    ruleId: rule.id,
    ...(rule.group === undefined ? {} : { groupId: rule.group }),
    recipient,
    account,
    amount,
    ...(rule.pending === undefined ? {} : { pending: rule.pending }),
    ...(rule.expires === undefined ? {} : { expires: rule.expires }),
  };
}

function totalOf(grants: readonly Grant[], subject: string, account: Account): bigint {
  let total = 0n;
  for (const grant of grants) if (grant.recipient === subject && grant.account === account) total += grant.amount;
  return total;
}

/** The shares by rule, by group and of the whole rule set. */
function countersOf({ ir, rules, groups, caps }: Plan, grants: readonly Grant[]): CounterShare[] {
  const counters = new Map<string, { -readonly [K in keyof CounterShare]: CounterShare[K] }>();
  const count = (scope: CounterScope, id: string, { recipient, account, amount }: Grant, capped: boolean): void => {
    const key = `${scope} ${id} ${account} ${recipient}`;
    const known = counters.get(key);
    if (known === undefined) counters.set(key, { scope, id, recipient, account, amount, capped });
    else known.amount += amount;
  };
  for (const grant of grants) {
    const { ruleId, groupId, account } = grant;
    count('rule', ruleId, grant, isCapped(rules.find(({ rule }) => rule.id === ruleId)?.caps, account));
    if (groupId !== undefined) {
      count('group', groupId, grant, isCapped(groups.find(({ group }) => group.id === groupId)?.caps, account));
    }
    count('ruleset', ir.name, grant, isCapped(caps, account));
  }
  return [...counters.values()];
}

function isCapped(limits: readonly Limit[] | undefined, account: Account): boolean {
  return limits?.some((limit) => limit.account === account) === true;
}
