import { formatDecimal, parseDecimal, currencyDecimals } from '@loyaltyos/kernel';
import { compile } from '../compile.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Environment } from '../environment.ts';
import type { Outcome } from '../outcome.ts';
import type { Program } from '../program.ts';
import type { Trace, TracedExpression } from '../trace.ts';
import { differences, type Difference } from './differences.ts';
import { readFacts, readHistory } from './read-facts.ts';
import { SPEC_ENVIRONMENT, type Spec, type SpecCase, type SpecDiagnostic, type SpecOutcome } from './spec.ts';

/** What became of a spec. It holds when nothing differs. */
export interface SpecReport {
  readonly diagnostics: readonly Difference[];
  readonly cases: readonly CaseReport[];
}

export interface CaseReport {
  readonly name: string;
  readonly differences: readonly Difference[];
}

/**
 * Compiles a source and compares what is said about it, and what comes of each case, with what its spec expects. Each
 * case runs in the plain and in the traced form, which must agree.
 *
 * @throws Defect for a value in the spec that is no number or no instant.
 */
export function reportOnSpec(source: string, spec: Spec, environment: Environment = SPEC_ENVIRONMENT): SpecReport {
  const known = { ...environment, ...spec.environment };
  const compiled = compile(source, known);
  const { program } = compiled;
  return {
    diagnostics: compareDiagnostics(source, spec.diagnostics ?? [], compiled.diagnostics, known),
    cases: (spec.cases ?? []).map((each) => ({
      name: each.name,
      differences:
        program === undefined
          ? [{ what: 'the rule set', expected: 'compiles', actual: 'does not compile' }]
          : runCase(source, each, program, known),
    })),
  };
}

function compareDiagnostics(
  source: string,
  expected: readonly SpecDiagnostic[],
  actual: readonly Diagnostic[],
  environment: Environment,
): Difference[] {
  const count = Math.max(expected.length, actual.length);
  return Array.from({ length: count }, (_, index): Difference[] => {
    const [wanted, found] = [expected[index], actual[index]];
    const what = `diagnostics/${index}`;
    const place = found && { code: found.code, text: source.slice(found.span.start, found.span.end) };
    if (wanted === undefined || found === undefined) return [{ what, expected: wanted, actual: place }];
    const { code, text, message, fixed } = wanted;
    const all = differences({ code, text }, place, what);
    if (message !== undefined && !found.message.includes(message))
      all.push({ what: `${what}/message`, expected: message, actual: found.message });
    if (fixed !== undefined) all.push(...differences(fixed, isFixed(source, found, environment), `${what}/fixed`));
    return all;
  }).flat();
}

/** Whether the first fix makes the diagnostic go away. */
function isFixed(source: string, { code, fixes, span }: Diagnostic, environment: Environment): boolean {
  const [fix] = fixes;
  if (fix === undefined) return false;
  const edits = fix.edits.toSorted((a, b) => b.start - a.start);
  const text = edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
  return !compile(text, environment).diagnostics.some((each) => each.code === code && each.span.line === span.line);
}

function runCase(source: string, each: SpecCase, program: Program, environment: Environment): Difference[] {
  const facts = readFacts(each.facts, program, environment);
  const history = readHistory(each, program);
  const plain = program.run(facts, history);
  const { outcome, trace } = program.trace(facts, history);
  const subject = facts.customer.id;
  const { expected } = each;
  const inBoth = plainValue(plain);
  return [
    ...differences(inBoth, plainValue(outcome), 'the traced form'),
    ...compareOutcome(expected, plain, subject, program.baseCurrency),
    ...(expected.recipients === undefined
      ? []
      : differences(expected.recipients, program.recipients(facts), 'recipients')),
    ...compareTrace(source, expected, trace),
  ];
}

/** Bigints as text, so that values compare. */
function plainValue(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each)));
}

function compareOutcome(expected: SpecOutcome, actual: Outcome, subject: string, currency: string): Difference[] {
  const credit = (minor: bigint): string => majorText(minor, currency);
  const all: Difference[] = [];
  if (expected.points !== undefined)
    all.push(...differences(normal(expected.points), String(actual.pointsTotal), 'points'));
  if (expected.credit !== undefined)
    all.push(...differences(normal(expected.credit), normal(credit(actual.creditTotal)), 'credit'));
  if (expected.selected !== undefined) all.push(...differences(expected.selected, actual.selected, 'selected'));
  if (expected.grants !== undefined) {
    const grants = actual.grants.map(({ ruleId, account, amount, recipient }) => ({
      rule: ruleId,
      [account]: account === 'points' ? String(amount) : normal(credit(amount)),
      ...(recipient === subject ? {} : { to: recipient }),
    }));
    const wanted = expected.grants.map(({ rule, points, credit, to }) => ({
      rule,
      ...(points === undefined ? {} : { points: normal(points) }),
      ...(credit === undefined ? {} : { credit: normal(credit) }),
      ...(to === undefined ? {} : { to }),
    }));
    all.push(...differences(wanted, grants, 'grants'));
  }
  return all;
}

function compareTrace(source: string, { trace: values = [], results, steps }: SpecOutcome, trace: Trace): Difference[] {
  const rules = new Map(trace.rules.map((rule) => [rule.id, rule]));
  const all: Difference[] = [];
  for (const { in: where, text, value } of values) {
    const rule = rules.get(where);
    const roots = [rule?.condition, ...(rule?.effects ?? []).map(({ expression }) => expression), trace.lets[where]];
    const found = roots.flatMap((root) => (root === undefined ? [] : [...partsOf(root)]));
    const same = found.find(({ start, end }) => source.slice(start, end) === text);
    all.push(...differences(value, same?.value, `trace of ${text} in ${where}`));
  }
  for (const [id, result] of Object.entries(results ?? {}))
    all.push(...differences(result, rules.get(id)?.result, `result of ${id}`));
  for (const [id, wanted] of Object.entries(steps ?? {})) {
    const taken = (rules.get(id)?.claims ?? []).flatMap((claim) => claim.steps.map(({ step }): string => step));
    all.push(...differences(wanted, taken, `steps of ${id}`));
  }
  return all;
}

function* partsOf(expression: TracedExpression): Generator<TracedExpression> {
  yield expression;
  for (const part of expression.parts ?? []) yield* partsOf(part);
}

/** A number as its shortest text: 1.50 and "1.5" are one. */
function normal(value: string | number): string {
  const number = parseDecimal(String(value));
  return number === undefined ? String(value) : formatDecimal(number);
}

/** Minor units as text in major units: `12.50`. */
export function majorText(minor: bigint, currency: string): string {
  const places = currencyDecimals(currency) ?? 0;
  return formatDecimal({ units: minor, scale: places }, places);
}
