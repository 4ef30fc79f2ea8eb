import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile, type Environment, type Facts } from '@loyaltyos/rules';
import type { TSchema } from 'typebox';
import Schema from 'typebox/schema';
import { diagnosticToWire, Diagnostic } from '../rule-sets/diagnostic-schema.ts';
import { Liability, liabilityToWire } from '../rule-sets/liability-schema.ts';
import { Trace } from './trace-schema.ts';

const ENVIRONMENT: Environment = {
  currencies: ['GBP'],
  baseCurrency: 'GBP',
  tiers: ['Bronze', 'Gold'],
  customerAttributes: {},
  lineAttributes: {},
  lists: ['excluded'],
};

/** Everything that a trace can hold: lets, aggregates, lists, history, limits, groups that exclude and decide, factors. */
const SOURCE = `ruleset every {
  currencies GBP
  let spend = sum(lines where sku not in list("excluded") : net)
  group base stack
  group best-one best excludes late
  group late stack
  rule base-earn "The base" { on order in base earn rate { GBP: 0.5 } of spend max 20 per order round down }
  rule boost { on order multiply base by if customer.tier == Gold then 2 else 1 }
  rule winner { on order in best-one earn 30 cap 40 per customer }
  rule loser { on order in best-one earn 10 }
  rule shut-out { on order in late earn 5 }
  rule never { on order when history.orders > 1000 earn 1 }
  rule money { on order credit 2% of order.total }
}`;

const FACTS: Facts = {
  event: 'order',
  occurredAt: Date.UTC(2026, 2, 1, 9, 30),
  currency: 'GBP',
  channel: '',
  store: '',
  order: { total: 14_999n, tax: 0n, shipping: 0n, paidWithPoints: 0n },
  lines: [
    {
      sku: 'TRAINER-42',
      category: '',
      brand: '',
      kind: 'product',
      quantity: { units: 1n, scale: 0 },
      unitPrice: { units: 14_999n, scale: 2 },
      discount: 0n,
      net: 14_999n,
      attributes: {},
    },
  ],
  customer: { id: 'cust_1', tier: 'Gold', enrolled: 0, attributes: {}, segments: new Set() },
  fields: {},
  lists: new Map([['excluded', { version: 3, has: () => false }]]),
};

test('a trace is what its schema says, and its schema leaves nothing out', () => {
  const { program, diagnostics } = compile(SOURCE, ENVIRONMENT);
  assert.ok(program, JSON.stringify(diagnostics));
  const { trace } = program.trace(FACTS, { values: new Map() });
  const steps = trace.rules.flatMap(({ claims }) => claims.flatMap((claim) => claim.steps.map(({ step }) => step)));
  assert.deepEqual([...new Set(steps)].toSorted(), ['excluded', 'limit', 'lost', 'round']);
  assertDescribed(Trace, { ruleSets: [trace] });
  const broken = structuredClone(trace) as unknown as { lets: Record<string, { parts: { value: unknown }[] }> };
  broken.lets['spend']!.parts[0]!.value = 7;
  assert.equal(Schema.Errors(Trace, { ruleSets: [broken] })[0], false, 'the tree is checked to its leaves');
});

test('diagnostics and liability are what their schemas say', () => {
  const { diagnostics, liability } = compile(SOURCE, ENVIRONMENT);
  assert.ok(liability);
  assertDescribed(Liability, liabilityToWire(liability));
  const wrong = compile(SOURCE.replaceAll('spend', 'spemd').replace('let spemd', 'let spend'), ENVIRONMENT);
  const found = [...diagnostics, ...wrong.diagnostics];
  assert.ok(found.some(({ code, fixes }) => code === 'E201' && fixes.length > 0));
  assert.ok(
    found.some(({ witness }) => witness?.order !== undefined),
    'an overlap shows an order',
  );
  for (const diagnostic of found) {
    const wire = diagnosticToWire(diagnostic);
    assertDescribed(Diagnostic, wire);
    assert.deepEqual(Object.keys(wire).toSorted(), Object.keys(diagnostic).toSorted());
  }
});

/** The value is valid even where the schema may have no members but its own. */
function assertDescribed(schema: TSchema, value: unknown): void {
  const plain: unknown = JSON.parse(JSON.stringify(value));
  const [valid, errors] = Schema.Errors(closed(schema) as TSchema, plain);
  assert.ok(valid, JSON.stringify(errors.slice(0, 5)));
}

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const members = Object.fromEntries(Object.entries(schema).map(([name, member]) => [name, closed(member)]));
  return 'properties' in members ? { ...members, additionalProperties: false } : members;
}
