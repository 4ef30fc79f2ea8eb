import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../compile.ts';
import { DIAGNOSTICS } from '../diagnostic-codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Environment } from '../environment.ts';
import { FIELD_TYPES } from '../facts.ts';
import { SPEC_ENVIRONMENT } from '../spec/spec.ts';

const ENVIRONMENT: Environment = {
  ...SPEC_ENVIRONMENT,
  tiers: ['Bronze', 'Silver', 'Gold Plus'],
  customerAttributes: { age: { type: 'int' }, city: { type: 'string' } },
  lineAttributes: { size: { type: 'decimal' } },
};

interface Case {
  readonly code: string;
  /** What stands between the braces of the rule set. */
  readonly wrong: string;
  /** The text that the diagnostic points at. */
  readonly at: string;
  readonly says?: string;
  /** What the first fix makes of it. */
  readonly fixed?: string;
}

const CASES: readonly Case[] = [
  { code: 'E101', wrong: 'rule a { on order earn (1 + 2 }', at: '}', fixed: 'rule a { on order earn (1 + 2) }' },
  { code: 'E101', wrong: 'rule a { on order earn 10GBP }', at: '10GBP', fixed: 'rule a { on order earn 10 GBP }' },
  {
    code: 'E101',
    wrong: 'rule a { on order when channel == "app earn 1 }',
    at: '"app earn 1 } }',
    says: 'no closing quotation mark',
  },
  {
    code: 'E201',
    wrong: 'rule a { on order when history.order == 0 earn 1 }',
    at: 'history.order',
    fixed: 'rule a { on order when history.orders == 0 earn 1 }',
  },
  { code: 'E201', wrong: 'rule a { on ordr earn 1 }', at: 'ordr', fixed: 'rule a { on order earn 1 }' },
  { code: 'E201', wrong: 'rule a { on order earn net }', at: 'net', says: 'inside an aggregate' },
  {
    code: 'E201',
    wrong: 'rule a { on customer_enrolled when channel == "app" earn 1 }',
    at: 'channel',
    says: 'rules on "order"',
  },
  {
    code: 'E201',
    wrong: 'rule a { on customer_enrolled earn count(lines) }',
    at: 'count(lines)',
    says: 'rules on "order"',
  },
  { code: 'E201', wrong: 'let a = b let b = 1 rule r { on order earn b }', at: 'b', says: 'further down' },
  {
    code: 'E201',
    wrong: 'let a = 3 let b = 1 rule r { on order earn a-b }',
    at: 'a-b',
    fixed: 'let a = 3 let b = 1 rule r { on order earn a - b }',
  },
  {
    code: 'E201',
    wrong: 'rule a { on order when any(lines : category == shoes) earn 1 }',
    at: 'shoes',
    says: 'shoes',
    fixed: 'rule a { on order when any(lines : category == "shoes") earn 1 }',
  },
  {
    code: 'E201',
    wrong: 'rule a { on order when any(lines : sku in list("excluded-sku")) earn 1 }',
    at: '"excluded-sku"',
    fixed: 'rule a { on order when any(lines : sku in list("excluded-skus")) earn 1 }',
  },
  {
    code: 'E201',
    wrong: 'rule a { on order when aniversary(local.date, 1d, 1d) earn 1 }',
    at: 'aniversary',
    fixed: 'rule a { on order when anniversary(local.date, 1d, 1d) earn 1 }',
  },
  {
    code: 'E201',
    wrong: 'event e { a: monney } rule r { on e earn 1 }',
    at: 'monney',
    fixed: 'event e { a: money } rule r { on e earn 1 }',
  },
  {
    code: 'E202',
    wrong: 'rule a { on order when customer.tier == Goldplus earn 1 }',
    at: 'Goldplus',
    fixed: 'rule a { on order when customer.tier == "Gold Plus" earn 1 }',
  },
  {
    code: 'E202',
    wrong: 'rule a { on order when any(lines : kind == produkt) earn 1 }',
    at: 'produkt',
    fixed: 'rule a { on order when any(lines : kind == product) earn 1 }',
  },
  { code: 'E202', wrong: 'currencies GPB', at: 'GPB', fixed: 'currencies GBP' },
  { code: 'E202', wrong: 'rule a { on order when currency == GBP and order.total > 5.00 USD earn 1 }', at: 'USD' },
  { code: 'E203', wrong: 'rule a { on order earn 1 } rule a { on order earn 2 }', at: 'a' },
  { code: 'E203', wrong: 'zone "UTC" zone "UTC"', at: 'zone "UTC"' },
  { code: 'E203', wrong: 'let net = 1', at: 'net', says: 'the name of a fact' },
  {
    code: 'E203',
    wrong: 'rule a { on order earn match customer.tier { Bronze: 1, Bronze: 2, else: 3 } }',
    at: 'Bronze',
  },
  { code: 'E203', wrong: 'rule a { on order earn 1 round up round down }', at: 'round down' },
  { code: 'E203', wrong: 'rule a { on order earn 1 cap 5 per customer cap 6 per customer }', at: 'cap 6 per customer' },
  { code: 'E301', wrong: 'rule a { on order earn order.total }', at: 'order.total', says: 'rate' },
  {
    code: 'E301',
    wrong: 'rule a { on order earn order.total * order.total }',
    at: 'order.total',
    says: 'plain number',
  },
  { code: 'E301', wrong: 'rule a { on order when order.total earn 1 }', at: 'order.total', says: 'A condition' },
  {
    code: 'E301',
    wrong: 'rule a { on order when order.total + 1 > order.tax earn 1 }',
    at: '1',
    says: 'do not go together',
  },
  { code: 'E301', wrong: 'rule a { on order when channel > "a" earn 1 }', at: 'channel > "a"', says: 'no order' },
  {
    code: 'E301',
    wrong: 'rule a { on order when has customer.tier earn 1 }',
    at: 'has customer.tier',
    says: 'never absent',
  },
  {
    code: 'E301',
    wrong: 'rule a { on order when anniversary(local.date, 2h, 1d) earn 1 }',
    at: '2h',
    says: 'whole days',
  },
  { code: 'E301', wrong: 'rule a { on order when local.date + 2h > local.date earn 1 }', at: '2h', says: 'whole days' },
  { code: 'E301', wrong: 'rule a { on order earn 5 per 0 of history.orders }', at: '0', says: 'more than 0' },
  { code: 'E301', wrong: 'rule a { on order earn 1 to customer.tier }', at: 'customer.tier', says: 'Who receives' },
  { code: 'E301', wrong: 'rule a { on order when "a" in [1] earn 1 }', at: '1', says: 'do not go together' },
  { code: 'E301', wrong: 'rule a { on order earn history.orders(5) }', at: 'history.orders(5)', says: 'one duration' },
  { code: 'E301', wrong: 'rule a { on order earn [1] }', at: '[1]', says: 'behind "in"' },
  {
    code: 'E302',
    wrong: 'rule a { on order when anniversary(customer.birthdate, 1d, 1d) earn 1 }',
    at: 'customer.birthdate',
    fixed: 'rule a { on order when has customer.birthdate and anniversary(customer.birthdate, 1d, 1d) earn 1 }',
  },
  {
    code: 'E302',
    wrong: 'rule a { on order when has customer.attributes.age or customer.attributes.age > 17 earn 1 }',
    at: 'customer.attributes.age',
  },
  { code: 'E302', wrong: 'rule a { on order earn max(lines : quantity) }', at: 'max(lines : quantity)', says: 'else' },
  { code: 'E302', wrong: 'rule a { on order earn sum(lines : attributes.size) }', at: 'attributes.size' },
  {
    code: 'E401',
    wrong: 'rule a { on order when order.total > 5.00 GBP earn 1 }',
    at: 'order.total > 5.00 GBP',
    fixed: 'rule a { on order when currency == GBP and order.total > 5.00 GBP earn 1 }',
  },
  {
    code: 'E401',
    wrong: 'rule a { on order when order.total > 5.00 GBP and currency == GBP earn 1 }',
    at: 'order.total > 5.00 GBP',
  },
  {
    code: 'E401',
    wrong: 'rule a { on order earn 5 per 1.00 GBP of order.total }',
    at: 'order.total',
    fixed: 'rule a { on order when currency == GBP earn 5 per 1.00 GBP of order.total }',
  },
  {
    code: 'E401',
    wrong: 'rule a { on order when channel == "a" or channel == "b" credit 5.00 GBP }',
    at: '5.00 GBP',
    fixed: 'rule a { on order when currency == GBP and (channel == "a" or channel == "b") credit 5.00 GBP }',
  },
  { code: 'E402', wrong: 'rule a { on order when 5.00 GBP < 6.00 EUR earn 1 }', at: '5.00 GBP < 6.00 EUR' },
  {
    code: 'E402',
    wrong: 'rule a { on order when currency == EUR and order.total > 5.00 GBP earn 1 }',
    at: 'order.total > 5.00 GBP',
  },
  { code: 'E402', wrong: 'rule a { on order when currency == EUR credit 1% of order.total }', at: '1% of order.total' },
  {
    code: 'E403',
    wrong: 'rule a { on order earn rate { GBP: 1 } of order.total }',
    at: '{ GBP: 1 }',
    fixed: 'rule a { on order earn rate { GBP: 1, EUR: 0 } of order.total }',
  },
  {
    code: 'E403',
    wrong: 'rule a { on order earn match customer.tier { Bronze: 1, Silver: 2 } }',
    at: '{ Bronze: 1, Silver: 2 }',
    says: 'Gold Plus',
    fixed: 'rule a { on order earn match customer.tier { Bronze: 1, Silver: 2, "Gold Plus": 0 } }',
  },
  { code: 'E403', wrong: 'rule a { on order earn match channel { "app": 1 } }', at: '{ "app": 1 }', says: 'else' },
  {
    code: 'E404',
    wrong: 'rule a { on order when currency == GBP and order.total > 5.001 GBP earn 1 }',
    at: '5.001 GBP',
    fixed: 'rule a { on order when currency == GBP and order.total > 5.00 GBP earn 1 }',
  },
  { code: 'E404', wrong: 'rule a { on order earn 1.0000001 }', at: '1.0000001' },
  {
    code: 'E501',
    wrong: 'group g best rule a { on order in gg earn 1 }',
    at: 'gg',
    fixed: 'group g best rule a { on order in g earn 1 }',
  },
  {
    code: 'E501',
    wrong: 'group g best rule a { on customer_enrolled in g earn 1 credit 1.00 GBP }',
    at: 'rule a { on customer_enrolled in g earn 1 credit 1.00 GBP }',
  },
  {
    code: 'E501',
    wrong:
      'group g best rule a { on customer_enrolled in g earn 1 } rule b { on customer_enrolled in g credit 1.00 GBP }',
    at: 'rule b { on customer_enrolled in g credit 1.00 GBP }',
  },
  { code: 'E501', wrong: 'group g best rule a { on order multiply h by 2 }', at: 'h', says: 'There is no group h' },
  {
    code: 'E501',
    wrong:
      'group g best rule a { on customer_enrolled in g credit 1.00 GBP } rule b { on customer_enrolled multiply g by 2 }',
    at: 'g',
    says: 'only points',
  },
  {
    code: 'E501',
    wrong: 'group g best group h best rule a { on order in h multiply g by 2 }',
    at: 'rule a { on order in h multiply g by 2 }',
    says: 'grants nothing',
  },
  {
    code: 'E502',
    wrong: 'group a best excludes b group b best excludes c group c stack excludes a',
    at: 'a',
    says: 'a excludes b excludes c excludes a',
  },
  { code: 'E502', wrong: 'group a best excludes a', at: 'a', says: 'a excludes a' },
  { code: 'E503', wrong: 'rule a { on order earn 1 cap 5.00 GBP per customer }', at: '5.00 GBP' },
  { code: 'E503', wrong: 'rule a { on order earn 1 max 5.00 GBP per order }', at: '5.00 GBP' },
  {
    code: 'E503',
    wrong: 'rule a { on customer_enrolled credit 1.00 GBP cap 5.00 EUR per customer }',
    at: '5.00 EUR',
    says: 'GBP',
  },
  { code: 'E503', wrong: 'rule a { on order earn 1 cap 5 per customer per 12h }', at: '12h', says: 'whole days' },
  { code: 'E503', wrong: 'group g best rule a { on order multiply g by 2 round up }', at: 'round up' },
  {
    code: 'E601',
    wrong: 'effective 2026-03-01 .. 2026-02-01',
    at: 'effective 2026-03-01 .. 2026-02-01',
    fixed: 'effective 2026-02-01 .. 2026-03-01',
  },
  {
    code: 'E601',
    wrong: 'rule a { on order effective 2026-03-01 ..< 2026-03-01 earn 1 }',
    at: 'effective 2026-03-01 ..< 2026-03-01',
  },
  { code: 'E601', wrong: 'rule a { on order when local.date > 2026-02-30 earn 1 }', at: '2026-02-30' },
  { code: 'E601', wrong: 'rule a { on order when local.time > 24:01 earn 1 }', at: '24:01' },
  { code: 'E602', wrong: 'zone "Europe/Lodnon"', at: '"Europe/Lodnon"', fixed: 'zone "Europe/London"' },
  { code: 'E602', wrong: 'zone "+02:00"', at: '"+02:00"' },
  { code: 'E701', wrong: 'rule a { on order earn 1234567890123456 }', at: '1234567890123456' },
];

