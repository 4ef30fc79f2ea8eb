import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasPostgres15 } from '@loyaltyos/testing';
import { findPgbench } from './pgbench.ts';
import { formatIngest } from './report.ts';
import { runIngestBench } from './run-ingest-bench.ts';

const pgbench = findPgbench();
const missing = pgbench === undefined ? 'there is no pgbench: install the Debian package postgresql-15' : false;

test('a round of one second measures everybody', { skip: missing, timeout: 180_000 }, async () => {
  const result = await runIngestBench({
    seconds: 1,
    callers: 8,
    rounds: 1,
    release: hasPostgres15() ? 'postgresql-15' : 'embedded',
    pgbench: pgbench ?? '',
    onProgress: () => {},
  });
  assert.deepEqual(result.durability, { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' });
  assert.equal(result.rounds.length, 1);
  for (const { perSecond, p50Ms, p99Ms, longestMs } of Object.values(result.median.measured)) {
    assert.ok(perSecond > 0);
    assert.ok(p50Ms > 0 && p50Ms <= p99Ms && p99Ms <= longestMs);
  }
  assert.match(formatIngest(result), /HTTP ingest, twelve rules, 8 callers +[\d,]+ /);
});
