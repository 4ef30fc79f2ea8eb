import type { PeerFacts, PeerLine } from '../order.ts';
import type { JsonCondition, JsonRules } from '../workload.ts';

const FACTORS: Readonly<Record<string, number>> = { Bronze: 4, Silver: 5, Gold: 6, Platinum: 8 };
const isGbp: JsonCondition = { fact: 'currency', operator: 'equal', value: 'GBP' };

function sum({ lines }: PeerFacts<number>, of: (line: PeerLine<number>) => number): number {
  let total = 0;
  for (const line of lines) total += of(line);
  return total;
}

/** In the order of `settle.ts`. The engine decides; everything that needs arithmetic is a function beside it. */
export const TWELVE_JSON_RULES: JsonRules = {
  derived: {
    spend: (facts) =>
      sum(facts, ({ kind, category, net }) => (kind === 'product' && category !== 'gift-card' ? net : 0)),
    products: (facts) => sum(facts, ({ kind }) => (kind === 'product' ? 1 : 0)),
    isFullPrice: ({ lines }) => lines.every(({ discount }) => discount === 0),
  },
  rules: [
    { all: [], amount: ({ currency }, { spend }) => Number(spend) * (currency === 'GBP' ? 20 : 18) },
    { all: [isGbp], amount: (_, { spend }) => Math.floor(Number(spend) / 1000) * 5_000 },
    { all: [{ fact: 'products', operator: 'greaterThanInclusive', value: 4 }], amount: () => 100_000 },
    { all: [isGbp, { fact: 'isFullPrice', operator: 'equal', value: true }], amount: () => 30_000 },
    { all: [], amount: ({ tier }) => FACTORS[tier] ?? 0 },
    { all: [{ fact: 'orders', operator: 'equal', value: 0 }], amount: () => 500_000 },
    {
      all: [isGbp],
      amount: (facts) =>
        50 *
        sum(facts, ({ category, brand, net }) =>
          category === 'trainers' && (brand === 'Acme' || brand === 'Volt') ? net : 0,
        ),
    },
    { all: [{ fact: 'channel', operator: 'in', value: ['app'] }], amount: () => 75_000 },
    {
      all: [
        { fact: 'weekday', operator: 'in', value: ['fri', 'sat', 'sun'] },
        { fact: 'time', operator: 'greaterThanInclusive', value: 17 * 3_600_000 },
        { fact: 'time', operator: 'lessThan', value: 20 * 3_600_000 },
      ],
      amount: (_, { spend }) => Number(spend) * 10,
    },
    { all: [], amount: (facts) => 50 * sum(facts, ({ sku, quantity }) => (sku === 'TRAINER-42' ? quantity : 0)) },
    {
      all: [
        isGbp,
        { fact: 'spend', operator: 'greaterThanInclusive', value: 6_000 },
        { fact: 'day', operator: 'greaterThanInclusive', value: 20_532 },
        { fact: 'day', operator: 'lessThanInclusive', value: 20_604 },
      ],
      amount: () => 120_000,
    },
    {
      all: [{ fact: 'tier', operator: 'equal', value: 'Platinum' }, isGbp],
      amount: (_, { spend }) => Number(spend) * 2,
    },
  ],
};
