import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from '@loyaltyos/database';
import { verifyLedger } from '@loyaltyos/ledger';
import { anOrder, enrolled, loyaltyFixture } from '../loyalty-fixture.ts';

const SOURCE = `ruleset test { currencies GBP
  event review_written { }
  rule base   { on order earn rate { GBP: 1 } of order.total }
  rule review { on review_written earn 10 } }`;

// Codes as in stored-customers.ts: 2 is erased.
const erase = statement(
  'loyalty.test-erase',
  'UPDATE customer SET status = 2 WHERE tenant_id = $1 AND customer_id = $2',
);

test('whatever comes late for an erased customer is refused, the same request again included', async (t) => {
  const { loyalty, principal, scratch } = await loyaltyFixture(t, {
    source: SOURCE,
    programme: { transfers: { allowed: true, minPoints: 1, maxPoints: 100 } },
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
    receive: () => {
      const to = { toCustomerId: 'c', points: 1n };
      return loyalty.transferPoints(principal, { customerId: 'other', ...to, ...keyed('receive') });
    },
  };
  const { receive, ...own } = requests;
  for (const request of Object.values(own)) await request();
  const { tenantId } = principal.tenant;
  await scratch.database.transaction(tenantId, (tx) => tx.query(erase, [tenantId, 'c']));
  for (const [name, request] of Object.entries(requests)) {
    await assert.rejects(request(), { code: 'customer-erased' }, name);
  }
  await assert.rejects(loyalty.ingestOrder(principal, anOrder('new', 'c', 1_00n)), { code: 'customer-erased' });
  assert.deepEqual((await verifyLedger(scratch.database, principal.tenant)).findings, []);
});
