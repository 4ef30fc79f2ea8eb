import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasPostgres15 } from '@loyaltyos/testing';
import { formatCosts } from './report.ts';
import { runCpuBench } from './run-cpu-bench.ts';

const missing = process.platform === 'linux' ? false : 'CPU time is read from /proc';

test('a second of orders costs every process something', { skip: missing, timeout: 180_000 }, async () => {
  const costs = await runCpuBench({
    seconds: 1,
    callers: 8,
    release: hasPostgres15() ? 'postgresql-15' : 'embedded',
    profile: undefined,
    onProgress: () => {},
  });
  assert.deepEqual(
    costs.map(({ rules }) => rules),
    ['one', 'twelve'],
  );
  for (const { serverMicros, postgresMicros, clientMicros, logBytes, ordersPerBatch } of costs) {
    assert.ok(Math.min(serverMicros, postgresMicros, clientMicros, logBytes) > 0);
    assert.ok(ordersPerBatch >= 1);
  }
  assert.match(formatCosts(costs, 8), /twelve, \d+ orders/);
});
