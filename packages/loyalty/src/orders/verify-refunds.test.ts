import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { verifyLedger, type Verification, type VerifyState } from '@loyaltyos/ledger';
import { Client } from 'pg';
import { toExactJson } from '../lane/exact-json.ts';
import { anOrder, enrolled, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import { readOrderGrants } from './order-grants.ts';
import type { OrderRefunds } from './order-life.ts';
import { findOrder } from './stored-orders.ts';
import { verifyOrders } from './verify-orders.ts';

/** Two points and 10p for each pound, points in two lots. */
const SOURCE = `ruleset test { currencies GBP
  zone "Europe/London"
  round half_up
  rule one { on order earn rate { GBP: 1 } of order.total }
  rule two { on order earn rate { GBP: 1 } of order.total }
  rule credit { on order credit 10% of order.total } }`;

async function start(t: TestContext): Promise<LoyaltyFixture> {
  const fixture = await loyaltyFixture(t, { source: SOURCE, programme: { tiers: [] } });
  await enrolled(fixture.loyalty, fixture.principal, 'c');
  return fixture;
}

async function comesBack({ loyalty, principal }: LoyaltyFixture, orderId: string, minor: bigint): Promise<void> {
  const returnId = `back_${minor}`;
  const refund = { by: 'amount', amount: { units: minor, scale: 2 } } as const;
  const canonical = { orderId, returnId, amount: String(minor) };
  await loyalty.returnOrder(principal, { orderId, returnId, refund, park: false, canonical });
}

function verified({ scratch, principal }: LoyaltyFixture, state?: VerifyState): Promise<Verification> {
  const further = [verifyOrders(scratch.database, principal.tenant.tenantId)];
  return verifyLedger(scratch.database, principal.tenant, { further, ...(state === undefined ? {} : { state }) });
}

function told({ findings }: Verification): readonly string[] {
  return findings.map(({ code, subject, message }) => `${code}: ${subject}. ${message}`);
}

/** Has the next refund of an order read what it earned twice, as if two of its first returns asked for it. */
async function readTwice({ scratch, principal }: LoyaltyFixture, orderId: string): Promise<void> {
  const { tenantId } = principal.tenant;
  await scratch.database.transaction(tenantId, async (tx) => {
    const order = (await findOrder(tx, tenantId, orderId))!;
    const grants = (await readOrderGrants(tx, tenantId, [order])).get(orderId)!;
    const refunds: OrderRefunds = {
      refunded: 0n,
      refundedByLines: 0n,
      returnedLines: [],
      grants: [...grants, ...grants].map((grant) => ({ ...grant, voided: 0n })),
      spend: order.spend,
      points: order.points,
      freed: [],
      transactions: [],
    };
    const owner = new Client({ connectionString: scratch.superuserUrl });
    await owner.connect();
    await owner.query('UPDATE order_record SET life = $1 WHERE order_id = $2', [toExactJson({ refunds }), orderId]);
    await owner.end();
  });
}

test('what returns and cancellations take back is found right, of whatever order', async (t) => {
  const fixture = await start(t);
  const { loyalty, principal } = fixture;
  for (const [orderId, total] of Object.entries({ o: 100_01n, p: 7n, q: 0n, r: 33_33n })) {
    await loyalty.ingestOrder(principal, anOrder(orderId, 'c', total));
  }
  for (const minor of [1n, 33_33n, 1_05n, 65_62n]) await comesBack(fixture, 'o', minor);
  for (const minor of [1n, 2n]) await comesBack(fixture, 'p', minor);
  for (const orderId of ['p', 'q']) await loyalty.cancelOrder(principal, orderId);
  assert.deepEqual(told(await verified(fixture)), []);
});

test('what was voided twice of an order that came back in part is found where it happened', async (t) => {
  const fixture = await start(t);
  const { loyalty, principal } = fixture;
  for (const orderId of ['o', 'p']) await loyalty.ingestOrder(principal, anOrder(orderId, 'c', 100_00n));
  await comesBack(fixture, 'p', 10_00n);
  const clean = await verified(fixture);
  assert.deepEqual(told(clean), []);
  await readTwice(fixture, 'o');
  await comesBack(fixture, 'o', 10_00n);
  await comesBack(fixture, 'o', 20_00n);
  const found = [1, 2].map((account) => (text: string) => `voids-differ: order o, account ${account}, ${text}`);
  const inPart = [
    found[0]!('stripe 0, position 13. Up to here 40 was voided, and what came back comes to 20.'),
    found[1]!('stripe 0, position 13. Up to here 200 was voided, and what came back comes to 100.'),
  ];
  const since = await verified(fixture, clean.state);
  assert.deepEqual([since.full, told(since)], [false, inPart]);
  assert.deepEqual(told(await verified(fixture)), inPart);
  // Until more comes back than half: then the account alone shows it too.
  await loyalty.cancelOrder(principal, 'o');
  const customer = 'customer c, account';
  assert.deepEqual(
    new Set(told(await verified(fixture, clean.state))),
    new Set([
      ...inPart,
      `voids-differ: order o, ${customer} 1. More was voided than the order earned here.`,
      `voids-differ: order o, ${customer} 2. More was voided than the order earned here.`,
    ]),
  );
});

test('of a run that goes on behind the first refunds, the later ones are held to all of them', async (t) => {
  const fixture = await start(t);
  const { loyalty, principal } = fixture;
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  await comesBack(fixture, 'o', 10_00n);
  const { state } = await verified(fixture);
  await comesBack(fixture, 'o', 20_00n);
  await loyalty.cancelOrder(principal, 'o');
  const since = await verified(fixture, state);
  assert.deepEqual([since.full, told(since)], [false, []]);
});

const TAMPERINGS: Readonly<Record<string, string>> = {
  'an order taken out': "DELETE FROM order_record WHERE order_id = 'o'",
  'a void that no refund took back': 'UPDATE entry SET kind = 8 WHERE kind = 5',
  'a refund that is no amount': `UPDATE journal SET payload = replace(payload::text, '10.00', 'ten')::json WHERE type = 'order.returned'`,
};

for (const [what, sql] of Object.entries(TAMPERINGS)) {
  test(`${what} is found by what was voided`, async (t) => {
    const fixture = await start(t);
    const { loyalty, principal, scratch } = fixture;
    await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
    const amount = { account: 'points', points: 10n } as const;
    await loyalty.redeem(principal, { customerId: 'c', amount, idempotencyKey: 'k', canonical: {} });
    for (const minor of [10_00n, 20_00n]) await comesBack(fixture, 'o', minor);
    assert.deepEqual(told(await verified(fixture)), []);
    const owner = new Client({ connectionString: scratch.superuserUrl });
    await owner.connect();
    assert.ok(((await owner.query(sql)).rowCount ?? 0) > 0);
    await owner.end();
    const { findings } = await verified(fixture);
    assert.ok(findings.some(({ code }) => code === 'voids-differ'));
  });
}
