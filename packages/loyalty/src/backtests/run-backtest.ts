import type { Transaction } from '@loyaltyos/database';
import { readClockAhead } from '@loyaltyos/journal';
import { Problem } from '@loyaltyos/problems';
import { counterDay, historyWindow, type NamedList } from '@loyaltyos/rules';
import type { Instant } from '@loyaltyos/kernel';
import type { Context } from '../context.ts';
import type { Profile } from '../customers/customer.ts';
import { profilesFor } from '../customers/read-profiles.ts';
import { ruleFacts } from '../orders/rule-facts.ts';
import { counterAdditions } from '../orders/rule-counters.ts';
import { RuleHistory, type CustomerTotals } from '../orders/rule-history.ts';
import { baseCurrencyOf, type Programme } from '../programme/programme.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import { chosenProgram } from '../rule-sets/chosen-program.ts';
import { experimentKey } from '../rule-sets/experiment-key.ts';
import type { PreparedRuleSet } from '../rule-sets/prepared-programs.ts';
import { placeOf, type Share } from '../rule-sets/share.ts';
import { readExperimentShares } from '../rule-sets/stored-activations.ts';
import { tierSeen } from '../tiers/standing.ts';
import type { LeasedWork } from '../work/stored-work.ts';
import type { BacktestInput } from './backtest.ts';
import {
  countPeriodOrders,
  readPeriodOrders,
  totalsBefore,
  type Period,
  type PeriodOrder,
  type PeriodPlace,
} from './period-orders.ts';
import { finishBacktest, readBacktest, saveProgress } from './stored-backtests.ts';
import { newPair, type Amounts } from './totals.ts';
import { TrialTally } from './trial-tally.ts';

const ORDERS_AT_ONCE = 1000;
const MOST_ATTEMPTS = 3;

/** All that a trial works with, read once. */
interface Trial {
  readonly input: BacktestInput;
  readonly programme: Programme;
  readonly ruleSet: PreparedRuleSet;
  readonly lists: ReadonlyMap<string, NamedList>;
  readonly arms: readonly Share[];
  readonly key: Buffer;
  /** Where reading begins: before the period, where rules look back. */
  readonly warmFrom: Instant;
  readonly total: number;
}

/**
 * Runs a backtest that is due: reads the orders of its period in pages, runs the program on each with the tier that the
 * customer had then, and stores the report. Begun again after an interruption, it starts from the first order.
 */
export async function runBacktest(context: Context, work: LeasedWork, signal: AbortSignal): Promise<undefined> {
  const { database, clock } = context;
  const { tenantId, subject: backtestId } = work;
  const end = (outcome: Omit<Parameters<typeof finishBacktest>[2], 'backtestId' | 'at'>): Promise<boolean> =>
    database.transaction(tenantId, async (tx) => {
      const at = clock.now() + (await readClockAhead(tx, tenantId));
      return finishBacktest(tx, tenantId, { backtestId, at, ...outcome });
    });
  if (work.attempts > MOST_ATTEMPTS) {
    await end({ status: 'failed', failure: `It was begun ${MOST_ATTEMPTS} times and never ended.` });
    return;
  }
  try {
    const trial = await database.transaction(tenantId, (tx) => prepareTrial(context, tx, tenantId, backtestId));
    if (trial === undefined) return;
    const tally = await runTrial(context, { tenantId, backtestId }, trial, signal);
    if (tally === undefined) return;
    const { programme, ruleSet } = trial;
    const money = { currency: baseCurrencyOf(programme), pointValue: programme.pointValue };
    const sharedCaps = ruleSet.program.needs.some((need) => need.kind === 'counter' && need.per === 'ruleset');
    await end({ status: 'done', orders: trial.total, report: tally.report(money, sharedCaps) });
  } catch (error) {
    // What was good when it was asked for may have changed since: the programme, a list.
    if (!(error instanceof Problem) || error.retryable) throw error;
    await end({ status: 'failed', failure: error.message });
  }
}

async function prepareTrial(
  context: Context,
  tx: Transaction,
  tenantId: string,
  backtestId: string,
): Promise<Trial | undefined> {
  const stored = await readBacktest(tx, tenantId, backtestId);
  if (stored === undefined || stored.status === 'cancelled' || stored.status === 'done') return undefined;
  const input = stored.request;
  const programme = await readProgramme(tx, tenantId);
  const ruleSet = await chosenProgram(context, tx, { tenantId, programme, program: input.program });
  const warmFrom = earliestSeen(ruleSet, input.from);
  const [lists, arms, key, total] = await Promise.all([
    context.lists.of(tx, tenantId, [ruleSet]),
    input.experiment === undefined ? [] : readExperimentShares(tx, tenantId, input.experiment),
    experimentKey(context.identity, tx, tenantId),
    countPeriodOrders(tx, tenantId, input),
  ]);
  return { input, programme, ruleSet, lists, arms, key, warmFrom, total };
}

