import { parseInstant, type CurrencyCode } from '@loyaltyos/kernel';
import { zoneNamed, type Facts, type History, type LineFacts } from '@loyaltyos/rules';
import type { BenchOrder, PeerFacts, PeerLine } from './order.ts';
import { seededRandom, type Random } from './seeded-random.ts';

export const ZONE = 'Europe/London';
export const HAPPY_HOUR_COUNTER = 'rule:happy-hour:points:customer:month';

type Currencies = readonly CurrencyCode[];

const DAY_MS = 86_400_000;
/** By day number modulo 7: day 0 was a Thursday. */
const WEEKDAYS = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const;
const FIRST = parseInstant('2026-03-01T00:00:00Z') ?? 0;
const MOST_DAYS = 120;

/** Orders as shops see them: few lines, repeated names, amounts that do not divide evenly; the same for a seed. */
export function makeOrders(count: number, seed: number, currencies: Currencies = ['GBP']): readonly BenchOrder[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const history = makeHistory(random);
    return inEveryForm(makeFacts(random, index, currencies), history);
  });
}

/** The same order in the form of each engine. */
export function inEveryForm(facts: Facts, history: History): BenchOrder {
  return {
    facts,
    history,
    exact: peerFacts(facts, history, (value) => value),
    plain: peerFacts(facts, history, Number),
  };
}

function makeFacts(random: Random, index: number, currencies: Currencies): Facts {
  const lines = Array.from({ length: random.whole(1, 6) }, () => makeLine(random));
  const net = lines.reduce((sum, line) => sum + line.net, 0n);
  const shipping = random.pick([0n, 0n, 399n, 599n]);
  return {
    event: 'order',
    occurredAt: FIRST + random.whole(0, MOST_DAYS * 24 * 60) * 60_000,
    currency: currencyOf(random, currencies),
    channel: random.pick(['web', 'store', 'app', 'phone']),
    store: random.pick(['', 'leeds', 'london', 'york', 'bath']),
    order: { total: net + shipping, tax: net / 6n, shipping, paidWithPoints: 0n },
    lines,
    customer: {
      id: `cus_${index}`,
      tier: random.pick(['Bronze', 'Bronze', 'Silver', 'Gold', 'Platinum']),
      enrolled: FIRST - random.whole(0, 900) * DAY_MS,
      attributes: {},
      segments: new Set(),
    },
    fields: {},
    lists: new Map(),
  };
}

function makeLine(random: Random): LineFacts {
  const quantity = random.whole(1, 4);
  const price = random.whole(99, 14_999);
  const discount = random.next() < 0.2 ? random.whole(1, 98) : 0;
  return {
    sku: random.pick(['TRAINER-42', 'SHIRT-7', 'SOCKS-1', 'CARD-25', 'MUG-3']),
    category: random.pick(['trainers', 'clothing', 'home', 'gift-card', 'food']),
    brand: random.pick(['Acme', 'Volt', 'Nord', 'Own']),
    kind: random.pick(['product', 'product', 'product', 'product', 'service', 'gift_card']),
    quantity: { units: BigInt(quantity), scale: 0 },
    unitPrice: { units: BigInt(price), scale: 2 },
    discount: BigInt(discount),
    net: BigInt(quantity * price - discount),
    attributes: {},
  };
}

function makeHistory(random: Random): History {
  return {
    values: new Map([
      ['history.orders', BigInt(random.pick([0, 1, 3, 12]))],
      [HAPPY_HOUR_COUNTER, BigInt(random.pick([0, 0, 0, 900, 1000]))],
    ]),
  };
}

function peerFacts<N>(facts: Facts, { values }: History, number: (value: bigint) => N): PeerFacts<N> {
  const { day, millisecond } = localTimeOf(facts);
  return {
    currency: facts.currency,
    channel: facts.channel,
    store: facts.store,
    tier: facts.customer.tier,
    total: number(facts.order?.total ?? 0n),
    tax: number(facts.order?.tax ?? 0n),
    shipping: number(facts.order?.shipping ?? 0n),
    lines: facts.lines.map((line) => peerLine(line, number)),
    day: number(BigInt(day)),
    weekday: WEEKDAYS[day % 7] ?? 'thu',
    time: number(BigInt(millisecond)),
    orders: number(values.get('history.orders') ?? 0n),
    happyHourUsed: values.get(HAPPY_HOUR_COUNTER) ?? 0n,
  };
}

function localTimeOf({ occurredAt }: Facts) {
  const zone = zoneNamed(ZONE);
  if (zone === undefined) throw new Error(`this Node.js knows no zone ${ZONE}`);
  return zone.local(occurredAt);
}

function peerLine<N>(line: LineFacts, number: (value: bigint) => N): PeerLine<N> {
  const { sku, category, brand, kind, quantity, discount, net } = line;
  return {
    sku,
    category,
    brand,
    kind,
    quantity: number(quantity.units * 10n ** BigInt(3 - quantity.scale)),
    discount: number(discount),
    net: number(net),
  };
}

/** Mostly the first. */
function currencyOf(random: Random, currencies: Currencies): CurrencyCode {
  const place = random.next() < 0.75 ? 0 : random.whole(0, currencies.length - 1);
  return currencies[place] ?? 'GBP';
}
