import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../compile.ts';
import type { Environment } from '../environment.ts';
import type { Ir } from '../ir/ir.ts';
import type { Program } from '../program.ts';
import { readFacts } from '../spec/read-facts.ts';
import { SPEC_ENVIRONMENT, type SpecFacts } from '../spec/spec.ts';
import type { TracedExpression } from '../trace.ts';
import { prepare } from './prepare.ts';

const NO_HISTORY = { values: new Map<string, bigint>() };
const ENVIRONMENT: Environment = {
  ...SPEC_ENVIRONMENT,
  customerAttributes: { email: { type: 'string', pii: true }, age: { type: 'int', pii: true } },
  lineAttributes: { size: { type: 'decimal' } },
};

function program(declarations: string): Program {
  const { program, diagnostics } = compile(`ruleset r { ${declarations} }`, ENVIRONMENT);
  return program ?? assert.fail(diagnostics[0]?.message);
}

function points(of: Program, facts: SpecFacts): bigint {
  return of.run(readFacts(facts, of, ENVIRONMENT), NO_HISTORY).pointsTotal;
}

test('an IR of another version is refused', () => {
  const { ir } = compile('ruleset r { rule a { on order earn 1 } }', ENVIRONMENT);
  assert.throws(() => prepare({ ...ir, version: 2 } as unknown as Ir), /compiled from its source again/);
});

test('any number of unknown events and currencies gives nothing and keeps nothing', () => {
  const of = program('currencies GBP rule a { on order earn 1 }');
  for (let index = 0; index < 1_000; index += 1) {
    const facts = readFacts({}, of, ENVIRONMENT);
    assert.equal(of.run({ ...facts, currency: `X${index}` }, NO_HISTORY).pointsTotal, 0n);
    assert.equal(of.run({ ...facts, event: `e${index}` }, NO_HISTORY).pointsTotal, 0n);
  }
  assert.equal(points(of, {}), 1n);
});

test('facts that lack what they must have count as nothing, and nothing throws', () => {
  const of = program(
    `
    event e { amount: money, number: int, level: decimal, flag: bool, name: string, day: date, at: time, when: instant, who: customer, tier: tier }
    rule a { on e when event.flag or event.name == "" earn 1 + event.number + event.level }
    rule b { on e when event.day < 2026-01-01 and event.at < 12:00 and event.when < customer.enrolled earn 10 }
    rule c { on e when event.tier < Bronze earn rate { GBP: 1, EUR: 1 } of event.amount }
    rule d { on e earn 1000 to event.who }`,
  );
  const facts = readFacts({ event: 'e' }, of, ENVIRONMENT);
  assert.deepEqual(of.recipients(facts), []);
  assert.equal(of.run(facts, NO_HISTORY).pointsTotal, 11n);
  const wrong = {
    ...facts,
    fields: { amount: 'x', number: true, level: 5n, flag: 1n, name: false, day: 'x', at: 'y' },
  };
  assert.equal(of.run(wrong as unknown as typeof facts, NO_HISTORY).pointsTotal, 11n);
});

test('names of objects are only names', () => {
  const of = program(`
    event __proto__ { constructor: int, __proto__: int }
    rule __proto__ { on __proto__ earn event.constructor }
    rule toString { on __proto__ earn event.__proto__ }`);
  const facts = readFacts({ event: '__proto__' }, of, ENVIRONMENT);
  assert.equal(of.run(facts, NO_HISTORY).pointsTotal, 0n);
  const fields = Object.fromEntries([
    ['constructor', 5n],
    ['__proto__', 7n],
  ]);
  const { outcome, trace } = of.trace({ ...facts, fields }, NO_HISTORY);
  assert.equal(outcome.pointsTotal, 12n);
  assert.ok(trace.rules.every(({ start }) => start > 0));
});

test('a trace shows nothing of the person but yes and no', () => {
  const of = program(`
    rule a { on order when has customer.birthdate and days_between(customer.birthdate, local.date) > 10000 and customer.attributes.email != "" earn 1 }
    rule b { on order when has customer.attributes.age earn customer.attributes.age * 2 }`);
  const facts = readFacts(
    { customer: { birthdate: '1987-06-05', attributes: { email: 'ada@example.org', age: 1234 } } },
    of,
    ENVIRONMENT,
  );
  const { outcome, trace } = of.trace(facts, NO_HISTORY);
  assert.equal(outcome.pointsTotal, 2469n);
  const [a, b] = trace.rules.map(({ condition, effects }) =>
    JSON.stringify([condition, effects.map(({ expression }) => expression)]),
  );
  for (const text of [a, b, JSON.stringify(trace.facts)]) {
    assert.ok(!/1987|ada@|1234|2468/.test(text ?? ''), text);
    assert.ok(text?.includes('redacted'));
  }
  assert.ok(a?.includes('true'));
});

test('a trace shows each use of an expression in its own place, lets where they are declared, and at most 50 lines', () => {
  const source = `ruleset r { currencies GBP
    let spend = sum(lines where net > 0.00 GBP : net)
    rule a { on order when order.total > 1.00 GBP and spend > 1.00 GBP earn 1 }
    rule b { on order when order.total > 1.00 GBP and spend > 2.00 GBP earn 1 } }`;
  const of = compile(source, ENVIRONMENT).program ?? assert.fail('it compiles');
  const lines = Array.from({ length: 60 }, () => ({ unitPrice: '1.00' }));
  const { trace } = of.trace(readFacts({ lines }, of, ENVIRONMENT), NO_HISTORY);
  for (const id of ['a', 'b']) {
    const rule = trace.rules.find((each) => each.id === id);
    assert.ok(rule?.condition !== undefined);
    const parts = [rule.condition, ...(rule.condition.parts ?? []).flatMap((part) => [part, ...(part.parts ?? [])])];
    const shown = new Set(
      parts.map(({ start, end, value }: TracedExpression) => `${source.slice(start, end)} = ${String(value)}`),
    );
    assert.ok(
      parts.every(({ start, end }) => start >= rule.start && end <= rule.end),
      'all in the rule itself',
    );
    assert.ok(shown.has('order.total > 1.00 GBP = true') && shown.has('order.total = 60') && shown.has('spend = 60'));
  }
  const spend = trace.lets['spend'];
  assert.equal(source.slice(spend?.start, spend?.end), 'sum(lines where net > 0.00 GBP : net)');
  assert.equal(spend?.linesOmitted, 10);
  assert.equal(Math.max(...(spend?.parts ?? []).map(({ line }) => line ?? -1)), 49);
});

test('a let is evaluated once, whoever uses it', () => {
  const once = 'currencies GBP let x = sum(lines : net) rule a { on order when x > 1.00 GBP earn 1 }';
  const twice = `${once} rule b { on order when x > 1.00 GBP earn 1 }`;
  const stepsOf = (declarations: string): number => {
    const of = program(declarations);
    return of.trace(readFacts({ lines: [{ unitPrice: '5.00' }] }, of, ENVIRONMENT), NO_HISTORY).trace.steps;
  };
  // The second rule asks for the value of the whole condition, which is there already.
  assert.equal(stepsOf(twice), stepsOf(once) + 2);
});
