import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLUMNS, LANGUAGE_TESTS } from '@loyaltyos/sdkgen';
import { playScenarios } from './sdks/play-scenarios.ts';

test('every SDK does in every scenario what all SDKs do', async (t) => {
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
