import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyLedger } from '@loyaltyos/ledger';
import { Problem, type ProblemCode } from '@loyaltyos/problems';
import { anOrder, enrolled, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import type { Cancelled, Returned, ReturnInput, ReturnOutcome } from './refund.ts';

/** Two points for each pound, in one lot. */
const PLAIN = `ruleset test { currencies GBP
  zone "Europe/London"
  round half_up
  rule base { on order earn rate { GBP: 2 } of order.total } }`;

function amountReturn(orderId: string, returnId: string, minor: bigint): ReturnInput {
  const amount = { units: minor, scale: 2 };
  return {
    orderId,
    returnId,
    refund: { by: 'amount', amount },
    park: false,
    canonical: { orderId, returnId, amount: String(minor) },
  };
}

function done(returned: Returned): ReturnOutcome {
  assert.equal(returned.status, 'returned');
  return returned.outcome;
}

async function balance({ loyalty, principal }: LoyaltyFixture, customerId = 'c'): Promise<Record<string, bigint>> {
  const { points } = await loyalty.getBalance(principal, { customerId });
  return { ...points };
}

async function isSound({ scratch, principal }: LoyaltyFixture): Promise<void> {
  const verification = await verifyLedger(scratch.database, principal.tenant);
  assert.deepEqual(verification.findings, []);
}

function refusedWith(code: ProblemCode): (error: unknown) => boolean {
  return (error) => error instanceof Problem && error.code === code;
}

async function start(t: Parameters<typeof loyaltyFixture>[0], more: Parameters<typeof loyaltyFixture>[1] = {}) {
  const fixture = await loyaltyFixture(t, { source: PLAIN, programme: { tiers: [] }, ...more });
  await enrolled(fixture.loyalty, fixture.principal, 'c');
  return fixture;
}

test('parts of an order take back their parts of the points, and together all of them', async (t) => {
  const fixture = await start(t);
  const { loyalty, principal } = fixture;
  const { outcome } = await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_01n));
  assert.equal(outcome.pointsEarned, 200n);
  const voided = [];
  for (const [index, minor] of [33_33n, 33_33n, 33_35n].entries()) {
    const returned = done(await loyalty.returnOrder(principal, amountReturn('o', `r${index}`, minor)));
    voided.push(returned.pointsVoided);
    assert.equal(returned.before.points.available - returned.after.points.available, returned.pointsVoided);
  }
  assert.deepEqual(voided, [67n, 66n, 67n]);
  assert.deepEqual(await balance(fixture), { available: 0n, pending: 0n, held: 0n, debt: 0n });
  await assert.rejects(
    loyalty.returnOrder(principal, amountReturn('o', 'r9', 1n)),
    refusedWith('return-exceeds-order'),
  );
  await isSound(fixture);
});

test('the same return answers the same, another under its id names what differs, and a cancel takes what is left', async (t) => {
  const fixture = await start(t);
  const { loyalty, principal } = fixture;
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  const first = await loyalty.returnOrder(principal, amountReturn('o', 'r', 30_00n));
  const again = await loyalty.returnOrder(principal, amountReturn('o', 'r', 30_00n));
  assert.deepEqual(again, { ...first, replayed: true });
  await assert.rejects(loyalty.returnOrder(principal, amountReturn('o', 'r', 31_00n)), refusedWith('return-conflict'));
  const cancelled = await loyalty.cancelOrder(principal, 'o');
  assert.equal(cancelled.outcome.pointsVoided, 140n);
  assert.equal(cancelled.outcome.refunded.minor, 70_00n);
  const cancelledAgain: Cancelled = await loyalty.cancelOrder(principal, 'o');
  assert.deepEqual(cancelledAgain, { ...cancelled, replayed: true });
  await assert.rejects(loyalty.returnOrder(principal, amountReturn('o', 's', 1n)), refusedWith('order-cancelled'));
  const stored = await loyalty.getOrder(principal, 'o');
  assert.deepEqual([stored.status, stored.refunded.minor, stored.returns.length], ['cancelled', 100_00n, 1]);
  assert.equal(stored.ledgerTransactionIds.length, 3);
  await isSound(fixture);
});

test('spent points are taken from others, then owed; what is earned next repays', async (t) => {
  const fixture = await start(t);
  const { loyalty, principal } = fixture;
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  await loyalty.ingestOrder(principal, anOrder('p', 'c', 10_00n));
  const redeemed = await loyalty.redeem(principal, {
    customerId: 'c',
    amount: { account: 'points', points: 150n },
    idempotencyKey: 'k1',
    canonical: { points: 150 },
  });
  assert.equal(redeemed.outcome.newBalance, 70n);
  await loyalty.cancelOrder(principal, 'o');
  assert.deepEqual(await balance(fixture), { available: 0n, pending: 0n, held: 0n, debt: 130n });
  const next = await loyalty.ingestOrder(principal, anOrder('q', 'c', 100_00n));
  assert.equal(next.outcome.newBalance, 70n);
  assert.deepEqual(await balance(fixture), { available: 70n, pending: 0n, held: 0n, debt: 0n });
  await isSound(fixture);
});

