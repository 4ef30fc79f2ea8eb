import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_LANE_LIMITS, Lane } from './lane.ts';
import { Turn } from './turn.ts';

test('a batch is told to its callers in parts, with turns of others between them', async () => {
  const lane = new Lane<number>(
    async (commands) => commands.map((answer) => ({ answer })),
    DEFAULT_LANE_LIMITS,
    () => {},
  );
  let turns = 0;
  const turnOf: number[] = [];
  const count = (): void => {
    turns += 1;
    if (turnOf.length < 100) setImmediate(count);
  };
  setImmediate(count);
  const told = Array.from({ length: 100 }, async (_, index) => {
    assert.equal(await lane.submit(index), index);
    turnOf.push(turns);
  });
  await Promise.all(told);
  const most = Math.max(...turnOf.map((turn) => turnOf.filter((other) => other === turn).length));
  assert.ok(most <= 16 + 1, `${most} in one turn`);
});

test('a turn is over after some milliseconds, and another begins when others have had theirs', async () => {
  const turn = new Turn();
  assert.equal(turn.isOver, false);
  const start = performance.now();
  while (performance.now() - start < 10);
  assert.equal(turn.isOver, true);
  let othersHadTheirs = false;
  setImmediate(() => {
    othersHadTheirs = true;
  });
  await turn.pass();
  assert.equal(othersHadTheirs, true);
  assert.equal(turn.isOver, false);
});
