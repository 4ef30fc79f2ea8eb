import type { Grant, LotSource } from '@loyaltyos/ledger';
import {
  counterDay,
  grantDates,
  type Facts,
  type Grant as RuleGrant,
  type History,
  type Outcome,
} from '@loyaltyos/rules';
import type { CurrencyCode, Instant } from '@loyaltyos/kernel';
import { lotDates } from '../programme/lot-dates.ts';
import { baseCurrencyOf, type ProgrammeDocument } from '../programme/programme.ts';
import type { PreparedRuleSet } from '../rule-sets/prepared-programs.ts';
import type { RuleSetVersionRef, RuleShare } from './order.ts';
import { counterAdditions, type CounterAddition } from './rule-counters.ts';

/** What the active rule sets decided about one order, their outcomes side by side. */
export interface Decided {
  readonly versions: readonly RuleSetVersionRef[];
  readonly points: bigint;
  readonly credit: bigint;
  readonly shares: readonly RuleShare[];
  /** The subject's. */
  readonly grants: readonly Grant[];
  /** What rules give to other members. */
  readonly othersGrants: readonly Grant[];
  /** What caps are to count from now on. */
  readonly additions: readonly CounterAddition[];
  /** Of the subject's points, what is not available yet at an instant. */
  pendingPoints(at: Instant): bigint;
}

/** A rule set's outcome with the version that it comes from. */
export interface RunOutcome {
  readonly ruleSet: PreparedRuleSet;
  readonly outcome: Outcome;
}

/** What a rule set is told of the past. */
export type HistoryOf = (ruleSet: PreparedRuleSet) => History;

/** Runs every rule set. Each evaluates by itself and rounds once; one that does not list the currency selects no rule. */
export function runRuleSets(
  ruleSets: readonly PreparedRuleSet[],
  facts: Facts,
  historyOf: HistoryOf,
): readonly RunOutcome[] {
  return ruleSets.map((ruleSet) => ({ ruleSet, outcome: ruleSet.program.run(facts, historyOf(ruleSet)) }));
}

/**
 * Adds the outcomes up, and turns each rule's grant into a lot of its own, so that every point can be explained. What is granted
 * to somebody who is no member is dropped.
 */
export function decidedBy(
  runs: readonly RunOutcome[],
  facts: Facts,
  programme: ProgrammeDocument,
  isMember: (customerId: string) => boolean = () => true,
): Decided {
  const subject = facts.customer.id;
  const gets = (customerId: string): boolean => customerId === subject || isMember(customerId);
  const lots = runs.flatMap(({ ruleSet, outcome }) =>
    outcome.grants
      .filter(({ recipient }) => gets(recipient))
      .map((grant) => lotOf(programme, ruleSet, { grant, occurredAt: facts.occurredAt })),
  );
  const grants = lots.filter(({ customerId }) => customerId === subject);
  return {
    versions: runs.map(({ ruleSet }) => ({ ruleSetId: ruleSet.ruleSetId, version: ruleSet.version })),
    points: runs.reduce((sum, { outcome }) => sum + outcome.pointsTotal, 0n),
    credit: runs.reduce((sum, { outcome }) => sum + outcome.creditTotal, 0n),
    shares: runs.flatMap(({ ruleSet, outcome }) =>
      ruleShares(ruleSet.ruleSetId, outcome, facts.customer.id, baseCurrencyOf(programme)),
    ),
    grants,
    othersGrants: lots.filter(({ customerId }) => customerId !== subject),
    pendingPoints: (at) =>
      grants
        .filter(({ account, availableAt }) => account === 'points' && availableAt > at)
        .reduce((sum, { amount }) => sum + amount, 0n),
    additions: runs.flatMap(({ ruleSet, outcome }) =>
      counterAdditions(
        ruleSet,
        outcome.counters.filter(({ recipient }) => gets(recipient)),
        counterDay(facts.occurredAt, ruleSet.program.zone),
      ),
    ),
  };
}

/** A lot has the dates that its rule says, and where it says none, the programme's. */
function lotOf(
  programme: ProgrammeDocument,
  { ruleSetId, version, program }: PreparedRuleSet,
  { grant, occurredAt }: { grant: RuleGrant; occurredAt: Instant },
): Grant {
  const source: LotSource = { ruleSetId, ruleSetVersion: version, ruleId: grant.ruleId };
  const usual = lotDates(programme, grant.account, occurredAt);
  const own = grantDates(grant, occurredAt, program.zone);
  return {
    kind: 'earn',
    customerId: grant.recipient,
    account: grant.account,
    amount: grant.amount,
    availableAt: own.availableAt ?? usual.availableAt,
    expiresAt: own.expiresAt === undefined ? usual.expiresAt : own.expiresAt,
    source,
  };
}

/** The subject's shares, one row for each rule. */
function ruleShares(
  ruleSetId: string,
  outcome: Outcome,
  subject: string,
  currency: CurrencyCode,
): readonly RuleShare[] {
  const shares = new Map<string, { points: bigint; credit: bigint }>();
  for (const { ruleId, recipient, account, amount } of outcome.grants) {
    if (recipient !== subject) continue;
    const share = shares.get(ruleId) ?? { points: 0n, credit: 0n };
    share[account] += amount;
    shares.set(ruleId, share);
  }
  return [...shares].map(([ruleId, { points, credit }]) => ({
    ruleSetId,
    ruleId,
    points,
    credit: { minor: credit, currency },
  }));
}
