import { roundToMultiple } from '../exact/rational.ts';
import { add, type Whole } from '../exact/whole.ts';
import type { Account, CounterScope } from '../needs.ts';
import type { CounterShare, Grant, Outcome } from '../outcome.ts';
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
  const settled = shareAll(plan, claims, watch);
  const grants = settled.map(grantOf);
  const subject = run.facts.customer.id;
  return {
    selected: rules.map(({ rule }) => rule.id),
    grants,
    pointsTotal: totalOf(grants, subject, 'points'),
    creditTotal: totalOf(grants, subject, 'credit'),
    counters: countersOf(plan, settled),
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
    let total: Whole = 0;
    for (const claim of claims) if (claim.account === account) total = add(total, claim.amount);
    const most = plan.most[account];
    if (total > most.amount) allot(plan, run, claims, [most], watch);
  }
}

const ACCOUNTS: readonly Account[] = ['points', 'credit'];

/** Step 7, for each recipient and account by itself. @returns what is left of the claims as grants, in their order. */
function shareAll(plan: Plan, claims: readonly Claim[], watch: Watcher | undefined): readonly Settled[] {
  const left = claims.filter(({ amount }) => amount !== 0);
  const settled: Settled[] = left.map((claim) => ({ claim, share: UNSETTLED }));
  for (const { claim: first, share } of settled) {
    if (share !== UNSETTLED) continue;
    const own = settled.filter(({ claim }) => claim.recipient === first.recipient && claim.account === first.account);
    const shares = shareOut(
      own.map(({ claim }) => claim),
      plan.units[first.account],
      plan.ir.round,
    );
    for (const [index, each] of own.entries()) {
      each.share = shares[index] ?? 0;
      watch?.shared(each.claim, each.share);
    }
  }
  return settled.filter(({ share }) => share !== 0);
}

/** A claim and its final share in whole points or minor units. */
interface Settled {
  readonly claim: Claim;
  share: Whole;
}

const UNSETTLED = -1;

function grantOf({ claim: { rule, recipient, account }, share }: Settled): Grant {
  return { ...rule.terms, recipient, account, amount: BigInt(share) };
}

function totalOf(grants: readonly Grant[], subject: string, account: Account): bigint {
  let total = 0n;
  for (const grant of grants) if (grant.recipient === subject && grant.account === account) total += grant.amount;
  return total;
}

/** The shares by rule, by group and of the whole rule set. */
function countersOf({ ir, caps, groups }: Plan, settled: readonly Settled[]): CounterShare[] {
  const counters: Mutable<CounterShare>[] = [];
  const count = (scope: CounterScope, id: string, { claim, share }: Settled, limits: readonly Limit[]): void => {
    const { recipient, account } = claim;
    const amount = BigInt(share);
    for (const known of counters) {
      if (known.id !== id || known.scope !== scope || known.recipient !== recipient || known.account !== account)
        continue;
      known.amount += amount;
      return;
    }
    const capped = limits.some((limit) => limit.account === account);
    counters.push({ scope, id, recipient, account, amount, capped });
  };
  for (const each of settled) {
    const { rule } = each.claim;
    count('rule', rule.rule.id, each, rule.caps);
    const group = groups[rule.group];
    if (group !== undefined) count('group', group.group.id, each, group.caps);
    count('ruleset', ir.name, each, caps);
  }
  return counters;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