function diagnosticsOf(source: string): readonly Diagnostic[] {
  return compile(source, ENVIRONMENT).diagnostics.filter(({ severity }) => severity === 'error');
}

for (const { code, wrong, at, says, fixed } of CASES) {
  test(`${code}: ${wrong}`, () => {
    const source = `ruleset r { ${wrong} }`;
    const [diagnostic, ...more] = diagnosticsOf(source);
    assert.ok(diagnostic !== undefined, 'something is wrong with it');
    const found = diagnostic.code === code ? diagnostic : more.find((each) => each.code === code);
    assert.ok(found !== undefined, `${diagnostic.code} ${diagnostic.message}`);
    assert.equal(source.slice(found.span.start, found.span.end), at);
    assert.ok(found.message.includes(says ?? ''), found.message);
    if (fixed === undefined) return;
    const edits = found.fixes[0]?.edits.toSorted((a, b) => b.start - a.start) ?? [];
    const text = edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
    assert.equal(text, `ruleset r { ${fixed} }`);
  });
}

test('every error of the language is among the cases', () => {
  const codes = new Set(CASES.map(({ code }) => code));
  assert.deepEqual(
    Object.keys(DIAGNOSTICS).filter((code) => code.startsWith('E') && !codes.has(code)),
    [],
  );
});

