import fc, { type Arbitrary } from 'fast-check';
import type { SpecFacts } from './spec/spec.ts';

/** Random rule sets that compile (but for what grows too complex), and random orders for them: for property tests. */
export interface RandomRuleSet {
  readonly heads: string;
  /** In any order. */
  readonly rules: readonly string[];
  readonly source: string;
}

/** The caps that the random rule sets have, by what they hold for. */
export const CAPS = { rule: 40, group: 90, ruleSet: 500 };

const cents = fc.integer({ min: 0, max: 20_000 });
const pounds = cents.map((value) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')} GBP`);
const decimal = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 999 }))
  .map(([whole, places]) => `${whole}.${String(places).padStart(3, '0')}`);
const relation = fc.constantFrom('<', '<=', '>', '>=', '==', '!=');
const join = (...parts: readonly (Arbitrary<string> | string)[]): Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((texts) => texts.join(''));

const { money, number, condition } = fc.letrec<Record<'money' | 'number' | 'condition' | 'lineCondition', string>>(
  (tie) => {
    const [m, n] = [tie('money'), tie('number')];
    const [c, l] = [tie('condition'), tie('lineCondition')];
    return {
      money: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'expression' },
        fc.constantFrom('order.total', 'order.tax', 'spend', 'history.spend(30d)'),
        pounds,
        join('sum(lines where ', l, ' : net)'),
        join('(', m, ' + ', m, ')'),
        join('(', m, ' - ', m, ')'),
        join(n, ' * ', m).map((text) => `(${text})`),
        join('12.5% of ', m),
        join('(if ', c, ' then ', m, ' else ', m, ')'),
        join('min(lines where ', l, ' : unit_price else ', m, ')'),
      ),
      number: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'expression' },
        fc.integer({ min: 0, max: 50 }).map(String),
        decimal,
        fc.constantFrom('history.orders', 'sum(lines : quantity)', 'count(lines)'),
        join('count(lines where ', l, ')'),
        join('(', n, ' - ', n, ')'),
        join('-', decimal).map((text) => `(${text})`),
        join('(', n, ' per 3 of ', n, ')'),
        join('(', n, ' per full 7.50 GBP of ', m, ')'),
        join('match customer.tier { Bronze: ', n, ', Gold: ', n, ', else: ', n, ' }'),
        join('max(lines : quantity else ', n, ')'),
      ),
      condition: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'expression' },
        fc.constantFrom(
          'customer.tier >= Gold',
          'channel in ["app", "web"]',
          'local.weekday in [sat, sun]',
          'local.time in 09:00 ..< 17:30',
          '"vip" in customer.segments',
          'history.orders(30d) > 2',
          'regular',
        ),
        join(m, ' ', relation, ' ', m),
        join(n, ' ', relation, ' ', n),
        join('(', c, ' and ', c, ')'),
        join('(', c, ' or ', c, ')'),
        join('not ', c).map((text) => `(${text})`),
        join('any(lines : ', l, ')'),
        join('all(lines where ', l, ' : ', l, ')'),
      ),
      lineCondition: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'expression' },
        fc.constantFrom('category == "shoes"', 'brand in ["Acme", "Volt"]', 'kind == product', 'starts_with(sku, "A")'),
        join('net >= ', pounds),
        join('quantity > ', decimal),
        join('(', l, ' or ', l, ')'),
        join('(net > ', m, ')'),
      ),
    };
  },
);

const points = fc.oneof(number, join('rate { GBP: ', number, ' } of ', money));

const limits = fc.constantFrom(
  '',
  ` cap ${CAPS.rule} per customer per month`,
  ' max 25 per order',
  ' round down',
  ` round up max 60 per order cap ${CAPS.rule} per ruleset per day`,
);
const where = fc.constantFrom(
  '',
  ' in stacked',
  ' in stacked priority 3',
  ' in finest',
  ' in earliest',
  ' in earliest priority 9',
);

const rule = fc
  .tuple(where, fc.option(condition), points, limits)
  .map(
    ([place, when, amount, limit]) => `on order${place}${when === null ? '' : ` when ${when}`} earn ${amount}${limit}`,
  );
const multiplier = number.map((factor) => `on order multiply stacked by ${factor}`);

export const ruleSets: Arbitrary<RandomRuleSet> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 5, arbitrary: rule }, { weight: 1, arbitrary: multiplier }), {
      minLength: 1,
      maxLength: 8,
    }),
    fc.constantFrom('half_up', 'half_even', 'down', 'up'),
  )
  .map(([bodies, mode]) => {
    const heads = `currencies GBP zone "Europe/London" round ${mode} cap ${CAPS.ruleSet} per customer per day
      let spend = sum(lines where kind == product : net) let regular = history.orders >= 3 and spend > 1.00 GBP
      group stacked stack cap ${CAPS.group} per customer per month group finest best
      group earliest first excludes finest`;
    const rules = bodies.map((body, index) => `rule r${index} { ${body} }`);
    return { heads, rules, source: sourceOf(heads, rules) };
  });

export function sourceOf(heads: string, rules: readonly string[]): string {
  return `ruleset random { ${heads} ${rules.join('\n')} }`;
}

const line = fc.record({
  sku: fc.constantFrom('A1', 'B2'),
  category: fc.constantFrom('shoes', 'books'),
  brand: fc.constantFrom('Acme', 'Volt', 'Other'),
  kind: fc.constantFrom('product', 'shipping'),
  quantity: fc.integer({ min: 1, max: 9_999 }).map((value) => `${value / 1000}`),
  unitPrice: fc.integer({ min: 0, max: 999_999 }).map((value) => `${value / 10_000}`),
});

/** Orders of up to 120 lines: more than complexity is stated for. */
export const orders: Arbitrary<SpecFacts> = fc.record({
  occurredAt: fc.integer({ min: 1_700_000_000_000, max: 1_800_000_000_000 }).map((at) => new Date(at).toISOString()),
  channel: fc.constantFrom('app', 'till'),
  total: cents.map((value) => (value / 100).toFixed(2)),
  tax: cents.map((value) => (value / 1000).toFixed(2)),
  lines: fc.array(line, { maxLength: 120, size: 'max' }),
  customer: fc.record({
    tier: fc.constantFrom('Bronze', 'Silver', 'Gold', 'Platinum'),
    segments: fc.subarray(['vip', 'staff']),
  }),
});
