import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Column, Rule } from './columns.ts';
import { matrixOf, matrixText, type Played } from './matrix.ts';
import type { Scenario } from './scenario.ts';

const rules: readonly Rule[] = [
  { id: 'plain', section: 'All', holds: 'It holds.' },
  { id: 'given-up', section: 'All', holds: 'It ends.', except: { 'python-sync': 'nobody can' } },
];
const scenarios: readonly Scenario[] = [
  { id: 'one', title: 'One', rules: ['plain'], steps: [] },
  { id: 'two', title: 'Two', rules: ['plain', 'given-up'], steps: [] },
];
const skipped = new Map<Column, string>([
  ['java-sync', 'no Maven'],
  ['java-async', 'no Maven'],
]);

/** Everything as it should be, apart from changes. */
function played(change: Partial<Played> = {}): Played {
  const ran = (['typescript', 'python-sync', 'python-async'] as const).flatMap((column) =>
    scenarios
      .filter(({ id }) => id === 'one' || column !== 'python-sync')
      .map(({ id: scenario }) => ({ scenario, column })),
  );
  return {
    skipped,
    results: ran.map((one) => ({ ...one, outcome: 'passed', message: '', tookMs: 5 })),
    outside: ran.map((one) => ({ ...one, failures: [] })),
    ...change,
  };
}

/** The cell of `one` in TypeScript. */
function first(change: Partial<Played>): string {
  const [cell] = matrixOf(scenarios, rules, played(change));
  return `${cell?.outcome}: ${cell?.message}`;
}

describe('a cell of the matrix', () => {
  test('is passed, or skipped with the reason of its column or of its rule', () => {
    const text = matrixText(matrixOf(scenarios, rules, played()), { skipped });
    assert.equal(
      text,
      [
        'scenario  typescript  python-sync  python-async  java-sync  java-async',
        'one       ✔           ✔            ✔             –          –',
        'two       ✔           –            ✔             –          –',
        'passed    2/2         1/1          2/2           0/0        0/0',
        '',
        '– java-sync: no Maven',
        '– java-async: no Maven',
        '– in python-sync: nobody can',
      ].join('\n'),
    );
  });

  test('has failed when its native test has', () => {
    const [result, ...others] = played().results;
    assert.ok(result);
    assert.equal(
      first({ results: [{ ...result, outcome: 'failed', message: '1 is not 2' }, ...others] }),
      'failed: 1 is not 2',
    );
  });

  test('has failed when it was skipped in a column that was run', () => {
    const [result, ...others] = played().results;
    assert.ok(result);
    assert.equal(
      first({ results: [{ ...result, outcome: 'skipped', message: 'no stage' }, ...others] }),
      'failed: It was skipped: no stage',
    );
  });

  test('has failed when there is no result: a hole', () => {
    assert.equal(first({ results: played().results.slice(1) }), 'failed: It has no test.');
  });

  test('has failed when the stage has not seen it', () => {
    assert.equal(
      first({ outside: played().outside.slice(1) }),
      'failed: Its test passes and the stage has not seen it.',
    );
  });

  test('has failed when something is wrong from outside', () => {
    const [seen, ...others] = played().outside;
    assert.ok(seen);
    assert.equal(
      first({ outside: [{ ...seen, failures: ['Its nonce was used before.'] }, ...others] }),
      'failed: Its nonce was used before.',
    );
  });
});
