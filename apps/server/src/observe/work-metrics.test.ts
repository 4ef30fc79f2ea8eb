import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorkMetrics } from './work-metrics.ts';

test('the lag of each kind is told as it is now, and nothing when it cannot be known', async () => {
  let answer = async (): Promise<ReadonlyMap<string, number>> =>
    new Map([
      ['sweep', 12.5],
      ['backtest', 0],
    ]);
  const metrics = createWorkMetrics({ lag: () => answer() });
  const series = async (): Promise<readonly string[]> =>
    (await metrics.text()).split('\n').filter((line) => line.startsWith('loyaltyos_work_lag_seconds{'));
  assert.deepEqual(await series(), [
    'loyaltyos_work_lag_seconds{kind="sweep"} 12.5',
    'loyaltyos_work_lag_seconds{kind="backtest"} 0',
  ]);
  answer = async () => new Map([['sweep', 1]]);
  assert.deepEqual(await series(), ['loyaltyos_work_lag_seconds{kind="sweep"} 1']);
  answer = async () => {
    throw new Error('the database is away');
  };
  assert.deepEqual(await series(), []);
});
