import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { formatResult } from './report.ts';
import { runTorture, type TortureResult } from './run-torture.ts';
import { STAGES } from './stages/stages.ts';

/** Another one every time: what it was is told with the result. */
const seed = Math.trunc(performance.timeOrigin) % 1_000_000;

/** Processes are found in /proc, and killed as Unix does. */
const skip = process.platform === 'linux' ? false : 'the torture runs on Linux';
const options = { skip, timeout: 280_000 };

async function torture(t: TestContext, stage: string, rounds: number): Promise<TortureResult> {
  const result = await runTorture(STAGES[stage]!, { seed, rounds, callers: 6, onProgress: () => {} });
  if (stage !== 'forgetful') t.diagnostic(formatResult(result));
  assert.equal(result.rounds.length, rounds);
  assert.ok(result.checked.replayed > 10 * rounds, 'the callers got through');
  return result;
}

// Twenty rounds in all; a server takes longer to come back than PostgreSQL.
test('two servers and PostgreSQL: nothing acknowledged is lost or doubled by 12 kills', options, async (t) => {
  const result = await torture(t, 'servers', 12);
  assert.equal(result.findings.count, 0, formatResult(result));
});

test('embedded: nothing acknowledged is lost or doubled by 8 kills', options, async (t) => {
  const result = await torture(t, 'embedded', 8);
  assert.equal(result.findings.count, 0, formatResult(result));
});

test('what a forgetful PostgreSQL lost is found', options, async (t) => {
  const { findings } = await torture(t, 'forgetful', 1);
  assert.match(findings.kept.join('\n'), /was done, and is not replayed/);
});
