import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyLedger } from '@loyaltyos/ledger';
import { Problem, type ProblemCode } from '@loyaltyos/problems';
import { anOrder, enrolled, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import type { Keyed, RedemptionInput } from './redemption.ts';

const DAY = 86_400_000;
const PLAIN = `ruleset test { currencies GBP
  zone "Europe/London"
  round half_up
  rule base { on order earn rate { GBP: 1 } of order.total } }`;

let keys = 0;
function keyed(key = `key-${(keys += 1)}`): Keyed {
  return { idempotencyKey: key, canonical: {} };
}

function spending(points: bigint, more: Partial<RedemptionInput> = {}): RedemptionInput {
  return { customerId: 'c', amount: { account: 'points', points }, ...keyed(), ...more };
}

function refusedWith(code: ProblemCode): (error: unknown) => boolean {
  return (error) => error instanceof Problem && error.code === code;
}

async function start(
  t: Parameters<typeof loyaltyFixture>[0],
  programme: NonNullable<Parameters<typeof loyaltyFixture>[1]>['programme'] = {},
): Promise<LoyaltyFixture> {
  const fixture = await loyaltyFixture(t, { source: PLAIN, programme: { tiers: [], ...programme }, stripes: 4 });
  await enrolled(fixture.loyalty, fixture.principal, 'c');
  return fixture;
}

async function points({ loyalty, principal }: LoyaltyFixture, customerId = 'c'): Promise<readonly bigint[]> {
  const { points: of } = await loyalty.getBalance(principal, { customerId });
  return [of.pending, of.available, of.held, of.debt];
}

async function isSound({ scratch, principal }: LoyaltyFixture): Promise<void> {
  assert.deepEqual((await verifyLedger(scratch.database, principal.tenant)).findings, []);
}

test('of a hundred who redeem the last hundred points at once, one succeeds', async (t) => {
  const fixture = await start(t);
  const { loyalty, principal } = fixture;
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  const results = await Promise.allSettled(
    Array.from({ length: 100 }, () => loyalty.redeem(principal, spending(100n))),
  );
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  assert.ok(refusals.every(refusedWith('insufficient-points')));
  assert.deepEqual(await points(fixture), [0n, 0n, 0n, 0n]);
  await isSound(fixture);
});

test('a request with a key is answered once, whoever races; another request under the key is refused', async (t) => {
  const fixture = await start(t);
  const { loyalty, principal } = fixture;
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  const same = spending(30n, keyed('k'));
  const all = await Promise.all(Array.from({ length: 20 }, () => loyalty.redeem(principal, same)));
  assert.equal(all.filter(({ replayed }) => !replayed).length, 1);
  assert.equal(new Set(all.map(({ outcome }) => outcome.redemption.redemptionId)).size, 1);
  assert.deepEqual(await points(fixture), [0n, 70n, 0n, 0n]);
  await assert.rejects(
    loyalty.redeem(principal, { ...same, canonical: { other: true } }),
    refusedWith('idempotency-key-reused'),
  );
  await assert.rejects(loyalty.redeem(principal, spending(71n, keyed('m'))), refusedWith('insufficient-points'));
  const later = await loyalty.redeem(principal, spending(70n, keyed('m')));
  assert.equal(later.replayed, false, 'a refusal does not use its key up');
  await isSound(fixture);
});

test('a hold is captured in part, and what is left of it is released', async (t) => {
  const fixture = await start(t);
  const { loyalty, principal } = fixture;
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  const { outcome } = await loyalty.redeem(principal, spending(80n, { hold: { expiresInSeconds: 60 } }));
  const { redemptionId } = outcome.redemption;
  assert.deepEqual(await points(fixture), [0n, 20n, 80n, 0n]);
  await assert.rejects(loyalty.redeem(principal, spending(21n)), refusedWith('insufficient-points'));
  const amount = { account: 'points', points: 50n } as const;
  const captured = await loyalty.captureRedemption(principal, { redemptionId, amount, ...keyed() });
  assert.deepEqual(captured.outcome.redemption.captured, amount);
  assert.deepEqual(await points(fixture), [0n, 50n, 0n, 0n]);
  await assert.rejects(
    loyalty.captureRedemption(principal, { redemptionId, ...keyed() }),
    refusedWith('redemption-state'),
  );
  const reversed = await loyalty.reverseRedemption(principal, { redemptionId, ...keyed() });
  assert.equal(reversed.outcome.redemption.status, 'reversed');
  assert.deepEqual(await points(fixture), [0n, 100n, 0n, 0n]);
  await assert.rejects(
    loyalty.reverseRedemption(principal, { redemptionId, ...keyed() }),
    refusedWith('redemption-state'),
  );
  await isSound(fixture);
});

test('a released hold gives its points back; what expired while it was held expires then', async (t) => {
  const expiring = { expiry: { kind: 'rolling', days: 10 }, pendingDays: 0, negative: 'allow_negative' } as const;
  const fixture = await start(t, { accounts: { points: expiring, credit: expiring } });
  const { loyalty, principal, clock } = fixture;
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  const { outcome } = await loyalty.redeem(principal, spending(80n, { hold: { expiresInSeconds: 30 * 86_400 } }));
  clock.advance(12 * DAY);
  const { redemptionId } = outcome.redemption;
  const released = await loyalty.releaseRedemption(principal, { redemptionId, ...keyed() });
  assert.equal(released.outcome.newBalance, 0n);
  assert.deepEqual(await points(fixture), [0n, 0n, 0n, 0n]);
  await isSound(fixture);
});

test('points past their expiry are not spent, though no sweep has run; the others are', async (t) => {
  const expiring = { expiry: { kind: 'rolling', days: 10 }, pendingDays: 0, negative: 'allow_negative' } as const;
  const fixture = await start(t, { accounts: { points: expiring, credit: expiring } });
  const { loyalty, principal, clock } = fixture;
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  clock.advance(8 * DAY);
  await loyalty.ingestOrder(principal, anOrder('p', 'c', 50_00n));
  clock.advance(4 * DAY);
  await assert.rejects(loyalty.redeem(principal, spending(51n)), refusedWith('insufficient-points'));
  const { outcome } = await loyalty.redeem(principal, spending(50n));
  assert.equal(outcome.newBalance, 0n);
  await isSound(fixture);
});

test('pending points cannot be spent until they mature, and then can, though no sweep has run', async (t) => {
  const held = { expiry: { kind: 'never' }, pendingDays: 14, negative: 'allow_negative' } as const;
  const fixture = await start(t, { accounts: { points: held, credit: held } });
  const { loyalty, principal, clock } = fixture;
  const { outcome } = await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  assert.deepEqual([outcome.pendingPoints, outcome.newBalance], [100n, 0n]);
  await assert.rejects(loyalty.redeem(principal, spending(1n)), refusedWith('insufficient-points'));
  clock.advance(14 * DAY);
  await loyalty.redeem(principal, spending(100n));
  const { rows } = await loyalty.listLedger(principal, { customerId: 'c', limit: 10 });
  assert.deepEqual(
    rows.map(({ type, bucket }) => `${type} ${bucket}`),
    ['redeem available', 'mature available', 'mature pending', 'earn pending'],
  );
  await isSound(fixture);
});

test('points are transferred with their expiry, across stripes, and repay what the other owes', async (t) => {
  const expiring = { expiry: { kind: 'rolling', days: 10 }, pendingDays: 0, negative: 'allow_negative' } as const;
  const fixture = await start(t, {
    accounts: { points: expiring, credit: expiring },
    transfers: { allowed: true, minPoints: 1, maxPoints: 1000 },
  });
  const { loyalty, principal, clock } = fixture;
  for (const id of ['d', 'e', 'f', 'g']) await enrolled(loyalty, principal, id);
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  clock.advance(5 * DAY);
  await loyalty.ingestOrder(principal, anOrder('p', 'c', 100_00n));
  const before = await loyalty.getBalance(principal, { customerId: 'c' });
  const moves = await Promise.all(
    ['d', 'e', 'f', 'g'].map((toCustomerId) =>
      loyalty.transferPoints(principal, { customerId: 'c', toCustomerId, points: 40n, ...keyed() }),
    ),
  );
  assert.deepEqual(new Set(moves.map(({ outcome }) => outcome.newBalance)), new Set([160n, 120n, 80n, 40n]));
  const expiries = await Promise.all(
    ['d', 'e', 'f', 'g'].map(async (customerId) => (await loyalty.getBalance(principal, { customerId })).expiring),
  );
  const known = new Set(before.expiring.map(({ at }) => at));
  assert.ok(expiries.flat().every(({ at }) => known.has(at)));
  assert.equal(
    expiries.flat().reduce((sum, { points: some }) => sum + some, 0n),
    160n,
  );
  await assert.rejects(
    loyalty.transferPoints(principal, { customerId: 'c', toCustomerId: 'nobody', points: 1n, ...keyed() }),
    refusedWith('unknown-customer'),
  );
  await isSound(fixture);
});

test('points become credit, credit is redeemed, and balances are adjusted within limits', async (t) => {
  const fixture = await start(t, { conversion: { points: 50, credit: '0.40' } });
  const { loyalty, principal } = fixture;
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 120_00n));
  const converted = await loyalty.convertPoints(principal, { customerId: 'c', points: 100n, ...keyed() });
  assert.deepEqual([converted.outcome.points, converted.outcome.credit.minor], [-100n, 80n]);
  await assert.rejects(
    loyalty.convertPoints(principal, { customerId: 'c', points: 20n, ...keyed() }),
    refusedWith('invalid-values'),
  );
  const credit = (units: bigint) => ({ account: 'credit', credit: { units, scale: 2 } }) as const;
  await assert.rejects(
    loyalty.redeem(principal, { customerId: 'c', amount: credit(81n), ...keyed() }),
    refusedWith('insufficient-credit'),
  );
  const paid = await loyalty.redeem(principal, { customerId: 'c', amount: credit(80n), ...keyed() });
  assert.equal(paid.outcome.creditBalance.minor, 0n);
  const adjusting = (kind: 'give' | 'take', some: bigint) => ({
    customerId: 'c',
    change: { kind, amount: { account: 'points', points: some } } as const,
    reason: 'goodwill',
    ...keyed(),
  });
  assert.equal((await loyalty.adjustBalance(principal, adjusting('give', 200_000n))).outcome.newBalance, 200_020n);
  const clerk = { ...principal, scopes: new Set(['points:adjust'] as const) };
  await assert.rejects(loyalty.adjustBalance(clerk, adjusting('take', 100_001n)), refusedWith('adjustment-limit'));
  assert.equal((await loyalty.adjustBalance(clerk, adjusting('take', 100_000n))).outcome.newBalance, 100_020n);
  await isSound(fixture);
});

