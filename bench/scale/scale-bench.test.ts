import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatScale } from './report.ts';
import { runScaleBench } from './run-scale-bench.ts';

test('two small sizes are loaded, read and written to', { timeout: 180_000 }, async () => {
  const sizes = await runScaleBench({
    sizes: [500, 2000],
    rounds: 1,
    requests: 10,
    release: 'embedded',
    onProgress: () => {},
  });
  assert.deepEqual(
    sizes.map(({ entries }) => entries),
    [500, 2000],
  );
  for (const { latencies, databaseBytes } of sizes) {
    assert.ok(databaseBytes > 0);
    for (const { p50Ms, p99Ms } of Object.values(latencies)) assert.ok(p50Ms > 0 && p50Ms <= p99Ms);
  }
  assert.match(formatScale(sizes), /2,000 entries/);
});
