import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasPostgres15 } from '@loyaltyos/testing';
import { formatOverload } from './report.ts';
import { runOverloadBench, SCENES } from './run-overload-bench.ts';

test(
  'a round of two seconds plays every scene, and refuses the fair tenant nothing',
  { timeout: 240_000 },
  async () => {
    const rounds = await runOverloadBench({
      seconds: 2,
      rounds: 1,
      hostile: 100,
      fairPerSecond: 10,
      release: hasPostgres15() ? 'postgresql-15' : 'embedded',
      onProgress: () => {},
    });
    const [round] = rounds;
    assert.ok(round);
    assert.deepEqual(
      Object.keys(round),
      SCENES.map(({ name }) => name),
    );
    assert.equal(round['alone']?.fair?.refused, 0);
    assert.ok((round['beside']?.fair?.admitted ?? 0) > 0);
    assert.ok((round['capacity']?.hostile?.admittedPerSecond ?? 0) > 0);
    assert.equal(round['unbounded']?.hostile?.refused, 0);
    assert.match(formatOverload(rounds), /p99 of the fair tenant, beside the flood to alone +\d/);
  },
);