test('what a customer owes can be written off', async (t) => {
  const fixture = await start(t);
  const { loyalty, principal } = fixture;
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  await loyalty.redeem(principal, spending(60n));
  await loyalty.cancelOrder(principal, 'o');
  assert.deepEqual(await points(fixture), [0n, 0n, 0n, 60n]);
  const writeOff = { customerId: 'c', change: { kind: 'write_off', account: 'points' }, reason: 'goodwill' } as const;
  const { outcome } = await loyalty.adjustBalance(principal, { ...writeOff, ...keyed() });
  assert.equal(outcome.points, 60n);
  assert.deepEqual(await points(fixture), [0n, 0n, 0n, 0n]);
  await assert.rejects(loyalty.adjustBalance(principal, { ...writeOff, ...keyed() }), refusedWith('invalid-values'));
  await isSound(fixture);
});

test('what was held or spent does not come back above the largest balance, and holds nothing up', async (t) => {
  const fixture = await start(t);
  const { loyalty, principal } = fixture;
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  const give = (amount: bigint): Promise<unknown> => {
    const change = { kind: 'give', amount: { account: 'points', points: amount } } as const;
    return loyalty.adjustBalance(principal, { customerId: 'c', change, reason: 'test', ...keyed() });
  };
  await give(most);
  const spent = await loyalty.redeem(principal, spending(most));
  await give(most);
  const change = { redemptionId: spent.outcome.redemption.redemptionId, ...keyed() };
  await assert.rejects(loyalty.reverseRedemption(principal, change), refusedWith('balance-limit'));
  const held = await loyalty.redeem(principal, spending(most, { hold: { expiresInSeconds: 60 } }));
  await assert.rejects(give(1n), refusedWith('balance-limit'));
  await loyalty.releaseRedemption(principal, { redemptionId: held.outcome.redemption.redemptionId, ...keyed() });
  assert.deepEqual(await points(fixture), [0n, most, 0n, 0n]);
  await isSound(fixture);
});

