import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatResult } from './report.ts';
import { runTorture } from './run-torture.ts';
import { STAGES } from './stages/stages.ts';

/** Another one every time: what it was is told with the result. */
const seed = Math.trunc(performance.timeOrigin) % 1_000_000;

/** Reads processes in /proc, and kills them as Unix does. */
const skip = process.platform === 'linux' ? false : 'the torture runs on Linux';

/** Twenty in all: a server takes longer to come back than PostgreSQL. */
const ROUNDS: Readonly<Record<string, number>> = { servers: 12, embedded: 8 };

for (const [name, build] of Object.entries(STAGES)) {
  const rounds = ROUNDS[name] ?? 0;
  test(`nothing acknowledged is lost or doubled by ${rounds} kills: ${name}`, { skip, timeout: 280_000 }, async (t) => {
    const result = await runTorture(build, { seed, rounds, callers: 6, onProgress: () => {} });
    const report = formatResult(result);
    t.diagnostic(report);
    assert.equal(result.findings.count, 0, report);
    assert.equal(result.rounds.length, rounds);
    assert.ok(result.checked.replayed > 100, 'the callers got through');
  });
}
