import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { statement } from '@loyaltyos/database';
import type { Principal } from '@loyaltyos/identity';
import { verifyLedger } from '@loyaltyos/ledger';
import { anOrder, loyaltyFixture, type LoyaltyFixture, type TenantOptions } from '../loyalty-fixture.ts';
import type { Loyalty } from '../loyalty.ts';
import { verifyOrders } from '../orders/verify-orders.ts';
import { sealKeys } from '../sealing/seal-keys.ts';
import type { ErasureCertificate } from './certificate.ts';
import { isCertified } from './sign-certificate.ts';

const SOURCE = `ruleset test { currencies GBP
  rule base { on order earn rate { GBP: 1 } of order.total } }`;
const LASTING = { expiry: { kind: 'never' }, pendingDays: 0, negative: 'allow_negative' } as const;
const EMAIL = 'ada@example.com';

function enrol(loyalty: Loyalty, principal: Principal, customerId: string, email = EMAIL): Promise<unknown> {
  const profile = { email, firstName: 'Ada' };
  return loyalty.enrolCustomer(principal, { customerId, profile, canonical: { customerId, ...profile } });
}

async function erasable(t: TestContext, options: TenantOptions = {}): Promise<LoyaltyFixture> {
  const fixture = await loyaltyFixture(t, { source: SOURCE, ...options });
  await enrol(fixture.loyalty, fixture.principal, 'c');
  return fixture;
}

async function requireSound({ scratch, principal }: LoyaltyFixture): Promise<void> {
  const { database } = scratch;
  const further = [verifyOrders(database, principal.tenant.tenantId)];
  assert.deepEqual((await verifyLedger(database, principal.tenant, { further })).findings, []);
}

test('an erasure is certified, and asked for again it answers the same certificate', async (t) => {
  const fixture = await erasable(t);
  const { loyalty, principal, identity, clock } = fixture;
  const first = await loyalty.eraseCustomer(principal, 'c');
  assert.equal(first.replayed, false);
  const { certificate } = first;
  const { erasedAt, shreddedAt, backupHorizonAt, destroyed } = certificate;
  assert.deepEqual(destroyed, { dataKey: true, profile: true, emailIndex: true, parkedReturns: 0 });
  assert.ok(erasedAt <= shreddedAt && shreddedAt < backupHorizonAt);
  clock.advance(86_400_000);
  assert.deepEqual(await loyalty.eraseCustomer(principal, 'c'), { certificate, replayed: true });
  await assert.rejects(loyalty.eraseCustomer(principal, 'never-seen'), { code: 'customer-not-found' });

  const { publicKeys } = await sealKeys(identity);
  assert.ok(isCertified(certificate, publicKeys));
  const changes: Partial<ErasureCertificate>[] = [
    { customerId: 'd' },
    { backupHorizonAt: erasedAt },
    { destroyed: { ...destroyed, emailIndex: false } },
    { signature: certificate.signature.slice(0, -4) },
  ];
  for (const change of changes) assert.ok(!isCertified({ ...certificate, ...change }, publicKeys));
  const foreign = publicKeys.map(({ x }) => ({ keyId: 'other', x }));
  assert.ok(!isCertified(certificate, foreign));
});

test('the ledger tells of the erasure, and its receipt proves when; no sum changes and everything verifies', async (t) => {
  const fixture = await erasable(t);
  const { loyalty, principal } = fixture;
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  await requireSound(fixture);
  const { certificate } = await loyalty.eraseCustomer(principal, 'c');
  const told = await loyalty.getTransaction(principal, certificate.ledgerTransactionId);
  assert.deepEqual(told.event, { type: 'customer.erased', subject: 'c', actor: principal.id });
  await requireSound(fixture);
  const order = await loyalty.getOrder(principal, 'o');
  assert.equal(order.outcome.pointsEarned, 100n);
});

test('the address is free, the list does not have them, and nothing personal of their orders is left', async (t) => {
  const fixture = await erasable(t);
  const { loyalty, principal } = fixture;
  const attributes = { note: 'canary' };
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n, { attributes }));
  assert.deepEqual((await loyalty.getOrder(principal, 'o')).order.attributes, attributes);
  await loyalty.eraseCustomer(principal, 'c');
  const { order } = await loyalty.getOrder(principal, 'o');
  assert.deepEqual([order.attributes, order.totalMinor], [undefined, 100_00n]);
  await assert.rejects(loyalty.lookupCustomer(principal, { email: EMAIL, withProfile: true }), {
    code: 'customer-not-found',
  });
  assert.deepEqual((await loyalty.listCustomers(principal, { limit: 10 })).rows, []);
  await enrol(loyalty, principal, 'd');
  const found = await loyalty.lookupCustomer(principal, { email: EMAIL.toUpperCase(), withProfile: false });
  assert.equal(found.customerId, 'd');
  await requireSound(fixture);
});

