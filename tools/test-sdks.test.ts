import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLUMNS, LANGUAGE_TESTS } from '@loyaltyos/sdkgen';
import { playScenarios } from './sdks/play-scenarios.ts';

/** All languages, one after the other, on a machine that may have to get their tools first. */
const ALL_LANGUAGES_MS = 30 * 60_000;

test('every SDK does in every scenario what all SDKs do', { timeout: ALL_LANGUAGES_MS }, async (t) => {
  const { cells, skipped } = await playScenarios(Object.keys(LANGUAGE_TESTS), (line) => t.diagnostic(line));
  for (const column of COLUMNS) {
    await t.test(column, { skip: skipped.get(column) ?? false }, async (inColumn) => {
      for (const cell of cells.filter((one) => one.column === column)) {
        await inColumn.test(cell.scenario, { skip: cell.outcome === 'skipped' && cell.message }, () => {
          assert.equal(cell.outcome, 'passed', cell.message);
        });
      }
    });
  }
});
