import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripeOf } from '@loyaltyos/journal';
import { Problem } from '@loyaltyos/problems';
import { DEFAULT_LANE_LIMITS } from './lane.ts';
import { granting, ledgerFixture, refused, tellDue } from './ledger-fixture.ts';
import { readLedgerPage } from './ledger-page.ts';
import { readStanding } from './standing.ts';
import { verifyLedger } from './verify/verify-ledger.ts';

test('what gathers while a batch is in flight goes as one batch, in order, and every one is answered', async (t) => {
  let batches = 0;
  const { scratch, tenantId, clock, lanes } = await ledgerFixture(t, {
    onRead: async () => {
      batches += 1;
    },
  });
  const ids = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      lanes.submit({ tenantId, stripe: 0, stripeCount: 1 }, granting('cust_1', BigInt(index + 1))),
    ),
  );
  assert.equal(batches, 2, 'the first goes alone, the other 49 together');
  assert.deepEqual(ids.slice(0, 3), ['ltx_0-1', 'ltx_0-2', 'ltx_0-3']);
  const standing = await scratch.database.transaction(tenantId, (tx) =>
    readStanding(tx, tenantId, { customerId: 'cust_1', now: clock.now() }),
  );
  assert.equal(standing.accounts.points.available, 1275n);
  assert.equal(standing.accounts.points.version, 50n);
});

test('what waits on several stripes shares transactions, and each stripe has its own chain', async (t) => {
  let batches = 0;
  const onRead = async (): Promise<void> => {
    batches += 1;
  };
  const { scratch, tenantId, lanes } = await ledgerFixture(t, { stripes: 4, onRead });
  const ids = await Promise.all(
    Array.from({ length: 80 }, (_, index) => {
      const customerId = `cust_${index % 20}`;
      const scope = { tenantId, stripe: stripeOf(customerId, 4), stripeCount: 4 };
      return lanes.submit(scope, granting(customerId, 1n));
    }),
  );
  assert.equal(batches, 4, 'of two lanes, each: the first alone, all others together');
  assert.equal(new Set(ids).size, 80);
  const { findings, events } = await verifyLedger(scratch.database, { tenantId, stripeCount: 4 });
  assert.deepEqual([findings, events], [[], 80n]);
});

test('with batches of one and a lane for each stripe nothing is shared', async (t) => {
  let batches = 0;
  const { scratch, tenantId, lanes } = await ledgerFixture(t, {
    stripes: 4,
    limits: { ...DEFAULT_LANE_LIMITS, maxLanes: 64, maxBatch: 1 },
    onRead: async () => {
      batches += 1;
    },
  });
  const scopes = [0, 1, 2, 3].map((stripe) => ({ tenantId, stripe, stripeCount: 4 }));
  await Promise.all(
    scopes.flatMap((scope) => [1n, 2n, 3n].map((n) => lanes.submit(scope, granting(`c${scope.stripe}`, n)))),
  );
  assert.equal(batches, 12);
  assert.deepEqual((await verifyLedger(scratch.database, { tenantId, stripeCount: 4 })).findings, []);
});

test('one that is refused leaves no trace and fails none of its neighbours', async (t) => {
  const { scratch, tenantId, clock, lanes } = await ledgerFixture(t);
  const scope = { tenantId, stripe: 0, stripeCount: 1 };
  const results = await Promise.allSettled([
    lanes.submit(scope, granting('cust_1', 5n)),
    lanes.submit(scope, refused('cust_1')),
    lanes.submit(scope, granting('cust_1', 7n)),
    lanes.submit(scope, refused('cust_2')),
  ]);
  assert.deepEqual(
    results.map((result) => result.status),
    ['fulfilled', 'rejected', 'fulfilled', 'rejected'],
  );
  assert.equal((results[2] as PromiseFulfilledResult<string>).value, 'ltx_0-2', 'no position was lost');
  await scratch.database.transaction(tenantId, async (tx) => {
    const one = await readStanding(tx, tenantId, { customerId: 'cust_1', now: clock.now() });
    const two = await readStanding(tx, tenantId, { customerId: 'cust_2', now: clock.now() });
    assert.deepEqual([one.accounts.points.available, two.accounts.points.version], [12n, 0n]);
  });
  assert.deepEqual((await verifyLedger(scratch.database, { tenantId, stripeCount: 1 })).findings, []);
});

test('a value that the database does not take fails alone', async (t) => {
  const { scratch, tenantId, lanes } = await ledgerFixture(t);
  const scope = { tenantId, stripe: 0, stripeCount: 1 };
  const results = await Promise.allSettled([
    lanes.submit(scope, granting('cust_1', 1n)),
    lanes.submit(scope, granting('cust_1', 2n)),
    lanes.submit(scope, granting('cust\u0000nul', 3n)),
    lanes.submit(scope, granting('cust_1', 4n)),
  ]);
  assert.deepEqual(
    results.map((result) => result.status),
    ['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
  );
  assert.deepEqual((await verifyLedger(scratch.database, { tenantId, stripeCount: 1 })).findings, []);
});

test('a full lane turns commands away with a time to come back', async (t) => {
  const { tenantId, lanes } = await ledgerFixture(t, {
    limits: { maxLanes: 2, maxBatch: 2, maxWaiting: 3, maxAttempts: 3 },
  });
  const scope = { tenantId, stripe: 0, stripeCount: 1 };
  const results = await Promise.allSettled(
    Array.from({ length: 6 }, () => lanes.submit(scope, granting('cust_1', 1n))),
  );
  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as Problem] : []));
  assert.ok(refusals.length > 0);
  for (const refusal of refusals) {
    assert.ok(refusal instanceof Problem);
    assert.deepEqual([refusal.code, refusal.retryAfterSeconds, refusal.retryable], ['too-many-requests', 1, true]);
  }
});

test('two processes on one stripe are put in order by its lock', async (t) => {
  const { scratch, tenantId, clock, lanes } = await ledgerFixture(t);
  const { Lanes } = await import('./lanes.ts');
  const other = new Lanes<number, ReturnType<typeof granting>>({
    database: scratch.database,
    clock,
    work: { read: async () => 0, tellDue: () => tellDue, write: async () => {} },
  });
  const scope = { tenantId, stripe: 0, stripeCount: 1 };
  await Promise.all(
    Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? lanes : other).submit(scope, granting('cust_1', 1n))),
  );
  const verification = await verifyLedger(scratch.database, { tenantId, stripeCount: 1 });
  assert.deepEqual(verification.findings, []);
  assert.deepEqual([verification.events, verification.entries], [60n, 60n]);
});

test('recording never goes back, even when the clock does', async (t) => {
  const { scratch, tenantId, clock, lanes } = await ledgerFixture(t);
  const scope = { tenantId, stripe: 0, stripeCount: 1 };
  clock.advance(10_000);
  await lanes.submit(scope, granting('cust_1', 1n));
  clock.advance(-8_000);
  await lanes.submit(scope, granting('cust_1', 2n));
  const { entries } = await scratch.database.transaction(tenantId, (tx) =>
    readLedgerPage(tx, tenantId, { customerId: 'cust_1', limit: 10 }),
  );
  assert.deepEqual(
    entries.map((entry) => entry.amount),
    [2n, 1n],
  );
  assert.equal(entries[0]!.recordedAt, entries[1]!.recordedAt);
});
