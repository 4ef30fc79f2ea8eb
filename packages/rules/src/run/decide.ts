import { roundToMultiple } from '../exact/rational.ts';
import { add, type Whole } from '../exact/whole.ts';
import type { Account } from '../needs.ts';
import type { CounterShare, Grant, Outcome } from '../outcome.ts';
import { allot } from './allot.ts';
import { makeClaims, selectRules, type Claim } from './claims.ts';
import { decideGroups } from './groups.ts';
import type { Plan } from './plan.ts';
import type { Run } from './run.ts';
import { shareOut, type Settled } from './share.ts';
import type { Watcher } from './watcher.ts';

/** The seven steps of an evaluation, top to bottom. The plan is that of the event: it holds its rules alone. */
export function decide(plan: Plan, run: Run, watch?: Watcher): Outcome {
  const rules = selectRules(plan, run, watch);
  const claims = makeClaims(plan, rules, run, watch);
  limitRules(plan, run, claims, watch);
  decideGroups(plan, run, claims, watch);
  limitRuleSet(plan, run, claims, watch);
  const settled = settle(plan, claims, watch);
  const grants = settled.map(grantOf);
  const subject = run.facts.customer.id;
  return {
    selected: rules.map(({ rule }) => rule.id),
    grants,
    pointsTotal: totalOf(grants, subject, 'points'),
    creditTotal: totalOf(grants, subject, 'credit'),
    counters: countersOf(plan, settled, grants),
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

/** Step 7, for each recipient and account by itself. @returns what is left of the claims, in their order. */
function settle(plan: Plan, claims: readonly Claim[], watch: Watcher | undefined): readonly Settled[] {
  const settled: Settled[] = [];
  for (const claim of claims) if (claim.amount !== 0) settled.push({ claim, amount: claim.amount, share: UNSETTLED });
  for (const { claim, share } of settled) {
    if (share !== UNSETTLED) continue;
    const { recipient, account } = claim;
    const own = settled.filter((each) => each.claim.recipient === recipient && each.claim.account === account);
    shareOut(own, plan.units[account], plan.ir.round);
    if (watch !== undefined) for (const each of own) watch.shared(each.claim, each.share);
  }
  return settled.filter(({ share }) => share !== 0);
}

const UNSETTLED = -1;

function grantOf({ claim: { rule, recipient, account }, share }: Settled): Grant {
  return { ...rule.terms, recipient, account, amount: BigInt(share) };
}

function totalOf(grants: readonly Grant[], subject: string, account: Account): bigint {
  let total = 0n;
  for (const grant of grants) if (grant.account === account && grant.recipient === subject) total += grant.amount;
  return total;
}

/** The shares by rule, then by group, then of the whole rule set. A rule has one grant for a recipient and an account. */
function countersOf(
  { ir, groups, capped }: Plan,
  settled: readonly Settled[],
  grants: readonly Grant[],
): CounterShare[] {
  const ofRules: CounterShare[] = [];
  const ofGroups: Counter[] = [];
  const ofRuleSet: Counter[] = [];
  for (const [index, { claim }] of settled.entries()) {
    const { recipient, account, amount } = grants[index] as Grant;
    const { rule } = claim;
    ofRules.push({ scope: 'rule', id: rule.rule.id, recipient, account, amount, capped: rule.capped[account] });
    const group = rule.group === -1 ? undefined : groups[rule.group];
    if (group !== undefined) {
      count(ofGroups, {
        scope: 'group',
        id: group.group.id,
        recipient,
        account,
        amount,
        capped: group.capped[account],
      });
    }
    count(ofRuleSet, { scope: 'ruleset', id: ir.name, recipient, account, amount, capped: capped[account] });
  }
  return [...ofRules, ...ofGroups, ...ofRuleSet];
}

type Counter = { -readonly [K in keyof CounterShare]: CounterShare[K] };

/** Adds to the counter that is there already, or becomes it. */
function count(counters: Counter[], counter: Counter): void {
  for (const known of counters) {
    if (known.id !== counter.id || known.recipient !== counter.recipient || known.account !== counter.account) continue;
    known.amount += counter.amount;
    return;
  }
  counters.push(counter);
}