test('where the programme writes off, nobody owes', async (t) => {
  const writesOff = { expiry: { kind: 'never' }, pendingDays: 0, negative: 'write_off' } as const;
  const fixture = await start(t, { programme: { tiers: [], accounts: { points: writesOff, credit: writesOff } } });
  const { loyalty, principal } = fixture;
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  const keyed = { idempotencyKey: 'k', canonical: {} };
  await loyalty.redeem(principal, { customerId: 'c', amount: { account: 'points', points: 150n }, ...keyed });
  const { outcome } = await loyalty.cancelOrder(principal, 'o');
  assert.equal(outcome.pointsVoided, 200n);
  assert.deepEqual(await balance(fixture), { available: 0n, pending: 0n, held: 0n, debt: 0n });
  await isSound(fixture);
});

test('points spent on an order come back to their lots as the order does', async (t) => {
  const fixture = await start(t);
  const { loyalty, principal } = fixture;
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  const keyed = { idempotencyKey: 'k', canonical: {} };
  const amount = { account: 'points', points: 101n } as const;
  const { outcome } = await loyalty.redeem(principal, { customerId: 'c', amount, orderId: 'p', ...keyed });
  await loyalty.ingestOrder(principal, anOrder('p', 'c', 40_00n));
  const half = done(await loyalty.returnOrder(principal, amountReturn('p', 'r', 20_00n)));
  assert.deepEqual([half.pointsVoided, half.pointsRestored], [40n, 51n]);
  const { redemptionId } = outcome.redemption;
  assert.deepEqual((await loyalty.getRedemption(principal, redemptionId)).restored, { account: 'points', points: 51n });
  const rest = await loyalty.cancelOrder(principal, 'p');
  assert.deepEqual([rest.outcome.pointsVoided, rest.outcome.pointsRestored], [40n, 50n]);
  assert.deepEqual(await balance(fixture), { available: 200n, pending: 0n, held: 0n, debt: 0n });
  await isSound(fixture);
});

test('twenty cancels at once have one effect', async (t) => {
  const fixture = await start(t);
  const { loyalty, principal } = fixture;
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  await enrolled(loyalty, principal, 'd');
  // While other orders are written the cancels gather, and the first of them is decided together with others.
  const others = Array.from({ length: 50 }, (_, index) => anOrder(`p${index}`, 'd', 1_00n));
  const written = loyalty.ingestOrders(principal, others);
  const all = await Promise.all(Array.from({ length: 20 }, () => loyalty.cancelOrder(principal, 'o')));
  await written;
  assert.equal(all.filter((one) => !one.replayed).length, 1);
  assert.equal(new Set(all.map((one) => one.outcome.ledgerTransactionId)).size, 1);
  assert.equal(all[0]!.outcome.pointsVoided, 200n);
  assert.deepEqual(await balance(fixture), { available: 0n, pending: 0n, held: 0n, debt: 0n });
  await isSound(fixture);
});

test('a return that waits holds its id, also when its order has come', async (t) => {
  const fixture = await start(t);
  const { loyalty, principal } = fixture;
  const parked = await loyalty.returnOrder(principal, { ...amountReturn('o', 'r', 30_00n), park: true });
  assert.equal(parked.status, 'parked');
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  await assert.rejects(loyalty.returnOrder(principal, amountReturn('o', 'r', 31_00n)), refusedWith('return-conflict'));
  const same = done(await loyalty.returnOrder(principal, amountReturn('o', 'r', 30_00n)));
  assert.equal(same.pointsVoided, 60n);
  await isSound(fixture);
});

test('what a rule gives to others goes to their own stripes, and to nobody where there is no such member', async (t) => {
  const source = `ruleset test { currencies GBP
    zone "Europe/London"
    round half_up
    event referral { friend: customer }
    rule base { on order earn rate { GBP: 2 } of order.total }
    rule friend { on referral earn 50 to event.friend }
    rule self { on referral earn 10 } }`;
  const fixture = await start(t, { source, stripes: 4 });
  const { loyalty, principal } = fixture;
  for (const id of ['f1', 'f2', 'f3']) await enrolled(loyalty, principal, id);
  const results = await Promise.all(
    ['f1', 'f2', 'f3', 'nobody'].map((friend, index) =>
      loyalty.ingestEvent(principal, {
        eventId: `e${index}`,
        type: 'referral',
        customerId: 'c',
        fields: { friend },
        canonical: { eventId: `e${index}`, type: 'referral', customerId: 'c', fields: { friend } },
      }),
    ),
  );
  assert.ok(results.every(({ outcome }) => outcome.pointsEarned === 10n));
  assert.equal((await balance(fixture))['available'], 40n);
  for (const id of ['f1', 'f2', 'f3']) assert.equal((await balance(fixture, id))['available'], 50n);
  await isSound(fixture);
});
