import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HeldRefusals } from './held-refusals.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a hundred refusals are told at once, and the next ones one by one', async () => {
  const refusals = new HeldRefusals(() => 0, 1000);
  const toldAt: number[] = [];
  const start = performance.now();
  const all = Array.from({ length: 200 }, async () => {
    await refusals.hold('hostile');
    toldAt.push(performance.now() - start);
  });
  await settled();
  assert.equal(toldAt.length, 100);
  assert.equal(refusals.held, 100);
  await refusals.hold('fair');
  await Promise.all(all);
  const held = toldAt.slice(100);
  assert.ok(Math.min(...held) >= 490, String(Math.min(...held)));
  const soonest = held.filter((ms) => ms < 1000).length;
  assert.ok(soonest <= 60, `${soonest} of 100 within the first half`);
  assert.equal(refusals.held, 0);
});

test('no more are held than there is room for', async () => {
  const refusals = new HeldRefusals(() => 0, 10);
  const all = Array.from({ length: 150 }, () => refusals.hold('hostile'));
  await settled();
  assert.equal(refusals.held, 10);
  await Promise.all(all);
});
