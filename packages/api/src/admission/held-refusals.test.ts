import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HeldRefusals } from './held-refusals.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a hundred refusals are told at once, and the next ones one by one', async () => {
  const waits: number[] = [];
  const over = Promise.withResolvers<void>();
  const refusals = new HeldRefusals(
    () => 0,
    1000,
    (ms) => {
      waits.push(ms);
      return over.promise;
    },
  );
  let told = 0;
  const all = Array.from({ length: 200 }, async () => {
    await refusals.hold('hostile');
    told += 1;
  });
  await settled();
  assert.equal(told, 100);
  assert.equal(refusals.held, 100);
  await refusals.hold('fair');
  assert.equal(waits.length, 100);
  assert.ok(Math.min(...waits) >= 500, String(Math.min(...waits)));
  const soonest = waits.filter((ms) => ms < 1000).length;
  assert.ok(soonest <= 60, `${soonest} of 100 within the first half`);
  over.resolve();
  await Promise.all(all);
  assert.equal(told, 200);
  assert.equal(refusals.held, 0);
});

test('no more are held than there is room for', async () => {
  const refusals = new HeldRefusals(() => 0, 10);
  const all = Array.from({ length: 150 }, () => refusals.hold('hostile'));
  await settled();
  assert.equal(refusals.held, 10);
  await Promise.all(all);
});
