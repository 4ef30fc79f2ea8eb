import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { callOf, scenarioFaults, type Known } from './check/scenario-faults.ts';
import { COLUMNS, exceptionOf } from './columns.ts';
import { readRules, readScenarios } from './read-scenarios.ts';
import type { Scenario } from './scenario.ts';
import { readApi } from './stage/served-operations.ts';

const FOLDER = join(import.meta.dirname, '../../conformance/scenarios');
const scenarios = readScenarios();
const rules = readRules();
const api = readApi();
const operations = api.resources.flatMap((resource) => resource.operations);

interface ErrorRow {
  readonly name: string;
  readonly status?: number;
  readonly statusFrom?: number;
}

function readErrors(): Known['errors'] {
  const text = readFileSync(join(import.meta.dirname, '../../behaviour.json'), 'utf8');
  const rows = (JSON.parse(text) as { readonly errors: readonly ErrorRow[] }).errors;
  const ofRow =
    ({ status, statusFrom = Infinity }: ErrorRow) =>
    (code: number): boolean =>
      code === status || code >= statusFrom;
  const never = (): boolean => false;
  return new Map([
    ...rows.map((row) => [row.name, ofRow(row)] as const),
    ['Api', (code: number) => !rows.some((row) => ofRow(row)(code))],
    ...['Connection', 'Timeout', 'InvalidResponse', 'Configuration'].map((kind) => [kind, never] as const),
  ]);
}

const known: Known = {
  api,
  operations: new Map(operations.map((operation) => [operation.id, operation])),
  rules: new Set(rules.map(({ id }) => id)),
  errors: readErrors(),
};

/** What a scenario calls and gets a result of. */
function operationsOf({ steps }: Scenario): readonly string[] {
  return steps.flatMap((step) => {
    if (step.do === 'pages') return [step.operation];
    const call = callOf(step);
    const fails = step.do === 'cancel' || (step.do === 'call' && step.expect.error !== undefined);
    return call === undefined || fails ? [] : [call.operation];
  });
}

describe('every scenario', () => {
  for (const scenario of scenarios) {
    test(`${scenario.id} says only what the document knows`, () => {
      assert.deepEqual(scenarioFaults(scenario, known), []);
    });
  }

  test('has the name of its file, and a title of its own', () => {
    const files = readdirSync(FOLDER).toSorted();
    assert.deepEqual(
      scenarios.map(({ id }) => `${id}.json`),
      files,
    );
    for (const { id } of scenarios) assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.equal(new Set(scenarios.map(({ title }) => title)).size, scenarios.length);
  });
});

describe('together the scenarios', () => {
  test('call every operation of the document with success', () => {
    const called = new Set(scenarios.flatMap(operationsOf));
    assert.deepEqual(
      operations.map(({ id }) => id).filter((id) => !called.has(id)),
      [],
    );
  });

  test('show every rule, in every column in which it means something', () => {
    for (const rule of rules) {
      for (const column of COLUMNS) {
        const shown = scenarios.some(
          (scenario) => scenario.rules.includes(rule.id) && exceptionOf(scenario, column, rules) === undefined,
        );
        assert.equal(shown, rule.except?.[column] === undefined, `${rule.id} in ${column}`);
      }
    }
  });

  test('have rules of distinct ids and sentences', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    assert.equal(new Set(rules.map(({ holds }) => holds)).size, rules.length);
  });

  test('meet every error that has a name', () => {
    const met = new Set(
      scenarios.flatMap(({ steps }) => steps.flatMap((step) => (step.do === 'call' ? [step.expect.error?.kind] : []))),
    );
    assert.deepEqual(
      [...known.errors.keys()].filter((kind) => !met.has(kind)),
      [],
    );
  });
});

describe('a scenario is refused', () => {
  const first = scenarios.find(({ id }) => id === 'order-gives-points');
  assert.ok(first);
  const sick = (change: object): readonly string[] => scenarioFaults({ ...first, ...change }, known);
  const call = (change: object): object => ({ steps: [{ ...first.steps[2], ...change }] });

  for (const [why, change, fault] of [
    ['for a rule that is not listed', { rules: ['no-such-rule'] }, 'there is no rule no-such-rule'],
    ['for a member that a scenario does not have', { outsides: {} }, 'a scenario has no outsides'],
    [
      'for an operation that is not there',
      call({ operation: 'customers.sing' }),
      'step 1: there is no operation customers.sing',
    ],
    ['for a parameter that is missing', call({ path: {} }), 'step 1: customers.balance needs customerId in its path'],
    ['for a body that nobody reads', call({ body: {} }), 'step 1: customers.balance has no body'],
    [
      'for a member that the result does not have',
      call({ expect: { result: { 'points.avaliable': 1 } } }),
      'step 1: points.avaliable: the document has no avaliable of PointsBuckets',
    ],
    [
      'for a value of another kind',
      call({ expect: { result: { pointsBalance: '3' } } }),
      'step 1: pointsBalance is "3", and no long',
    ],
    [
      'for an error of another status',
      call({ expect: { error: { kind: 'Gone', status: 404 } } }),
      'step 1: Gone is not the error of 404',
    ],
    [
      'for what nothing stands for',
      call({ path: { customerId: '{made.customerId}' } }),
      'step 1: {made.customerId} stands for nothing',
    ],
    [
      'for a fault that meets nothing',
      { given: { faults: [{ on: 'audit.list', does: ['pass'] }] } },
      'a fault is for audit.list, which no step calls',
    ],
  ] as const) {
    test(why, () => assert.deepEqual(sick(change), [fault]));
  }
});
