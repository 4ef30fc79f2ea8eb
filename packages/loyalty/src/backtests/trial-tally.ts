import type { CurrencyCode } from '@loyaltyos/kernel';
import type { BacktestReport } from './backtest.ts';
import { addPair, newPair, totalsIn, type Amounts, type Pair } from './totals.ts';

/** One order of a trial: what it was granted and what it would have been. */
export interface TrialResult extends Pair {
  readonly orderId: string;
  readonly customerId: string;
  readonly tier: string | null;
  readonly spend: bigint;
  readonly arm: string | undefined;
  readonly grantedByRule: ReadonlyMap<string, Amounts>;
  readonly proposedByRule: ReadonlyMap<string, Amounts>;
}

interface Counted extends Pair {
  orders: number;
}

interface Arm extends Counted {
  customers: number;
}

interface CustomerSums extends Pair {
  spend: bigint;
}

const MOST_CHANGED = 20;
const DECILES = 10;

/**
 * Adds the results of a trial up. Customers come one after the other: what is kept of each is five numbers, and everything
 * else has as many rows as the report.
 */
export class TrialTally {
  readonly #total = newPair();
  readonly #byTier = new Map<string | null, Counted>();
  readonly #byRule = new Map<string, Counted>();
  readonly #byArm = new Map<string, Arm>();
  readonly #customers: CustomerSums[] = [];
  #changed: TrialResult[] = [];
  #customerId: string | undefined;
  #orders = 0;

  add(result: TrialResult): void {
    this.#orders += 1;
    addPair(this.#total, result);
    count(this.#byTier, result.tier, result);
    const isNew = result.customerId !== this.#customerId;
    if (isNew) this.#customers.push({ ...newPair(), spend: 0n });
    this.#customerId = result.customerId;
    const customer = this.#customers.at(-1)!;
    addPair(customer, result);
    customer.spend += result.spend;
    if (result.arm !== undefined) {
      const arm = this.#byArm.get(result.arm) ?? { ...newPair(), orders: 0, customers: 0 };
      this.#byArm.set(result.arm, arm);
      addPair(arm, result);
      arm.orders += 1;
      arm.customers += isNew ? 1 : 0;
    }
    this.#addRules(result);
    this.#addChanged(result);
  }

  report(programme: { currency: CurrencyCode; pointValue: string | undefined }, sharedCaps: boolean): BacktestReport {
    const { currency } = programme;
    const compared = totalsIn(currency, programme.pointValue);
    return {
      orders: this.#orders,
      customers: this.#customers.length,
      total: compared(this.#total),
      byTier: [...this.#byTier].map(([tier, row]) => ({ tier, orders: row.orders, ...compared(row) })),
      byRule: [...this.#byRule]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([ruleId, row]) => ({ ruleId, orders: row.orders, ...compared(row) })),
      byDecile: this.#deciles().map(({ decile, customers, sums }) => ({
        decile,
        customers,
        spend: { minor: sums.spend, currency },
        ...compared(sums),
      })),
      byArm: [...this.#byArm]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([arm, row]) => ({ arm, customers: row.customers, orders: row.orders, ...compared(row) })),
      mostChanged: this.#changed.map((result) => ({
        orderId: result.orderId,
        customerId: result.customerId,
        ...compared(result),
      })),
      approximations: sharedCaps ? ['shared-caps'] : [],
    };
  }

  #addRules({ grantedByRule, proposedByRule }: TrialResult): void {
    for (const ruleId of new Set([...grantedByRule.keys(), ...proposedByRule.keys()])) {
      const row = this.#byRule.get(ruleId) ?? { ...newPair(), orders: 0 };
      this.#byRule.set(ruleId, row);
      const none = { points: 0n, credit: 0n };
      addPair(row, { granted: grantedByRule.get(ruleId) ?? none, proposed: proposedByRule.get(ruleId) ?? none });
      row.orders += proposedByRule.has(ruleId) ? 1 : 0;
    }
  }

  #addChanged(result: TrialResult): void {
    if (change(result) === 0n && creditChange(result) === 0n) return;
    this.#changed.push(result);
    if (this.#changed.length < 2 * MOST_CHANGED) return;
    this.#keepMostChanged();
  }

  #keepMostChanged(): void {
    this.#changed = this.#changed.toSorted(byChange).slice(0, MOST_CHANGED);
  }

  /** Ten groups of customers by spend, most first, whose sizes differ by one at most; fewer where there are fewer customers. */
  #deciles(): readonly { decile: number; customers: number; sums: CustomerSums }[] {
    this.#keepMostChanged();
    const sorted = this.#customers.toSorted((a, b) => (a.spend > b.spend ? -1 : a.spend < b.spend ? 1 : 0));
    return Array.from({ length: DECILES }, (_, index) => {
      const from = Math.ceil((index * sorted.length) / DECILES);
      const members = sorted.slice(from, Math.ceil(((index + 1) * sorted.length) / DECILES));
      const sums: CustomerSums = { ...newPair(), spend: 0n };
      for (const member of members) {
        addPair(sums, member);
        sums.spend += member.spend;
      }
      return { decile: index + 1, customers: members.length, sums };
    }).filter(({ customers }) => customers > 0);
  }
}

function count<Key>(rows: Map<Key, Counted>, key: Key, pair: Pair): void {
  const row = rows.get(key) ?? { ...newPair(), orders: 0 };
  rows.set(key, row);
  addPair(row, pair);
  row.orders += 1;
}

function change({ granted, proposed }: Pair): bigint {
  return magnitude(proposed.points - granted.points);
}

function creditChange({ granted, proposed }: Pair): bigint {
  return magnitude(proposed.credit - granted.credit);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Most changed first; equals by order id, so that a report is the same each time. */
function byChange(a: TrialResult, b: TrialResult): number {
  const points = change(b) - change(a);
  const credit = creditChange(b) - creditChange(a);
  if (points !== 0n) return points > 0n ? 1 : -1;
  if (credit !== 0n) return credit > 0n ? 1 : -1;
  return a.orderId < b.orderId ? -1 : 1;
}
