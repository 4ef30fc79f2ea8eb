import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { frozenClock, scratchDatabase, type FrozenClock, type ScratchDatabase } from '@loyaltyos/testing';
import { readWorkLag, scheduleWork } from './stored-work.ts';
import { Worker, type WorkerOptions } from './worker.ts';

interface Fixture {
  readonly scratch: ScratchDatabase;
  readonly clock: FrozenClock;
  /** A worker that is stopped when the test ends. */
  readonly worker: (kinds: WorkerOptions['kinds'], more?: Partial<WorkerOptions>) => Worker;
  readonly schedule: (kind: string, count: number) => Promise<void>;
}

async function fixtureOf(t: TestContext): Promise<Fixture> {
  const scratch = await scratchDatabase();
  const clock = frozenClock();
  const workers: Worker[] = [];
  t.after(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await scratch.drop();
  });
  const tenantId = randomUUID();
  return {
    scratch,
    clock,
    worker: (kinds, more = {}) => {
      const worker = new Worker({ database: scratch.database, clock, kinds, onFailure: () => {}, ...more });
      workers.push(worker);
      return worker;
    },
    schedule: (kind, count) =>
      scratch.database.directory(async (tx) => {
        const subjects = Array.from({ length: count }, (_, index) => `${kind}-${index}`);
        await Promise.all(subjects.map((subject) => scheduleWork(tx, { tenantId, kind, subject, dueAt: clock.now() })));
      }),
  };
}

/** Waits for something that other code brings about; the test's own time limit ends it. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

test('work that takes long keeps no other kind waiting, and no kind has more than its slots', async (t) => {
  const { worker, schedule } = await fixtureOf(t);
  await schedule('long', 5);
  await schedule('quick', 4);
  const begun: string[] = [];
  worker({
    long: {
      atOnce: 2,
      handle: async ({ subject }, signal) => {
        begun.push(subject);
        await aborted(signal);
        return undefined;
      },
    },
    quick: {
      atOnce: 1,
      handle: async ({ subject }) => {
        begun.push(subject);
        return undefined;
      },
    },
  }).start();
  await until(() => begun.length === 6);
  assert.equal(begun.filter((subject) => subject.startsWith('long')).length, 2);
  assert.equal(begun.filter((subject) => subject.startsWith('quick')).length, 4);
});

test('of several workers each takes other work, and none of it is done twice', async (t) => {
  const { worker, schedule } = await fixtureOf(t);
  await schedule('job', 40);
  const done: string[] = [];
  const kinds = {
    job: {
      atOnce: 3,
      handle: async ({ subject }: { subject: string }) => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        done.push(subject);
        return undefined;
      },
    },
  };
  for (const each of [worker(kinds), worker(kinds), worker(kinds)]) each.start();
  await until(() => done.length === 40);
  assert.equal(new Set(done).size, 40);
});

test('work that comes again is done when it said, and not before', async (t) => {
  const { worker, schedule, clock, scratch } = await fixtureOf(t);
  await schedule('job', 1);
  const attempts: number[] = [];
  const handle = async (work: { attempts: number }): Promise<number> => {
    attempts.push(work.attempts);
    return clock.now() + 60_000;
  };
  const first = worker({ job: { atOnce: 1, handle } });
  first.start();
  await until(() => attempts.length === 1);
  await first.stop();
  clock.advance(59_000);
  assert.deepEqual([...(await readWorkLag(scratch.database, clock.now()))], [], 'nothing waits');
  clock.advance(11_000);
  assert.deepEqual([...(await readWorkLag(scratch.database, clock.now()))], [['job', 10]], 'seconds since it was due');
  worker({ job: { atOnce: 1, handle } }).start();
  await until(() => attempts.length === 2);
  assert.deepEqual(attempts, [1, 2], 'the count grows, so that an old lease is never taken for a new one');
});

test('a worker that stops lets go of its work at once, and another takes it up', async (t) => {
  const { worker, schedule } = await fixtureOf(t);
  await schedule('job', 1);
  const begun: string[] = [];
  const job = (name: string): WorkerOptions['kinds'] => ({
    job: {
      atOnce: 1,
      handle: async (_work, signal) => {
        begun.push(name);
        await aborted(signal);
        return undefined;
      },
    },
  });
  const first = worker(job('first'));
  first.start();
  await until(() => begun.length === 1);
  await first.stop();
  worker(job('second')).start();
  await until(() => begun.length === 2);
  assert.deepEqual(begun, ['first', 'second']);
});

test('work that fails, or whose process died, is begun again when its lease has ended', async (t) => {
  const { worker, schedule, clock } = await fixtureOf(t);
  await schedule('job', 1);
  const failures: unknown[] = [];
  let begun = 0;
  const kinds: WorkerOptions['kinds'] = {
    job: {
      atOnce: 1,
      handle: async () => {
        begun += 1;
        if (begun === 1) throw new Error('not this time');
        return undefined;
      },
    },
  };
  const each = worker(kinds, { onFailure: (_work, error) => failures.push(error) });
  each.start();
  await until(() => failures.length === 1);
  clock.advance(59_000);
  each.wake();
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(begun, 1, 'the lease still runs');
  clock.advance(2_000);
  each.wake();
  await until(() => begun === 2);
});

test('what is to be prepared is tried until it succeeds, before any work', async (t) => {
  const { worker, schedule } = await fixtureOf(t);
  await schedule('job', 1);
  const order: string[] = [];
  const each = worker(
    {
      job: {
        atOnce: 1,
        handle: async () => {
          order.push('job');
          return undefined;
        },
      },
    },
    {
      prepare: async () => {
        order.push('prepare');
        if (order.length === 1) throw new Error('the database is away');
      },
    },
  );
  each.start();
  await until(() => order.length === 1);
  await until(() => {
    each.wake();
    return order.length === 3;
  });
  assert.deepEqual(order, ['prepare', 'prepare', 'job']);
});

test('a worker that cannot look for work says so once, and does it as soon as it can', async (t) => {
  const { worker, schedule } = await fixtureOf(t);
  await schedule('job', 1);
  const told: unknown[] = [];
  let tries = 0;
  let done = 0;
  const each = worker(
    {
      job: {
        atOnce: 1,
        handle: async () => {
          done += 1;
          return undefined;
        },
      },
    },
    {
      prepare: async () => {
        tries += 1;
        if (tries <= 3) throw new Error('no database yet');
      },
      onBlind: (error) => told.push(error),
    },
  );
  each.start();
  await until(() => {
    each.wake();
    return done === 1;
  });
  assert.deepEqual([tries, told.length], [4, 1]);
});