test('a budget that is exceeded refuses the rule set and says by how much', () => {
  const source = 'ruleset dear { rule a { on order earn count(lines where net > order.tax) } }';
  const { diagnostics, complexity, program } = compile(source, { ...ENVIRONMENT, budget: 100 });
  assert.deepEqual(complexity, { score: 156, budget: 100 });
  assert.equal(program, undefined);
  assert.deepEqual(
    diagnostics.map(({ code, message }) => `${code} ${message}`),
    ['E701 The rule set costs 156 in the worst case, and 100 is allowed'],
  );
});

test('what a condition establishes holds where it holds, through lets, or, not and branches', () => {
  const right = [
    'let uk = currency == GBP rule a { on order when uk and order.total > 1.00 GBP earn 1 }',
    'rule a { on order when not (currency == EUR) and order.total > 1.00 GBP earn 1 }',
    'rule a { on order when currency != GBP or order.total > 1.00 GBP earn 1 }',
    'rule a { on order when currency in [GBP] earn 5 per 1.00 GBP of order.total }',
    'rule a { on order earn if currency == GBP then 5 per 1.00 GBP of order.total else 5 per 1.00 EUR of order.total }',
    'rule a { on order earn match currency { GBP: 1 per 1.00 GBP of order.total, else: 1 per 1.00 EUR of order.total } }',
    'let limit = if currency == GBP then 5.00 GBP else 6.00 EUR rule a { on order when order.total > limit earn 1 }',
    'rule a { on order when GBP == currency and order.total in 1.00 GBP .. 2.00 GBP earn 1 }',
    'rule a { on order earn sum(lines where has attributes.size and attributes.size > 40 : attributes.size) }',
    'rule a { on order when has customer.attributes.age and customer.attributes.age > 17 earn customer.attributes.age }',
    'rule a { on order when not has customer.attributes.age or customer.attributes.age > 17 earn 1 }',
    'rule a { on order when customer.tier == "Gold Plus" or customer.tier < Silver earn 1 }',
  ];
  for (const source of right) assert.deepEqual(diagnosticsOf(`ruleset r { ${source} }`), [], source);
});

test('lets that mean something else in every event are bounded; those that mean the same are checked once', () => {
  const source = (types: readonly string[]): string => {
    const events = types.map((type, index) => `event e${index} { x: ${type} }`);
    const lets = Array.from(
      { length: 100 },
      (_, index) => `let a${index} = ${index === 0 ? 'true' : `a${index - 1}`} and event.x == event.x`,
    );
    const rules = types.map((_, index) => `rule r${index} { on e${index} when a99 earn 1 }`);
    return `ruleset r { ${[...events, ...lets, ...rules].join('\n')} }`;
  };
  const codes = diagnosticsOf(source(FIELD_TYPES)).map(({ code, message }) => `${code} ${message}`);
  assert.deepEqual(codes, ['E701 Lets mean something else in different events more than 1000 times']);
  assert.deepEqual(diagnosticsOf(source(Array.from({ length: 11 }, () => 'int'))), []);
});
