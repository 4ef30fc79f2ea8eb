import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { statement } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { anOrder, enrolled, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import { createLoyalty } from '../loyalty.ts';
import type { ProgrammeDocument } from '../programme/programme.ts';
import { nextTurn } from './run-sweeps.ts';

const DAY = 86_400_000;

const PROGRAMME: Partial<ProgrammeDocument> = {
  autoEnrol: true,
  accounts: {
    points: { expiry: { kind: 'rolling', days: 30 }, pendingDays: 14, negative: 'allow_negative' },
    credit: { expiry: { kind: 'never' }, pendingDays: 0, negative: 'allow_negative' },
  },
};

const countDue = statement(
  'test.count-due',
  'SELECT count(*) AS due FROM account_balance WHERE tenant_id = $1 AND next_due_at <= $2',
);
const countTold = statement(
  'test.count-told',
  'SELECT type, count(*) AS times, count(DISTINCT subject) AS subjects FROM journal WHERE tenant_id = $1 GROUP BY type',
);
// Less than its lots hold: nothing can be posted on it without going below zero.
const breakAccount = statement(
  'test.break-account',
  'UPDATE account_balance SET pending = 0 WHERE tenant_id = $1 AND customer_id = $2',
);
const endLeases = statement('test.end-leases', `UPDATE work_due SET lease_until = '-infinity' WHERE tenant_id = $1`);
const takeTurn = statement(
  'test.take-turn',
  `UPDATE work_due SET due_at = '-infinity' WHERE tenant_id = $1 AND kind = 'sweep'`,
);
const readTurn = statement(
  'test.read-turn',
  `SELECT due_at AS at
     FROM work_due
    WHERE tenant_id = $1 AND kind = 'sweep' AND lease_until = '-infinity' AND due_at > '-infinity'`,
);
const keepKeys = statement(
  'test.add-keys',
  `INSERT INTO idempotency_record (tenant_id, key_hash, request_hash, operation, answer, recorded_at)
   SELECT $1, sha256(n::text::bytea), sha256(n::text::bytea), 'test', '{}', $2::timestamptz - n * interval '1 hour'
     FROM generate_series(0, 99) AS n`,
);
const countKeys = statement('test.count-keys', 'SELECT count(*) AS due FROM idempotency_record WHERE tenant_id = $1');

async function due({ scratch, principal, clock }: LoyaltyFixture): Promise<number> {
  const { tenantId } = principal.tenant;
  const [row] = await scratch.database.transaction(tenantId, (tx) =>
    tx.query<{ due: bigint }>(countDue, [tenantId, formatInstant(clock.now())]),
  );
  return Number(row!.due);
}

/** How often an event is in the journal, and about how many customers. */
async function told({ scratch, principal }: LoyaltyFixture, name: string): Promise<readonly [bigint, bigint]> {
  const { tenantId } = principal.tenant;
  const rows = await scratch.database.transaction(tenantId, (tx) =>
    tx.query<{ type: string; times: bigint; subjects: bigint }>(countTold, [tenantId]),
  );
  const row = rows.find(({ type }) => type === name);
  return [row?.times ?? 0n, row?.subjects ?? 0n];
}

/** As many members with points that are pending. */
async function membersWithPoints({ loyalty, principal }: LoyaltyFixture, count: number): Promise<void> {
  for (let from = 0; from < count; from += 250) {
    const results = await loyalty.ingestOrders(
      principal,
      Array.from({ length: Math.min(250, count - from) }, (_, index) =>
        anOrder(`ord_${from + index}`, `cust_${from + index}`, 10_00n),
      ),
    );
    assert.ok(results.every(({ status }) => status === 'created'));
  }
}

const keyed = (key: string): { idempotencyKey: string; canonical: Record<string, string> } => {
  return { idempotencyKey: key, canonical: { key } };
};

test('what nobody writes about is posted by itself, once, for the instant at which it fell due', async (t) => {
  const fixture = await loyaltyFixture(t, { programme: PROGRAMME });
  const { loyalty, principal, clock } = fixture;
  await membersWithPoints(fixture, 250);
  clock.advance(40 * DAY);
  const before = await loyalty.getBalance(principal, { customerId: 'cust_7' });
  await loyalty.sweep(principal.tenant.tenantId);
  assert.deepEqual(await loyalty.getBalance(principal, { customerId: 'cust_7' }), before, 'reading was ahead of it');
  const { rows } = await loyalty.listLedger(principal, { customerId: 'cust_7', limit: 10 });
  assert.deepEqual(
    rows.map(({ type, bucket, effectiveAt }) => [type, bucket, formatInstant(effectiveAt)]),
    [
      ['expire', 'available', '2026-03-31T23:00:00.000Z'],
      ['mature', 'available', '2026-03-15T12:00:00.000Z'],
      ['mature', 'pending', '2026-03-15T12:00:00.000Z'],
      ['earn', 'pending', '2026-03-01T12:00:00.000Z'],
    ],
  );
  assert.equal(await due(fixture), 0);
  await loyalty.sweep(principal.tenant.tenantId);
  assert.deepEqual(await told(fixture, 'points.matured'), [250n, 250n]);
  assert.deepEqual(await told(fixture, 'points.expired'), [250n, 250n]);
});

test('points past their expiry cannot be spent, whether or not the sweep has come', async (t) => {
  const fixture = await loyaltyFixture(t, { programme: PROGRAMME });
  const { loyalty, principal, clock } = fixture;
  await membersWithPoints(fixture, 1);
  const redeem = (key: string): Promise<unknown> =>
    loyalty.redeem(principal, { customerId: 'cust_0', amount: { account: 'points', points: 1n }, ...keyed(key) });
  const tooFew = (error: unknown): boolean => error instanceof Problem && error.code === 'insufficient-points';
  await assert.rejects(redeem('too early'), tooFew);
  clock.advance(14 * DAY);
  await redeem('matured, though no sweep has come');
  clock.advance(16 * DAY + 11 * 3_600_000 - 1);
  await redeem('in the last millisecond');
  clock.advance(1);
  await assert.rejects(redeem('at the instant of expiry'), tooFew);
  const { points } = await loyalty.getBalance(principal, { customerId: 'cust_0' });
  assert.deepEqual(points, { available: 0n, pending: 0n, held: 0n, debt: 0n });
});

test('two processes that sweep at once do nothing twice', async (t) => {
  const fixture = await loyaltyFixture(t, { programme: PROGRAMME, stripes: 2 });
  const { loyalty, principal, clock, scratch, identity } = fixture;
  await membersWithPoints(fixture, 300);
  clock.advance(40 * DAY);
  const other = createLoyalty({ database: scratch.database, clock, identity });
  await Promise.all([loyalty, other, loyalty].map((each) => each.sweep(principal.tenant.tenantId)));
  assert.deepEqual(await told(fixture, 'points.matured'), [300n, 300n]);
  assert.deepEqual(await told(fixture, 'points.expired'), [300n, 300n]);
  assert.equal(await due(fixture), 0);
});

test('an account that cannot be posted is told and left, and holds up nobody', async (t) => {
  const fixture = await loyaltyFixture(t, { programme: PROGRAMME });
  const { principal, clock, scratch, identity } = fixture;
  const { tenantId } = principal.tenant;
  await membersWithPoints(fixture, 120);
  await scratch.database.transaction(tenantId, (tx) => tx.query(breakAccount, [tenantId, 'cust_5']));
  clock.advance(15 * DAY);
  const defects: unknown[] = [];
  const { database } = scratch;
  const loyalty = createLoyalty({ database, clock, identity, onDefect: (cause) => defects.push(cause) });
  await loyalty.sweep(tenantId);
  assert.deepEqual(await told(fixture, 'points.matured'), [119n, 119n]);
  assert.equal(defects.length, 1);
  await loyalty.sweep(tenantId);
  assert.equal(defects.length, 2, 'it is tried again in the next turn');
});

function sweepProcess(t: TestContext, { scratch, rootKeyFile, clock }: LoyaltyFixture): ChildProcess {
  const file = fileURLToPath(import.meta.resolve('./sweep-process-fixture.ts'));
  const child = spawn(process.execPath, [file, scratch.url, rootKeyFile, String(clock.now())], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  t.after(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  return child;
}

/** Waits until fewer than `count` accounts have something due; the test's time limit ends it. */
async function untilDueFewer(fixture: LoyaltyFixture, count: number): Promise<void> {
  while ((await due(fixture)) >= count) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('a process that is killed between two batches is taken over by another', async (t) => {
  const fixture = await loyaltyFixture(t, { programme: PROGRAMME, stripes: 2 });
  const { principal, clock, scratch } = fixture;
  await membersWithPoints(fixture, 1500);
  clock.advance(20 * DAY);
  const first = sweepProcess(t, fixture);
  await untilDueFewer(fixture, 1500);
  first.kill('SIGKILL');
  await once(first, 'exit');
  assert.ok((await due(fixture)) > 0, 'it was killed before it was done');
  // As if the minute of its lease were over.
  await scratch.database.directory((tx) => tx.query(endLeases, [principal.tenant.tenantId]));
  sweepProcess(t, fixture);
  await untilDueFewer(fixture, 1);
  assert.deepEqual(await told(fixture, 'points.matured'), [1500n, 1500n]);
});

test('a hold that runs out lets go of its units, and those past their expiry lapse', async (t) => {
  const fixture = await loyaltyFixture(t, { programme: PROGRAMME });
  const { loyalty, principal, clock } = fixture;
  await membersWithPoints(fixture, 1);
  clock.advance(15 * DAY);
  const hold = async (points: bigint, seconds: number): Promise<string> => {
    const { outcome } = await loyalty.redeem(principal, {
      customerId: 'cust_0',
      amount: { account: 'points', points },
      hold: { expiresInSeconds: seconds },
      ...keyed(`hold ${points}`),
    });
    return outcome.redemption.redemptionId;
  };
  const short = await hold(5n, 60);
  const long = await hold(6n, 20 * 86_400);
  const taken = await hold(4n, 60);
  await loyalty.captureRedemption(principal, { redemptionId: taken, ...keyed('capture') });
  clock.advance(60_000);
  await assert.rejects(loyalty.captureRedemption(principal, { redemptionId: short, ...keyed('late') }));
  await loyalty.sweep(principal.tenant.tenantId);
  assert.equal((await loyalty.getRedemption(principal, short)).status, 'expired');
  assert.equal((await loyalty.getRedemption(principal, taken)).status, 'captured');
  assert.deepEqual((await loyalty.getBalance(principal, { customerId: 'cust_0' })).points, {
    available: 10n,
    pending: 0n,
    held: 6n,
    debt: 0n,
  });
  clock.advance(21 * DAY);
  await loyalty.sweep(principal.tenant.tenantId);
  assert.equal((await loyalty.getRedemption(principal, long)).status, 'expired');
  const { rows } = await loyalty.listLedger(principal, { customerId: 'cust_0', limit: 3 });
  assert.deepEqual(
    rows.map(({ type, bucket, amount }) => [type, bucket, amount]),
    [
      ['expire', 'available', -6n],
      ['release', 'available', 6n],
      ['release', 'held', -6n],
    ],
  );
});

test('a return that waits is done when its order comes, given up when it does not, and told when it is refused', async (t) => {
  const fixture = await loyaltyFixture(t, { programme: { ...PROGRAMME, autoEnrol: true } });
  const { loyalty, principal, clock } = fixture;
  const { tenantId } = principal.tenant;
  const park = (orderId: string, returnId: string, pence: bigint): Promise<unknown> =>
    loyalty.returnOrder(principal, {
      orderId,
      returnId,
      refund: { by: 'amount', amount: { units: pence, scale: 2 } },
      park: true,
      canonical: { returnId, amount: `${pence / 100n}.${String(pence % 100n).padStart(2, '0')}` },
    });
  await park('ord_1', 'ret_1', 4_00n);
  await park('ord_1', 'ret_2', 3_00n);
  await park('ord_1', 'ret_3', 3_01n);
  await park('ord_2', 'ret_1', 1_00n);
  await loyalty.sweep(tenantId);
  await loyalty.ingestOrder(principal, anOrder('ord_1', 'cust_1', 10_00n));
  await loyalty.sweep(tenantId);
  const order = await loyalty.getOrder(principal, 'ord_1');
  assert.deepEqual(
    order.returns.map(({ returnId, refunded }) => [returnId, refunded.minor]),
    [
      ['ret_1', 4_00n],
      ['ret_2', 3_00n],
    ],
  );
  assert.equal((await loyalty.getBalance(principal, { customerId: 'cust_1' })).points.pending, 6n);
  assert.deepEqual(await told(fixture, 'return.expired'), [1n, 1n], 'more than is left was refused');
  clock.advance(30 * DAY - 1);
  await loyalty.sweep(tenantId);
  assert.deepEqual(await told(fixture, 'return.expired'), [1n, 1n]);
  clock.advance(1);
  await loyalty.sweep(tenantId);
  assert.deepEqual(await told(fixture, 'return.expired'), [2n, 2n]);
  await loyalty.ingestOrder(principal, anOrder('ord_2', 'cust_1', 10_00n));
  await loyalty.sweep(tenantId);
  assert.deepEqual((await loyalty.getOrder(principal, 'ord_2')).returns, []);
});

test('a tier ends without anybody writing, and a member of whom nobody heard for long falls step by step', async (t) => {
  const fixture = await loyaltyFixture(t, {
    programme: {
      ...PROGRAMME,
      tierPolicy: {
        measure: 'points',
        window: { kind: 'rolling', months: 1 },
        period: { kind: 'months', months: 1 },
        downgrade: 'one_level',
        graceDays: 0,
        returnsTakeBack: true,
      },
    },
  });
  const { loyalty, principal, clock } = fixture;
  await enrolled(loyalty, principal, 'cust_1');
  await loyalty.ingestOrder(principal, anOrder('ord_1', 'cust_1', 1500_00n));
  assert.equal((await loyalty.getBalance(principal, { customerId: 'cust_1' })).tier, 'Gold');
  clock.advance(95 * DAY);
  await loyalty.sweep(principal.tenant.tenantId);
  assert.equal((await loyalty.getCustomer(principal, { customerId: 'cust_1', withProfile: false })).tier, 'Bronze');
  assert.deepEqual(await told(fixture, 'tier.changed'), [3n, 1n], 'up to Gold, down to Silver, down to Bronze');
});

test('answers under an idempotency key are forgotten after 48 hours', async (t) => {
  const { loyalty, principal, clock, scratch } = await loyaltyFixture(t);
  const { tenantId } = principal.tenant;
  const count = async (): Promise<bigint> => {
    const [row] = await scratch.database.transaction(tenantId, (tx) =>
      tx.query<{ due: bigint }>(countKeys, [tenantId]),
    );
    return row!.due;
  };
  await scratch.database.transaction(tenantId, (tx) => tx.query(keepKeys, [tenantId, formatInstant(clock.now())]));
  await loyalty.sweep(tenantId);
  assert.equal(await count(), 48n);
  clock.advance(3_600_000);
  await loyalty.sweep(tenantId);
  assert.equal(await count(), 47n);
});

test('a turn comes sooner when something is known to fall due before it', async (t) => {
  const fixture = await loyaltyFixture(t, { programme: PROGRAMME });
  const { loyalty, principal, clock, scratch } = fixture;
  const { tenantId } = principal.tenant;
  await membersWithPoints(fixture, 1);
  clock.advance(14 * DAY - 8_000);
  const turn = async (): Promise<Instant> => {
    await scratch.database.directory((tx) => tx.query(takeTurn, [tenantId]));
    loyalty.worker.wake();
    for (;;) {
      const [row] = await scratch.database.directory((tx) => tx.query<{ at: Instant }>(readTurn, [tenantId]));
      if (row !== undefined) return row.at;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const before = Date.now();
  loyalty.worker.start();
  t.after(() => loyalty.worker.stop());
  // The turn is at some instant between the two, however long it takes.
  const expected = (now: Instant): Instant => Math.min(now + 8_000, nextTurn(tenantId, now));
  const soon = await turn();
  const after = Date.now();
  assert.ok(soon >= expected(before) && soon <= expected(after), `at ${soon}, seen from ${before} to ${after}`);
  clock.advance(8_000);
  await turn();
  assert.deepEqual(await told(fixture, 'points.matured'), [1n, 1n]);
});

test('a tenant has a turn every minute, and tenants do not come all at once', () => {
  const turns = Array.from({ length: 200 }, (_, index) => nextTurn(`tenant-${index}`, 1_000_000_000));
  assert.ok(turns.every((at) => at > 1_000_000_000 && at <= 1_000_060_000));
  assert.ok(new Set(turns.map((at) => Math.floor(at / 10_000))).size >= 6, 'spread over the minute');
  for (const [index, at] of turns.entries()) assert.equal(nextTurn(`tenant-${index}`, at), at + 60_000);
});
