import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runStartBench } from './run-start-bench.ts';

test('a server is started twice, and the first start makes the sandbox', { timeout: 180_000 }, async () => {
  const { firstMs, againMs, provisionedMs } = await runStartBench(1);
  assert.ok(provisionedMs > 0 && provisionedMs < firstMs);
  assert.ok(againMs > 0);
});