test('redemptions are listed by customer, order and status, in pages', async (t) => {
  const fixture = await start(t);
  const { loyalty, principal } = fixture;
  await enrolled(loyalty, principal, 'd');
  for (const customerId of ['c', 'd']) {
    await loyalty.ingestOrder(principal, anOrder(`o-${customerId}`, customerId, 100_00n));
  }
  const ids: string[] = [];
  for (const [customerId, orderId, hold] of [
    ['c', 'o-c', undefined],
    ['c', undefined, { expiresInSeconds: 60 }],
    ['d', 'o-d', { expiresInSeconds: 60 }],
    ['d', 'o-c', undefined],
  ] as const) {
    fixture.clock.advance(1000);
    const more = { customerId, ...(orderId === undefined ? {} : { orderId }), ...(hold === undefined ? {} : { hold }) };
    ids.push((await loyalty.redeem(principal, spending(1n, more))).outcome.redemption.redemptionId);
  }
  const list = async (query: object): Promise<readonly number[]> => {
    const { rows } = await loyalty.listRedemptions(principal, { limit: 10, ...query });
    return rows.map(({ redemptionId }) => ids.indexOf(redemptionId));
  };
  assert.deepEqual(await list({}), [3, 2, 1, 0]);
  assert.deepEqual(await list({ customerId: 'c' }), [1, 0]);
  assert.deepEqual(await list({ customerId: 'd', status: 'held' }), [2]);
  assert.deepEqual(await list({ orderId: 'o-c' }), [3, 0]);
  assert.deepEqual(await list({ orderId: 'o-c', customerId: 'd' }), [3]);
  assert.deepEqual(await list({ status: 'held' }), [2, 1]);
  assert.deepEqual(await list({ status: 'held', after: ids[2] }), [1]);
});
