import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startRealApi, type RealApi } from '../fixture/start-real-api.ts';

let real: RealApi;
before(async () => {
  real = await startRealApi();
});
after(() => real.stop());

interface Posted {
  readonly account: string;
  readonly bucket?: string;
  readonly amount: { readonly points?: number; readonly credit?: string };
}

/** In points, or in hundredths of credit; owing more counts against the customer. */
function weight({ account, bucket, amount }: Posted): number {
  const units = account === 'points' ? amount.points! : Math.round(Number(amount.credit) * 100);
  return bucket === 'debt' ? -units : units;
}

test('every transaction of a customer sums to zero, names what it moved, and gets a receipt', async () => {
  const { api } = real;
  const post = async (path: string, body: object, key?: string): Promise<void> => {
    const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
    const { status } = await api.call('POST', `/v1${path}`, { body, headers });
    assert.equal(status, 201, path);
  };
  const order = {
    orderId: 'o',
    customerId: 'cust_a1b2',
    orderTotal: 200,
    currencyCode: 'GBP',
    lineItems: [{ sku: 'TRAINER-42', quantity: 1, unitPrice: 200 }],
  };
  await post('/orders', order);
  await post('/redemptions', { customerId: 'cust_a1b2', points: 120, orderId: 'o' }, 'k1');
  await post('/orders/o/returns', { returnId: 'r', amount: 50 });
  const { body: page } = await api.call('GET', '/v1/customers/cust_a1b2/ledger');
  const ids = new Set((page.data as { ledgerTransactionId: string }[]).map((entry) => entry.ledgerTransactionId));
  assert.ok(ids.size >= 3);
  for (const id of ids) {
    const { status, body } = await api.call('GET', `/v1/ledger/transactions/${id}`);
    assert.equal(status, 200);
    const sums = new Map<string, number>();
    for (const posted of [...body.entries, ...body.issuer] as Posted[]) {
      sums.set(posted.account, (sums.get(posted.account) ?? 0) + weight(posted));
    }
    assert.deepEqual([...new Set(sums.values())], [0], id);
  }
  const waiting = await Promise.all([...ids].map((id) => api.call('GET', `/v1/ledger/transactions/${id}/receipt`)));
  assert.deepEqual(new Set(waiting.map(({ status }) => status)), new Set([409]));
  real.work();
  for (const id of ids) {
    let answer = await api.call('GET', `/v1/ledger/transactions/${id}/receipt`);
    for (let tries = 0; answer.status === 409 && tries < 200; tries += 1) {
      await sleep(50);
      answer = await api.call('GET', `/v1/ledger/transactions/${id}/receipt`);
    }
    assert.equal(answer.status, 200);
    assert.equal(answer.body.transactionId, id);
    const { body } = await api.call('GET', `/v1/ledger/transactions/${id}`);
    assert.equal(String(body.sealed.block), answer.body.block.number);
  }
  await real.verify();
});
