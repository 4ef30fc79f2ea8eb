import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyLedger } from '@loyaltyos/ledger';
import { anOrder, enrolled, loyaltyFixture } from '../loyalty-fixture.ts';

const SOURCE = `ruleset test { currencies GBP
  event review_written { }
  rule base   { on order earn rate { GBP: 1 } of order.total }
  rule review { on review_written earn 10 } }`;

test('whatever comes late for an erased customer is refused, the same request again included', async (t) => {
  const { loyalty, principal, scratch } = await loyaltyFixture(t, {
    source: SOURCE,
    programme: {
      conversion: { points: 100, credit: '1.00' },
      transfers: { allowed: true, minPoints: 1, maxPoints: 100 },
    },
  });
  for (const customerId of ['c', 'other']) await enrolled(loyalty, principal, customerId);
  const keyed = (idempotencyKey: string) => ({ idempotencyKey, canonical: { idempotencyKey } });
  const points = { account: 'points', points: 1n } as const;
  await loyalty.ingestOrder(principal, anOrder('p', 'other', 100_00n));
  await loyalty.ingestOrder(principal, anOrder('q', 'c', 100_00n));
  const hold = { expiresInSeconds: 60 };
  const held = await loyalty.redeem(principal, { customerId: 'c', amount: points, hold, ...keyed('hold') });
  const { redemptionId } = held.outcome.redemption;
  const requests = {
    order: () => loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n)),
    event: () => {
      const canonical = { eventId: 'e', type: 'review_written', customerId: 'c' };
      return loyalty.ingestEvent(principal, { ...canonical, fields: {}, canonical });
    },
    return: () => {
      const refund = { by: 'amount', amount: { units: 1n, scale: 0 } } as const;
      return loyalty.returnOrder(principal, { orderId: 'o', returnId: 'r', refund, park: false, canonical: { r: 1 } });
    },
    cancel: () => loyalty.cancelOrder(principal, 'o'),
    redeem: () => loyalty.redeem(principal, { customerId: 'c', amount: points, ...keyed('redeem') }),
    release: () => loyalty.releaseRedemption(principal, { redemptionId, ...keyed('release') }),
    adjust: () => {
      const change = { kind: 'give', amount: points } as const;
      return loyalty.adjustBalance(principal, { customerId: 'c', change, reason: 'test', ...keyed('adjust') });
    },
    transfer: () => {
      const to = { toCustomerId: 'other', points: 1n };
      return loyalty.transferPoints(principal, { customerId: 'c', ...to, ...keyed('transfer') });
    },
    convert: () => loyalty.convertPoints(principal, { customerId: 'c', points: 100n, ...keyed('convert') }),
    enrol: () => loyalty.enrolCustomer(principal, { customerId: 'c', profile: {}, canonical: { customerId: 'c' } }),
    receive: () => {
      const to = { toCustomerId: 'c', points: 1n };
      return loyalty.transferPoints(principal, { customerId: 'other', ...to, ...keyed('receive') });
    },
  };
  for (const request of Object.values(requests)) await request();
  await loyalty.eraseCustomer(principal, 'c');
  for (const [name, request] of Object.entries(requests)) {
    await assert.rejects(request(), { code: 'customer-erased' }, name);
  }
  const withProfile = true;
  const later = {
    order: () => loyalty.ingestOrder(principal, anOrder('new', 'c', 1_00n)),
    get: () => loyalty.getCustomer(principal, { customerId: 'c', withProfile }),
    balance: () => loyalty.getBalance(principal, { customerId: 'c' }),
    ledger: () => loyalty.listLedger(principal, { customerId: 'c', limit: 10 }),
    update: () => loyalty.updateCustomer(principal, { customerId: 'c', expected: 2, change: { firstName: 'Ada' } }),
    export: () => loyalty.exportCustomer(principal, { customerId: 'c', limit: 10 }),
  };
  for (const [name, request] of Object.entries(later)) {
    await assert.rejects(request(), { code: 'customer-erased' }, name);
  }
  assert.deepEqual((await verifyLedger(scratch.database, principal.tenant)).findings, []);
});