/** @returns undefined when it was stopped or cancelled on the way. */
async function runTrial(
  { database, identity }: Context,
  which: { tenantId: string; backtestId: string },
  trial: Trial,
  signal: AbortSignal,
): Promise<TrialTally | undefined> {
  const { tenantId, backtestId } = which;
  const period: Period = { from: trial.warmFrom, to: trial.input.to };
  const tally = new TrialTally();
  const history = new RuleHistory();
  let customer: { customerId: string; totals: CustomerTotals } | undefined;
  let after: PeriodPlace | undefined;
  let orders = 0;
  for (;;) {
    const from = after;
    const { page, profiles } = await database.transaction(tenantId, async (tx) => {
      const read = await readPeriodOrders(tx, tenantId, { ...period, after: from, limit: ORDERS_AT_ONCE });
      const customerIds = read.map(({ order }) => order.customerId);
      const known = await profilesFor(identity, tx, tenantId, { ruleSets: [trial.ruleSet], customerIds });
      return { page: read, profiles: known };
    });
    for (const stored of page) {
      const { customerId, orderId } = stored.order;
      if (customer?.customerId !== customerId) {
        if (customer !== undefined) history.forget(customer.customerId);
        customer = { customerId, totals: await totalsAtStart(database, tenantId, trial, customerId) };
      }
      const counts = stored.occurredAt >= trial.input.from;
      customer = {
        customerId,
        totals: runOrder({
          trial,
          tally,
          history,
          stored,
          profile: profiles.get(customerId),
          totals: customer.totals,
          counts,
        }),
      };
      orders += counts ? 1 : 0;
      after = { customerId, occurredAt: stored.occurredAt, orderId };
    }
    const progress = { backtestId, orders, total: trial.total };
    const goesOn = await database.transaction(tenantId, (tx) => saveProgress(tx, tenantId, progress));
    if (!goesOn || signal.aborted) return undefined;
    if (page.length < ORDERS_AT_ONCE) return tally;
  }
}

/** Totals over all time are asked for only where a rule looks at them: they cost a query per customer. */
async function totalsAtStart(
  database: Context['database'],
  tenantId: string,
  { ruleSet, warmFrom }: Trial,
  customerId: string,
): Promise<CustomerTotals> {
  const looks = ruleSet.program.needs.some((need) => need.kind !== 'counter' && need.window === undefined);
  if (!looks) return { orders: 0n, spend: 0n, pointsEarned: 0n };
  return database.transaction(tenantId, (tx) => totalsBefore(tx, tenantId, { customerId, before: warmFrom }));
}

/** Runs one order, tallies it if it lies in the period, and gives the customer's totals after it. */
function runOrder(run: {
  trial: Trial;
  tally: TrialTally;
  history: RuleHistory;
  stored: PeriodOrder;
  profile: Profile | undefined;
  totals: CustomerTotals;
  counts: boolean;
}): CustomerTotals {
  const { trial, tally, history, stored, profile, totals, counts } = run;
  const { order, outcome, occurredAt, spend } = stored;
  const { ruleSet, lists, programme } = trial;
  const { customerId } = order;
  let points = stored.points;
  if (counts) {
    // The tier of then, or what stands for it where the programme has others now: the program knows no other.
    const tier = tierSeen(programme, outcome.tierChanged === undefined ? outcome.tier : outcome.tierChanged.from);
    const buyer = { customerId, tier, enrolledAt: stored.enrolledAt, ...(profile === undefined ? {} : { profile }) };
    const facts = ruleFacts(order, buyer, occurredAt, lists);
    const occasion = { event: facts.event, customerId, occurredAt };
    const proposed = ruleSet.program.run(facts, history.of(ruleSet, occasion, totals));
    points = proposed.pointsTotal;
    const additions = counterAdditions(ruleSet, proposed.counters, counterDay(occurredAt, ruleSet.program.zone));
    history.add({ customerId, occurredAt, orders: 1n, spend, points }, additions);
    const grantedByRule = grantedShares(stored, trial.input.against);
    const proposedByRule = new Map<string, Amounts>();
    for (const { ruleId, account, amount } of proposed.grants) amountsOf(proposedByRule, ruleId)[account] += amount;
    tally.add({
      ...newPair(),
      orderId: order.orderId,
      customerId,
      tier,
      spend,
      arm: armOf(trial, customerId),
      granted: sumOf(grantedByRule),
      proposed: sumOf(proposedByRule),
      grantedByRule,
      proposedByRule,
    });
  } else {
    history.add({ customerId, occurredAt, orders: 1n, spend, points }, []);
  }
  return { orders: totals.orders + 1n, spend: totals.spend + spend, pointsEarned: totals.pointsEarned + points };
}

/** What each rule really granted on the order: of one rule set, or of all. */
function grantedShares({ outcome }: PeriodOrder, against: string | undefined): ReadonlyMap<string, Amounts> {
  const shares = new Map<string, Amounts>();
  for (const { ruleSetId, ruleId, points, credit } of outcome.rules) {
    if (against !== undefined && ruleSetId !== against) continue;
    const amounts = amountsOf(shares, ruleId);
    amounts.points += points;
    amounts.credit += credit.minor;
  }
  return shares;
}

function amountsOf(shares: Map<string, Amounts>, ruleId: string): Amounts {
  const amounts = shares.get(ruleId) ?? { points: 0n, credit: 0n };
  shares.set(ruleId, amounts);
  return amounts;
}

function sumOf(shares: ReadonlyMap<string, Amounts>): Amounts {
  const sum = { points: 0n, credit: 0n };
  for (const { points, credit } of shares.values()) {
    sum.points += points;
    sum.credit += credit;
  }
  return sum;
}

/** The arm of the experiment that the customer is in: the places that it spans, or `rest`; undefined without one. */
function armOf({ input, arms, key }: Trial, customerId: string): string | undefined {
  if (input.experiment === undefined) return undefined;
  const place = placeOf(key, input.experiment, customerId);
  const arm = arms.find((share) => place >= share.from && place < share.to);
  return arm === undefined ? 'rest' : `${arm.from}-${arm.to}`;
}

/** The earliest order that a rule may look back to from the first of the period. */
function earliestSeen({ program }: PreparedRuleSet, from: Instant): Instant {
  const starts = program.needs.flatMap((need) => {
    if (need.kind === 'counter' || need.window === undefined) return [];
    return historyWindow(need.window, from, program.zone).after ?? [];
  });
  return Math.min(from, ...starts);
}
