import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '@loyaltyos/problems';
import { FairGate } from './fair-gate.ts';

/** A job that ends when it is told to, and writes its name down when it starts. */
function jobs(started: string[]): {
  job: (name: string) => () => Promise<string>;
  finish: (name: string) => Promise<void>;
} {
  const ends = new Map<string, () => void>();
  return {
    job: (name) => () => {
      started.push(name);
      return new Promise((resolve) => {
        ends.set(name, () => resolve(name));
      });
    },
    async finish(name) {
      ends.get(name)?.();
      await new Promise(setImmediate);
    },
  };
}

function isRefusal(error: unknown): boolean {
  return error instanceof Problem && error.code === 'too-many-requests' && error.retryAfterSeconds === 1;
}

test('no more jobs run at once than the gate allows, and lanes take turns', { timeout: 5_000 }, async () => {
  const gate = new FairGate({ maxRunning: 2, maxWaitingPerLane: 10, maxWaiting: 20 });
  const started: string[] = [];
  const { job, finish } = jobs(started);
  const flood = ['f1', 'f2', 'f3', 'f4', 'f5'].map((name) => gate.run('flood', job(name)));
  const good = gate.run('good', job('good'));
  assert.deepEqual(started, ['f1', 'f2']);
  await finish('f1');
  await finish('f2');
  assert.deepEqual(started, ['f1', 'f2', 'f3', 'good'], 'the other lane is served after one job, not after the flood');
  for (const name of ['f3', 'good', 'f4', 'f5']) await finish(name);
  assert.deepEqual(await Promise.all([...flood, good]), ['f1', 'f2', 'f3', 'f4', 'f5', 'good']);
});

test('a full lane refuses its own, and only all lanes together refuse others', { timeout: 5_000 }, async () => {
  const gate = new FairGate({ maxRunning: 1, maxWaitingPerLane: 2, maxWaiting: 3 });
  const started: string[] = [];
  const { job, finish } = jobs(started);
  const running = gate.run('a', job('a1'));
  const waiting = [gate.run('a', job('a2')), gate.run('a', job('a3'))];
  await assert.rejects(gate.run('a', job('a4')), isRefusal);
  waiting.push(gate.run('b', job('b1')));
  await assert.rejects(gate.run('c', job('c1')), isRefusal);
  for (const name of ['a1', 'a2', 'b1', 'a3']) await finish(name);
  await Promise.all([running, ...waiting]);
  assert.deepEqual(started, ['a1', 'a2', 'b1', 'a3']);
});

test('a job that fails gives its place on', { timeout: 5_000 }, async () => {
  const gate = new FairGate({ maxRunning: 1, maxWaitingPerLane: 5, maxWaiting: 5 });
  const failing = gate.run('a', () => Promise.reject(new Error('failed')));
  const after = gate.run('a', () => Promise.resolve('done'));
  await assert.rejects(failing, /failed/);
  assert.equal(await after, 'done');
  assert.equal(await gate.run('b', () => Promise.resolve('idle again')), 'idle again');
});
