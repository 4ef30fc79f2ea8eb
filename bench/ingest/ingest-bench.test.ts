import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasPostgres15 } from '@loyaltyos/testing';
import { CONTENDERS, TARGETS } from './contenders.ts';
import { findPgbench } from './pgbench.ts';
import { figuresOf, formatIngest } from './report.ts';
import { runIngestBench } from './run-ingest-bench.ts';

const pgbench = findPgbench();
const missing = pgbench === undefined ? 'there is no pgbench: install the Debian package postgresql-15' : false;

test('a round of two seconds measures everybody', { skip: missing, timeout: 240_000 }, async () => {
  const names = new Set(['six', 'twelve-64', 'off-64', 'half', 'batch']);
  const contenders = CONTENDERS.filter(({ name }) => names.has(name));
  const result = await runIngestBench({
    seconds: 2,
    rounds: 1,
    contenders,
    flushDelayMs: 0,
    release: hasPostgres15() ? 'postgresql-15' : 'embedded',
    pgbench: pgbench ?? '',
    onProgress: () => {},
  });
  assert.deepEqual(result.durability, { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' });
  assert.deepEqual(
    Object.keys(result.median),
    contenders.map(({ name }) => name),
  );
  for (const { perSecond, p50Ms, p99Ms, longestMs } of Object.values(result.median)) {
    assert.ok(perSecond > 0);
    assert.ok(p50Ms > 0 && p50Ms <= p99Ms && p99Ms <= longestMs);
  }
  assert.ok(result.memory[0]!.residentBytes > 0);
  assert.match(formatIngest(result, contenders), /twelve rules, 64 callers, lanes off +[\d,]+ /);
  const figures = figuresOf(result);
  assert.equal(
    Object.keys(figures).length,
    TARGETS.filter(({ contender, of = 'six' }) => names.has(contender) && names.has(of)).length,
  );
});
