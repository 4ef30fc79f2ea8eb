import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '@loyaltyos/kernel';
import fc from 'fast-check';
import { CAPS, orders, ruleSets, sourceOf } from './arbitrary-rule-set-fixture.ts';
import { compile, type Compilation } from './compile.ts';
import { format } from './format/format.ts';
import type { Ir } from './ir/ir.ts';
import type { Outcome } from './outcome.ts';
import { prepare } from './run/prepare.ts';
import { readFacts, readHistory } from './spec/read-facts.ts';
import { SPEC_ENVIRONMENT } from './spec/spec.ts';

const ENVIRONMENT = { ...SPEC_ENVIRONMENT, budget: 1_000_000 };
const used = fc.record({
  'history.orders': fc.nat(10),
  'group:stacked:points:customer:month': fc.nat(100),
  'ruleset:random:points:customer:day': fc.nat(600),
});

/** The program, or undefined for one of the few random rule sets that ask for too much. */
function compiled(source: string): Required<Compilation> | undefined {
  const compilation = compile(source, ENVIRONMENT);
  const errors = compilation.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return compilation as Required<Compilation>;
  assert.deepEqual([...new Set(errors.map(({ code }) => code))], ['E701'], JSON.stringify(errors[0]));
  return undefined;
}

function historyFor({ program }: Required<Compilation>, values: Record<string, number>) {
  const known = new Set(program.needs.map(({ key }) => key));
  const history = Object.fromEntries(Object.entries(values).filter(([key]) => known.has(key)));
  return readHistory({ history }, program);
}

function pointsOf({ grants }: Outcome, belongs: (grant: Outcome['grants'][number]) => boolean): bigint {
  return grants.filter(belongs).reduce((sum, { amount }) => sum + amount, 0n);
}

test('a run ends, counts no more steps than the bound, and its trace tells of the same outcome', () => {
  let ran = 0;
  fc.assert(
    fc.property(ruleSets, orders, used, ({ source }, order, values) => {
      const compilation = compiled(source);
      if (compilation === undefined) return;
      const { program, complexity } = compilation;
      const facts = readFacts(order, program, ENVIRONMENT);
      const history = historyFor(compilation, values);
      const { outcome, trace } = program.trace(facts, history);
      assert.deepEqual(program.run(facts, history), outcome);
      const bound = complexity.score * Math.max(1, facts.lines.length / 50);
      assert.ok(trace.steps <= bound, `${trace.steps} steps, ${bound} allowed`);
      assert.deepEqual(JSON.parse(JSON.stringify(trace)), trace as unknown as Json);
      ran += 1;
    }),
    { numRuns: 150 },
  );
  assert.ok(ran > 100, 'most random rule sets run');
});

test('shares add up to the rounded total, and no cap breaks', () => {
  fc.assert(
    fc.property(ruleSets, orders, used, ({ source }, order, values) => {
      const compilation = compiled(source);
      if (compilation === undefined) return;
      const { program, ir } = compilation;
      const facts = readFacts(order, program, ENVIRONMENT);
      const history = historyFor(compilation, values);
      const { outcome, trace } = program.trace(facts, history);
      const left = (key: string, cap: number): bigint => {
        const rest = BigInt(cap) - (history.values.get(key) ?? 0n);
        return rest > 0n ? rest : 0n;
      };
      assert.equal(
        pointsOf(outcome, () => true),
        outcome.pointsTotal,
      );
      const [total] = trace.totals;
      assert.equal(String(outcome.pointsTotal), total?.rounded ?? '0');
      assert.ok(outcome.grants.every(({ amount }) => amount > 0n));
      assert.ok(outcome.pointsTotal <= left('ruleset:random:points:customer:day', CAPS.ruleSet));
      const stacked = pointsOf(outcome, ({ groupId }) => groupId === 'stacked');
      assert.ok(stacked <= left('group:stacked:points:customer:month', CAPS.group));
      for (const { id, caps } of ir.rules) {
        if (caps.length > 0) assert.ok(pointsOf(outcome, ({ ruleId }) => ruleId === id) <= BigInt(CAPS.rule));
      }
      for (const mode of ['finest', 'earliest']) {
        assert.ok(outcome.grants.filter(({ groupId }) => groupId === mode).length <= 1);
      }
      for (const scope of ['rule', 'ruleset'] as const) {
        const counted = outcome.counters.filter((counter) => counter.scope === scope);
        assert.equal(
          counted.reduce((sum, { amount }) => sum + amount, 0n),
          outcome.pointsTotal,
        );
      }
    }),
    { numRuns: 150 },
  );
});

test('the order of the rules in the file means nothing, and neither does the layout', () => {
  const shuffled = ruleSets.chain((ruleSet) =>
    fc.tuple(
      fc.constant(ruleSet),
      fc.shuffledSubarray([...ruleSet.rules], { minLength: ruleSet.rules.length, maxLength: ruleSet.rules.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([{ heads, source }, rules]) => {
      const compilation = compiled(source);
      if (compilation === undefined) return;
      assert.equal(compiled(sourceOf(heads, rules))?.irHash, compilation.irHash);
      const formatted = format(source);
      assert.equal(format(formatted), formatted);
      assert.equal(compiled(formatted)?.irHash, compilation.irHash);
    }),
    { numRuns: 150 },
  );
});

test('a program from a stored IR is the same program', () => {
  fc.assert(
    fc.property(ruleSets, orders, used, ({ source }, order, values) => {
      const compilation = compiled(source);
      if (compilation === undefined) return;
      const { program, ir } = compilation;
      const stored = prepare(JSON.parse(JSON.stringify(ir)) as Ir);
      const facts = readFacts(order, program, ENVIRONMENT);
      const history = historyFor(compilation, values);
      assert.deepEqual(stored.trace(facts, history), program.trace(facts, history));
    }),
    { numRuns: 60 },
  );
});
