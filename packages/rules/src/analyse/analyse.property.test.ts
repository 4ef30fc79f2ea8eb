import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compile, type Compilation } from '../compile.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Facts } from '../facts.ts';
import type { Draw } from '../fuzz/draw.ts';
import { cases, SEED } from '../fuzz/settings-fixture.ts';
import type { History } from '../needs.ts';
import type { Program } from '../program.ts';
import type { TracedExpression } from '../trace.ts';
import { readFacts, readHistory } from '../spec/read-facts.ts';
import { SPEC_ENVIRONMENT } from '../spec/spec.ts';
import { randomFacts, randomProgram } from './random-programs.ts';

const ORDERS = 6;

/** Draws from the numbers of a test case, and 0 when they run out: so fast-check shrinks programs by shrinking numbers. */
function drawFrom(numbers: readonly number[]): Draw {
  let place = 0;
  const number = (below: number): number => Math.floor(((numbers[place++] ?? 0) / 2 ** 20) * below);
  return { number, one: (choices) => choices[number(choices.length)] as (typeof choices)[number] };
}

interface Case {
  readonly source: string;
  readonly compiled: Compilation;
  readonly runs: readonly { readonly facts: Facts; readonly history: History }[];
}

const numbers = fc.array(fc.noBias(fc.nat({ max: 2 ** 20 - 1 })), { minLength: 100, maxLength: 700, size: 'max' });

function caseFrom(given: readonly number[]): Case | undefined {
  const draw = drawFrom(given);
  const source = randomProgram(draw);
  const compiled = compile(source, SPEC_ENVIRONMENT);
  const { program } = compiled;
  if (program === undefined) return undefined;
  const orders = draw.number(5);
  const runs = Array.from({ length: ORDERS }, () => {
    const spec = randomFacts(draw, draw.one(program.currencies));
    const facts = readFacts(spec, program, SPEC_ENVIRONMENT);
    return { facts, history: { values: new Map([['history.orders', BigInt(orders)]]) } };
  });
  return { source, compiled, runs };
}

function found({ compiled }: Case, code: string): readonly Diagnostic[] {
  return compiled.diagnostics.filter((each) => each.code === code);
}

/** No order earns more than the bounds, in all and by rule. */
function checkLiability({ compiled: { program, liability }, runs }: Case): number {
  let bounded = 0;
  for (const { facts, history } of runs) {
    const bound = liability?.bounds.find(({ event, currency }) => event === 'order' && currency === facts.currency);
    assert.ok(program !== undefined && bound !== undefined);
    const { pointsTotal, creditTotal, grants } = program.run(facts, history);
    if (bound.points !== 'unbounded') {
      bounded += 1;
      assert.ok(pointsTotal <= BigInt(bound.points), `${pointsTotal} points, at most ${bound.points}`);
    }
    if (bound.credit !== 'unbounded') assert.ok(Number(creditTotal) <= Math.round(Number(bound.credit) * 100));
    for (const { ruleId, account, amount } of grants) {
      const most = bound.rules.find(({ id }) => id === ruleId)?.[account] ?? '0';
      const limit = account === 'points' ? Number(most) : Math.round(Number(most) * 100);
      assert.ok(most === 'unbounded' || Number(amount) <= limit, `${ruleId}: ${amount}, at most ${most}`);
    }
  }
  return bounded;
}

/** What is said never to earn does not, and what is said about a condition is what a trace shows. */
function checkClaims(each: Case): number {
  const { source, compiled, runs } = each;
  const never = new Set([...found(each, 'W801'), ...found(each, 'W803')].map(({ message }) => message.split(' ')[0]));
  const constant = new Map(
    found(each, 'W802').map(({ span, message }) => [`${span.start}:${span.end}`, message.includes('always')]),
  );
  const visit = (expression: TracedExpression | undefined): void => {
    if (expression === undefined) return;
    const claimed = constant.get(`${expression.start}:${expression.end}`);
    if (claimed !== undefined && typeof expression.value === 'boolean') {
      assert.equal(expression.value, claimed, source.slice(expression.start, expression.end));
    }
    for (const part of expression.parts ?? []) visit(part);
  };
  for (const { facts, history } of never.size + constant.size === 0 ? [] : runs) {
    const { outcome, trace } = (compiled.program as Program).trace(facts, history);
    for (const { ruleId } of outcome.grants) assert.ok(!never.has(ruleId), `${ruleId} earns`);
    for (const rule of trace.rules) {
      visit(rule.condition);
      for (const effect of rule.effects) visit(effect.expression);
    }
    for (const value of Object.values(trace.lets)) visit(value);
  }
  return never.size + constant.size;
}

/** On the witness of an overlap both rules apply and claim something. */
function checkWitnesses(each: Case): number {
  const program = each.compiled.program as Program;
  const overlaps = found(each, 'W804');
  for (const { witness } of overlaps) {
    assert.ok(witness !== undefined);
    const copy = JSON.parse(JSON.stringify(witness)) as typeof witness;
    const facts = readFacts(copy.facts, program, SPEC_ENVIRONMENT);
    const { trace } = program.trace(facts, readHistory(copy, program));
    for (const id of copy.rules) {
      const rule = trace.rules.find((rule) => rule.id === id);
      assert.equal(rule?.result, 'applied');
      assert.ok(
        rule?.claims.some(({ asked }) => asked !== '0'),
        `${id} claims something`,
      );
    }
  }
  return overlaps.length;
}

/** Without a dead limit, everything is granted as with it. */
function checkDeadLimits(each: Case): number {
  const dead = found(each, 'W805');
  for (const { span } of dead) {
    const without = compile(each.source.slice(0, span.start) + each.source.slice(span.end), SPEC_ENVIRONMENT).program;
    for (const { facts, history } of each.runs) {
      const [one, other] = [each.compiled.program, without].map((program) => program?.run(facts, history).grants);
      assert.deepEqual(one, other);
    }
  }
  return dead.length;
}

test(`what analyses say of random programs, no random order contradicts (seed ${SEED})`, () => {
  const checks = { bounded: checkLiability, claims: checkClaims, witnesses: checkWitnesses, dead: checkDeadLimits };
  const seen = { compiled: 0, bounded: 0, claims: 0, witnesses: 0, dead: 0 };
  const property = fc.property(numbers, (given) => {
    const each = caseFrom(given);
    if (each === undefined) return;
    seen.compiled += 1;
    try {
      for (const [name, check] of Object.entries(checks)) seen[name as keyof typeof checks] += check(each);
    } catch (error) {
      throw new Error(`${each.source}\n${String(error)}`, { cause: error });
    }
  });
  fc.assert(property, { seed: SEED, numRuns: cases(1_000) });
  // The property would hold for nothing: so much must have been looked at.
  const least = { compiled: 900, bounded: 2_000, claims: 500, witnesses: 40, dead: 40 };
  for (const [name, count] of Object.entries(least)) {
    assert.ok(seen[name as keyof typeof least] >= cases(count), `${name}: ${seen[name as keyof typeof least]}`);
  }
});
