import type { Facts, History } from '@loyaltyos/rules';

/** What an engine is given for one order. Each form is made before anything is timed, as each engine likes it best. */
export interface BenchOrder {
  readonly facts: Facts;
  readonly history: History;
  /** For engines that count in 64-bit integers. */
  readonly exact: PeerFacts<bigint>;
  /** For engines whose numbers are those of JavaScript or come from them. */
  readonly plain: PeerFacts<number>;
}

/** Flat, so that no engine pays for a path. Money in minor units, quantities in thousandths. */
export interface PeerFacts<N> {
  readonly currency: string;
  readonly channel: string;
  readonly store: string;
  readonly tier: string;
  readonly total: N;
  readonly tax: N;
  readonly shipping: N;
  readonly lines: readonly PeerLine<N>[];
  /** Of the zone of the rule set: the number of the day, its name, and milliseconds since its midnight. */
  readonly day: N;
  readonly weekday: string;
  readonly time: N;
  /** The customer's earlier orders. */
  readonly orders: N;
  /** What happy-hour granted the customer this month. */
  readonly happyHourUsed: bigint;
}

export interface PeerLine<N> {
  readonly sku: string;
  readonly category: string;
  readonly brand: string;
  readonly kind: string;
  readonly quantity: N;
  readonly discount: N;
  readonly net: N;
}

/** What a rule set decides about an order, as far as every engine can say it. */
export interface Answer {
  readonly points: bigint;
  /** Minor units. */
  readonly credit: bigint;
  readonly grants: readonly AnsweredGrant[];
}

export interface AnsweredGrant {
  readonly rule: string;
  readonly account: 'points' | 'credit';
  readonly amount: bigint;
}

/** One text for equal answers: the order in which an engine lists its grants is its own. */
export function canonicalAnswer({ points, credit, grants }: Answer): string {
  const listed = grants.map(({ rule, account, amount }) => `${rule} ${account} ${amount}`).toSorted();
  return [`points ${points}`, `credit ${credit}`, ...listed].join('; ');
}
