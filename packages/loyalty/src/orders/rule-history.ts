import { createHash } from 'node:crypto';
import { statement, type Transaction } from '@loyaltyos/database';
import type { Instant } from '@loyaltyos/kernel';
import { counterDays, historyWindow, type CounterNeed, type History, type HistoryNeed } from '@loyaltyos/rules';
import type { CustomerRow } from '../customers/stored-customers.ts';
import type { PreparedRuleSet } from '../rule-sets/prepared-programs.ts';
import { readWindows, type WindowQuery, type WindowSums } from './order-windows.ts';
import { counterKey, readCounters, type CounterAddition, type CounterQuery } from './rule-counters.ts';

/** An event that rule sets are about to run on. */
export interface Occasion {
  readonly event: string;
  readonly customerId: string;
  readonly occurredAt: Instant;
}

/** An order that counts in `history`, with what it counts for. */
export interface CountedOrder {
  readonly customerId: string;
  readonly occurredAt: Instant;
  /** 1 for a new order, -1 for a cancelled one, 0 for a refund. */
  readonly orders: bigint;
  readonly spend: bigint;
  readonly points: bigint;
}

// Taken after the stripes, in ascending order, so that lanes which share counters cannot wait for each other in a circle.
const lockShared = statement(
  'loyalty.lock-shared-counters',
  'SELECT pg_advisory_xact_lock(k.key) FROM (SELECT unnest($1::bigint[]) AS key ORDER BY 1) AS k',
);

/**
 * What rule sets are told of the past: what was read once for a whole batch, and what the commands of the batch add, so that
 * those behind them count it.
 */
export class RuleHistory {
  readonly #windows = new Map<string, WindowSums>();
  readonly #counters = new Map<string, bigint>();
  /** By customer; '' for what all customers share. */
  readonly #orders = new Map<string, CountedOrder[]>();
  readonly #additions = new Map<string, CounterAddition[]>();
  /** Takes back what was added, one step each. */
  readonly #undo: (() => void)[] = [];

  /** Reads the needs of all the rule sets for all the occasions: three statements at most. */
  static async read(
    tx: Transaction,
    tenantId: string,
    ruleSets: readonly PreparedRuleSet[],
    occasions: readonly Occasion[],
    options: { locksShared: boolean },
  ): Promise<RuleHistory> {
    const history = new RuleHistory();
    const windows = new Map<string, WindowQuery>();
    const counters = new Map<string, CounterQuery>();
    for (const occasion of occasions) {
      for (const ruleSet of ruleSets) {
        for (const need of needsOf(ruleSet, occasion)) {
          if (need.kind === 'counter') {
            const query = counterQuery(ruleSet, need, occasion);
            counters.set(queryKey(query), query);
          } else if (need.window !== undefined) {
            const query = windowQuery(ruleSet, need, occasion);
            windows.set(windowKey(query), query);
          }
        }
      }
    }
    const shared = [...counters.values()].filter((query) => query.customerId === '');
    if (options.locksShared && shared.length > 0) await lockCounters(tx, tenantId, shared);
    const [sums, amounts] = await Promise.all([
      readWindows(tx, tenantId, [...windows.values()]),
      readCounters(tx, tenantId, [...counters.values()]),
    ]);
    for (const [place, key] of [...windows.keys()].entries()) history.#windows.set(key, sums[place]!);
    for (const [place, key] of [...counters.keys()].entries()) history.#counters.set(key, amounts[place]!);
    return history;
  }

