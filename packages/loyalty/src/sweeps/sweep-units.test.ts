import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrder, enrolled, loyaltyFixture } from '../loyalty-fixture.ts';

const DAY = 86_400_000;

test('what matures and expires is posted without anybody writing, in its order and for its instant', async (t) => {
  const { loyalty, principal, clock } = await loyaltyFixture(t, {
    programme: {
      accounts: {
        points: { expiry: { kind: 'rolling', days: 30 }, pendingDays: 14, negative: 'allow_negative' },
        credit: { expiry: { kind: 'never' }, pendingDays: 0, negative: 'allow_negative' },
      },
    },
  });
  const { tenantId } = principal.tenant;
  await enrolled(loyalty, principal, 'cust_1');
  await loyalty.ingestOrder(principal, anOrder('ord_1', 'cust_1', 100_00n));
  assert.equal((await loyalty.getBalance(principal, { customerId: 'cust_1' })).points.pending, 200n);
  clock.advance(40 * DAY);
  const read = await loyalty.getBalance(principal, { customerId: 'cust_1' });
  await loyalty.sweep(tenantId);
  const swept = await loyalty.getBalance(principal, { customerId: 'cust_1' });
  assert.deepEqual(read, swept);
  assert.deepEqual(swept.points, { available: 0n, pending: 0n, held: 0n, debt: 0n });
  const { rows } = await loyalty.listLedger(principal, { customerId: 'cust_1', limit: 10 });
  console.log(rows);
  await loyalty.sweep(tenantId);
});
