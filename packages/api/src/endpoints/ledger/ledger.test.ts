import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseSealKey } from '@loyaltyos/journal';
import { verifyReceipt } from '@loyaltyos/ledger';
import { startApi, type RunningApi } from '../../fixture/start-api.ts';
import { EXAMPLE_RECEIPT, EXAMPLE_SEAL_KEY } from './example-receipt.ts';

let api: RunningApi;
before(async () => {
  api = await startApi();
});
after(async () => {
  await api.app.close();
});

const PATH = '/v1/ledger/transactions';

test('200: everything that a transaction posted', async () => {
  const { status, body } = await api.call('GET', `${PATH}/ltx_0-41`);
  assert.equal(status, 200);
  assert.deepEqual(
    (body.entries as { amount: unknown; balanceAfter: unknown }[]).map(({ amount, balanceAfter }) => [
      amount,
      balanceAfter,
    ]),
    [
      [{ points: -450 }, { points: 2850 }],
      [{ credit: '2.50' }, { credit: '2.50' }],
    ],
  );
  assert.deepEqual(body.uses, [
    {
      line: 1,
      account: 'points',
      lot: { ledgerTransactionId: 'ltx_0-3', line: 1 },
      amount: { points: 450 },
      held: { points: 0 },
    },
  ]);
  assert.deepEqual([body.lots[0].ruleId, body.lots[0].expiresAt, body.sealed.block], ['base', undefined, 17]);
});

test('200: a transaction that posted nothing and is not sealed yet', async () => {
  const { body } = await api.call('GET', `${PATH}/ltx_0-42`);
  assert.deepEqual([body.entries, body.effectiveAt, body.sealed], [[], undefined, undefined]);
});

test('200: a receipt, as it can be kept and verified', async () => {
  const { status, body } = await api.call('GET', `${PATH}/ltx_0-41/receipt`);
  assert.equal(status, 200);
  assert.deepEqual(body, EXAMPLE_RECEIPT);
  assert.equal(verifyReceipt(body, [parseSealKey(EXAMPLE_SEAL_KEY)!]).transactionId, EXAMPLE_RECEIPT.transactionId);
});

test('409: no block seals it yet, and Retry-After says when to ask again', async () => {
  const { status, body, headers } = await api.call('GET', `${PATH}/ltx_0-42/receipt`);
  assert.deepEqual(
    [status, body.code, body.retryable, headers.get('retry-after')],
    [409, 'receipt-not-ready', true, '7'],
  );
});

test('404: what is not there, and what is no id of a transaction', async () => {
  for (const path of ['ltx_0-999', 'ltx_63-1', 'ltx_0-999/receipt']) {
    const { status, body } = await api.call('GET', `${PATH}/${path}`);
    assert.deepEqual([status, body.code], [404, 'transaction-not-found'], path);
  }
  for (const path of ['ord_1', 'ltx_A', '', 'ltx_0-41/receipts']) {
    assert.equal((await api.call('GET', `${PATH}/${path}`)).body.code, 'not-found', path);
  }
});

test('401 and 403: the scope is ledger:read', async () => {
  for (const path of [`${PATH}/ltx_0-41`, `${PATH}/ltx_0-41/receipt`]) {
    const refused = await api.call('GET', path, {
      headers: { authorization: 'Bearer acme.orders_read~customers_read' },
    });
    assert.deepEqual([refused.status, refused.body.requiredScope], [403, 'ledger:read']);
    assert.equal((await api.call('GET', path, { headers: { authorization: 'Bearer acme.ledger_read' } })).status, 200);
    assert.equal((await api.call('GET', path, { headers: { authorization: 'Bearer nobody.all' } })).status, 401);
  }
});

test('the keys are there for everybody', async () => {
  const { status, body } = await api.call('GET', '/.well-known/ledger-keys.json');
  assert.equal(status, 200);
  assert.equal(body.keys[0].crv, 'Ed25519');
});