  /**
   * The values of a rule set's needs, and those of the counters per customer for others whom it may grant to. What was never
   * read or added counts as 0.
   */
  of(
    ruleSet: PreparedRuleSet,
    occasion: Occasion,
    totals: CustomerTotals,
    recipients: readonly string[] = [],
  ): History {
    const values = new Map<string, bigint>();
    for (const need of needsOf(ruleSet, occasion)) {
      values.set(
        need.key,
        need.kind === 'counter'
          ? this.#counted(counterQuery(ruleSet, need, occasion))
          : this.#aggregate(ruleSet, need, occasion, totals),
      );
    }
    if (recipients.length === 0) return { values };
    const others = recipients.map((customerId) => [customerId, this.#countersOf(ruleSet, { ...occasion, customerId })]);
    return { values, others: new Map(others as [string, ReadonlyMap<string, bigint>][]) };
  }

  #countersOf(ruleSet: PreparedRuleSet, occasion: Occasion): ReadonlyMap<string, bigint> {
    return new Map(
      needsOf(ruleSet, occasion).flatMap((need) =>
        need.kind === 'counter' ? [[need.key, this.#counted(counterQuery(ruleSet, need, occasion))] as const] : [],
      ),
    );
  }

  /** An order was decided: those behind it count it. */
  add(order: CountedOrder, additions: readonly CounterAddition[]): void {
    this.#push(this.#orders, order.customerId, order);
    this.addGrants(additions);
  }

  /** Something other than an order granted: caps count it. */
  addGrants(additions: readonly CounterAddition[]): void {
    for (const addition of additions) this.#push(this.#additions, addition.customerId, addition);
  }

  /** Runs a decision; of one that throws, nothing that it added is kept. */
  attempt<T>(decide: () => T): T {
    const before = this.#undo.length;
    try {
      return decide();
    } catch (error) {
      for (const undo of this.#undo.splice(before)) undo();
      throw error;
    }
  }

  /** Lets go of what was added for a customer, where nothing more will be asked about them. */
  forget(customerId: string): void {
    this.#orders.delete(customerId);
    this.#additions.delete(customerId);
    this.#undo.length = 0;
  }

  /** What the commands of the batch added to counters. */
  get additions(): readonly CounterAddition[] {
    return [...this.#additions.values()].flat();
  }

  #push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
    const values = map.get(key) ?? [];
    map.set(key, values);
    values.push(value);
    this.#undo.push(() => void values.pop());
  }

  #aggregate(ruleSet: PreparedRuleSet, need: HistoryNeed, occasion: Occasion, totals: CustomerTotals): bigint {
    if (need.window === undefined) {
      return { orders: totals.orders, spend: totals.spend, points_earned: totals.pointsEarned }[need.kind];
    }
    const query = windowQuery(ruleSet, need, occasion);
    const sums = this.#windows.get(windowKey(query)) ?? { orders: 0n, spend: 0n, points: 0n };
    const member = need.kind === 'points_earned' ? 'points' : need.kind;
    return (this.#orders.get(query.customerId) ?? [])
      .filter((order) => isWithin(order.occurredAt, query))
      .reduce((sum, order) => sum + order[member], sums[member]);
  }

  #counted(query: CounterQuery): bigint {
    return (this.#additions.get(query.customerId) ?? [])
      .filter((addition) => isCounted(addition, query))
      .reduce((sum, { amount }) => sum + amount, this.#counters.get(queryKey(query)) ?? 0n);
  }
}

/** A customer's totals over all time. */
export type CustomerTotals = Pick<CustomerRow, 'orders' | 'spend' | 'pointsEarned'>;

function isCounted(addition: CounterAddition, query: CounterQuery): boolean {
  return (
    addition.ruleSetId === query.ruleSetId &&
    addition.scope === query.scope &&
    addition.counter === query.counter &&
    addition.account === query.account &&
    (query.from ?? addition.day) <= addition.day &&
    addition.day <= (query.to ?? addition.day)
  );
}

function needsOf({ program }: PreparedRuleSet, { event }: Occasion): readonly (CounterNeed | HistoryNeed)[] {
  return program.needs.filter((need) => need.events.includes(event));
}

function counterQuery({ ruleSetId, program }: PreparedRuleSet, need: CounterNeed, occasion: Occasion): CounterQuery {
  const { from, to } = counterDays(need.period, occasion.occurredAt, program.zone);
  const customerId = need.per === 'ruleset' ? '' : occasion.customerId;
  return { customerId, ruleSetId, scope: need.scope, counter: need.id, account: need.account, from, to };
}

function windowQuery({ program }: PreparedRuleSet, need: HistoryNeed, occasion: Occasion): WindowQuery {
  const { after, until } = historyWindow(need.window, occasion.occurredAt, program.zone);
  return { customerId: occasion.customerId, after, until };
}

function isWithin(instant: Instant, { after, until }: WindowQuery): boolean {
  return (after === undefined || instant > after) && (until === undefined || instant <= until);
}

function queryKey(query: CounterQuery): string {
  return `${counterKey(query)} ${query.from ?? ''} ${query.to ?? ''}`;
}

function windowKey({ customerId, after, until }: WindowQuery): string {
  return `${customerId} ${after ?? ''} ${until ?? ''}`;
}

async function lockCounters(tx: Transaction, tenantId: string, queries: readonly CounterQuery[]): Promise<void> {
  const keys = new Set(queries.map((query) => lockKey(`${tenantId} ${counterKey(query)}`)));
  await tx.query(lockShared, [[...keys]]);
}

/** A number for an advisory lock. Two names that get the same number wait for each other and do no other harm. */
function lockKey(name: string): bigint {
  return createHash('sha256').update(name).digest().readBigInt64BE(0);
}
