import { isDeepStrictEqual } from 'node:util';
import { minorOf, pointsOf } from '../client/amounts.ts';
import { NOTHING, type Change, type Effect } from '../client/command.ts';
import type { Findings } from '../client/findings.ts';
import { added, type Read } from './observed-ledger.ts';

interface WireBalance {
  readonly points: {
    readonly available: number;
    readonly pending: number;
    readonly held: number;
    readonly debt: number;
  };
  readonly creditBalance: string;
  readonly asOf: string;
}

/** Every balance is what the done commands add up to, and every server gives the same one. */
export async function checkBalances({
  customers,
  effects,
  readers,
  findings,
}: {
  customers: readonly string[];
  effects: readonly Effect[];
  readers: readonly Read[];
  findings: Findings;
}): Promise<void> {
  const expected = totalsOf(effects);
  for (const customerId of customers) {
    const path = `/customers/${customerId}/balance`;
    const balances = await Promise.all(readers.map(async (read) => (await read(path)) as WireBalance));
    const [first] = balances.map(({ asOf: _, ...balance }) => balance);
    const differing = balances.find(({ asOf: _, ...balance }) => !isDeepStrictEqual(balance, first));
    if (first === undefined || differing !== undefined) {
      findings.add(`The servers differ on the balance of ${customerId}: ${JSON.stringify(balances)}`);
      continue;
    }
    const { available, pending, held, debt } = first.points;
    const points = { net: pointsOf(available) + pointsOf(pending) - pointsOf(debt), held: pointsOf(held) };
    const wanted = expected.get(customerId) ?? { points: NOTHING, credit: NOTHING };
    const fits = isDeepStrictEqual(points, wanted.points) && minorOf(first.creditBalance) === wanted.credit.net;
    if (fits) continue;
    findings.add(`${customerId} has ${JSON.stringify(first)}; what was acknowledged adds up to ${textOf(wanted)}`);
  }
  const missing = [...expected.keys()].filter((customerId) => !customers.includes(customerId));
  for (const customerId of missing) findings.add(`${customerId} was acknowledged, and is not a customer`);
}

interface Totals {
  readonly points: Change;
  readonly credit: Change;
}

function totalsOf(effects: readonly Effect[]): ReadonlyMap<string, Totals> {
  const totals = new Map<string, Totals>();
  for (const { customerId, points, credit } of effects) {
    const sum = totals.get(customerId) ?? { points: NOTHING, credit: NOTHING };
    totals.set(customerId, { points: added(sum.points, points), credit: added(sum.credit, credit) });
  }
  return totals;
}

function textOf({ points, credit }: Totals): string {
  return `${points.net} points and ${points.held} held, credit of ${credit.net} minor units`;
}