test('points of an erased customer stay owed until they expire, holds run out, and sweeps do both', async (t) => {
  const fixture = await erasable(t, {
    programme: { accounts: { points: { ...LASTING, expiry: { kind: 'rolling', days: 30 } }, credit: LASTING } },
  });
  const { loyalty, principal, scratch, clock } = fixture;
  const { tenantId } = principal.tenant;
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  const amount = { account: 'points', points: 40n } as const;
  const hold = { expiresInSeconds: 3_600 };
  await loyalty.redeem(principal, { customerId: 'c', amount, hold, idempotencyKey: 'k', canonical: { k: 1 } });
  await loyalty.eraseCustomer(principal, 'c');
  const held = async (): Promise<unknown> => {
    const [row] = await scratch.database.transaction(tenantId, (tx) => tx.query(selectBalance, [tenantId]));
    return row;
  };
  assert.deepEqual(await held(), { available: 60n, held: 40n });
  clock.advance(3_601_000);
  await loyalty.sweep(tenantId);
  assert.deepEqual(await held(), { available: 100n, held: 0n });
  clock.advance(400 * 86_400_000);
  await loyalty.sweep(tenantId);
  assert.deepEqual(await held(), { available: 0n, held: 0n });
  await requireSound(fixture);
});

const selectBalance = statement(
  'loyalty.test-balance',
  'SELECT available, held FROM account_balance WHERE tenant_id = $1',
);

test('a return that waits for an order of theirs is dropped, and the journal says so', async (t) => {
  const fixture = await erasable(t);
  const { loyalty, principal, scratch } = fixture;
  const refund = { by: 'amount', amount: { units: 1n, scale: 0 } } as const;
  const parked = { orderId: 'o', returnId: 'r', refund, park: true, canonical: { orderId: 'o', returnId: 'r' } };
  await loyalty.returnOrder(principal, parked);
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  const { certificate } = await loyalty.eraseCustomer(principal, 'c');
  assert.equal(certificate.destroyed.parkedReturns, 1);
  const { tenantId } = principal.tenant;
  const events = await scratch.database.transaction(tenantId, (tx) => tx.query(selectLast, [tenantId]));
  assert.deepEqual(events, [
    { type: 'return.expired', problem: 'customer-erased' },
    { type: 'customer.erased', problem: null },
  ]);
  await loyalty.sweep(tenantId);
  await requireSound(fixture);
});

const selectLast = statement(
  'loyalty.test-last-events',
  `SELECT type, payload ->> 'problem' AS problem FROM journal
    WHERE tenant_id = $1 AND type IN ('return.expired', 'customer.erased') ORDER BY seq`,
);

test('what rules grant to an erased customer is dropped, and the order of the other succeeds', async (t) => {
  const source = `ruleset test { currencies GBP
    event referred { friend: customer }
    rule friend { on referred earn 10 to event.friend }
    rule base { on referred earn 5 } }`;
  const fixture = await erasable(t, { source });
  const { loyalty, principal } = fixture;
  await enrol(loyalty, principal, 'd', 'd@example.com');
  await loyalty.eraseCustomer(principal, 'c');
  const canonical = { eventId: 'e', type: 'referred', customerId: 'd', fields: { friend: 'c' } };
  const event = await loyalty.ingestEvent(principal, { ...canonical, canonical });
  assert.equal(event.outcome.pointsEarned, 5n);
  await requireSound(fixture);
});

test('of many who erase at once one does, and all have its certificate', async (t) => {
  const { loyalty, principal } = await erasable(t);
  const answers = await Promise.all(Array.from({ length: 8 }, () => loyalty.eraseCustomer(principal, 'c')));
  assert.equal(answers.filter(({ replayed }) => !replayed).length, 1);
  assert.equal(new Set(answers.map(({ certificate }) => certificate.signature)).size, 1);
});

test('whom an order enrolled, about whom nothing was ever encrypted, is erased as well', async (t) => {
  const { loyalty, principal } = await loyaltyFixture(t, { source: SOURCE, programme: { autoEnrol: true } });
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  const { certificate } = await loyalty.eraseCustomer(principal, 'c');
  assert.deepEqual([certificate.destroyed.dataKey, certificate.destroyed.profile], [false, false]);
  const late = loyalty.ingestOrder(principal, anOrder('p', 'c', 1_00n, { attributes: { note: 'canary' } }));
  await assert.rejects(late, { code: 'customer-erased' });
});
