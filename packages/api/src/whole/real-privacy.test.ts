import assert from 'node:assert/strict';
import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { after, before, test } from 'node:test';
import { NO_BROWSER, openBrowser } from '@loyaltyos/testing';
import { serveBlankPage } from '../fixture/serve-blank-page.ts';
import { startWholeApi, type WholeApi } from '../fixture/start-whole-api.ts';

let whole: WholeApi;
before(async () => {
  whole = await startWholeApi();
});
after(async () => {
  await whole.stop();
  assert.deepEqual(whole.api.failures, [], 'nothing that a client sent is a defect');
});

const PATH = '/v1/customers/cust_a1b2';

async function allowOrigins(...origins: string[]): Promise<void> {
  const policy = await whole.call('GET', '/v1/security-policy');
  const { status } = await whole.call('PUT', '/v1/security-policy', {
    body: { signatures: policy.body.signatures, browserOrigins: origins },
    headers: { 'if-match': policy.headers.get('etag') ?? '' },
  });
  assert.equal(status, 200);
}

async function tokenFor(customerId: string): Promise<string> {
  const { status, body } = await whole.call('POST', `/v1/customers/${customerId}/tokens`);
  assert.equal(status, 201);
  return body.accessToken;
}

test('a page of an allowed origin shows the balance, and a page of another cannot', { skip: NO_BROWSER }, async (t) => {
  const [shop, elsewhere] = [await serveBlankPage(), await serveBlankPage()];
  const browser = await openBrowser();
  try {
    await allowOrigins(shop.origin);
    const token = await tokenFor('cust_a1b2');
    const fetched = async (origin: string, path: string, bearer: string): Promise<unknown> => {
      const page = await browser.newPage();
      try {
        await page.goto(`${origin}/`);
        return await page.evaluate(
          async ({ url, authorization }) => {
            try {
              const response = await fetch(url, { headers: { authorization } });
              const body = (await response.json()) as { pointsBalance?: number; code?: string };
              return [response.status, body.pointsBalance ?? body.code, response.headers.has('request-id')];
            } catch (error) {
              return (error as Error).name;
            }
          },
          { url: `${whole.api.base}${path}`, authorization: `Bearer ${bearer}` },
        );
      } finally {
        await page.close();
      }
    };
    assert.deepEqual(await fetched(shop.origin, `${PATH}/balance`, token), [200, 2850, true]);
    assert.deepEqual(await fetched(shop.origin, '/v1/customers/cust_c3d4/balance', token), [
      404,
      'customer-not-found',
      true,
    ]);
    // The browser itself keeps the answer from the page.
    assert.equal(await fetched(elsewhere.origin, `${PATH}/balance`, token), 'TypeError');
    assert.equal(await fetched(shop.origin, '/v1/orders/ord_1', token), 'TypeError', 'no preflight, no request');
    assert.equal(await fetched(shop.origin, `${PATH}/balance`, `${token}x`), 'TypeError', 'nobody is known');
    t.diagnostic(`Chromium ${browser.version()}`);
  } finally {
    await browser.close();
    await Promise.all([shop.close(), elsewhere.close()]);
  }
});

test('a look-up, a change, an export and an erasure, from the first to the last', async () => {
  const email = 'amazing.grace@example.com';
  const profile = { email, firstName: 'Grace', attributes: { note: 'canary' } };
  const enrolled = await whole.call('POST', '/v1/customers', { body: { customerId: 'cust_grace', ...profile } });
  assert.equal(enrolled.status, 201, JSON.stringify(enrolled.body));
  const order = {
    orderId: 'ord_grace',
    customerId: 'cust_grace',
    orderTotal: 20,
    currencyCode: 'GBP',
    lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 20 }],
    attributes: { gift: 'canary' },
  };
  const ordered = await whole.call('POST', '/v1/orders', { body: order });
  assert.equal(ordered.status, 201, JSON.stringify(ordered.body));

  const found = await whole.call('POST', '/v1/customers/lookup', { body: { email: 'Amazing.GRACE@example.com' } });
  assert.equal(found.body.customerId, 'cust_grace');
  const changed = await whole.call('PATCH', '/v1/customers/cust_grace', {
    body: { email: 'hopper@example.com', attributes: { note: null } },
    headers: { 'if-match': found.headers.get('etag') ?? '' },
  });
  assert.deepEqual([changed.status, changed.body.email, changed.body.attributes], [200, 'hopper@example.com', {}]);
  const stale = { body: {}, headers: { 'if-match': found.headers.get('etag') ?? '' } };
  assert.equal((await whole.call('PATCH', '/v1/customers/cust_grace', stale)).status, 412);

  const sections = new Set<string>();
  let cursor = '';
  for (;;) {
    const query = cursor === '' ? '' : `&cursor=${cursor}`;
    const { status, body } = await whole.call('GET', `/v1/customers/cust_grace/export?limit=3${query}`);
    assert.equal(status, 200);
    for (const { section } of body.data) sections.add(section);
    if (body.nextCursor === null) break;
    cursor = body.nextCursor;
  }
  for (const section of ['profile', 'balance', 'lots', 'ledger', 'orders', 'audit', 'journal']) {
    assert.ok(sections.has(section), section);
  }

  const token = await tokenFor('cust_grace');
  const own = { headers: { authorization: `Bearer ${token}` } };
  assert.equal((await whole.call('GET', '/v1/customers/cust_grace', own)).body.firstName, 'Grace');
  const { status, body: certificate } = await whole.call('DELETE', '/v1/customers/cust_grace');
  assert.equal(status, 200);
  assert.equal((await whole.call('GET', '/v1/customers/cust_grace/balance', own)).status, 410);
  const again = await whole.call('DELETE', '/v1/customers/cust_grace');
  assert.deepEqual([again.body, again.headers.get('idempotent-replayed')], [certificate, 'true']);
  const late = await whole.call('POST', '/v1/orders', { body: { ...order, orderId: 'ord_late' } });
  assert.deepEqual([late.status, late.body.code], [410, 'customer-erased']);
  assert.equal((await whole.call('GET', '/v1/orders/ord_grace')).body.attributes, undefined);

  const { keys } = (await whole.call('GET', '/.well-known/ledger-keys.json')).body as { keys: JsonWebKey[] };
  const [header = '', payload = '', signature = ''] = certificate.signature.split('.');
  const key = createPublicKey({ key: keys[0]!, format: 'jwk' });
  const signed = Buffer.from(`${header}.${payload}`);
  assert.ok(verify(null, signed, key, Buffer.from(signature, 'base64url')));
  const { signature: _, ...facts } = certificate;
  assert.deepEqual(JSON.parse(Buffer.from(payload, 'base64url').toString()), facts);
});

test('whatever was known is in no answer, journal or audit record once it is gone', async () => {
  const audit = await whole.call('GET', '/v1/audit?limit=200');
  const text = JSON.stringify(audit.body);
  assert.ok(text.includes('customer.erased') && text.includes('token.created') && text.includes('customer.exported'));
  for (const canary of ['canary', 'amazing.grace', 'hopper@']) assert.ok(!text.includes(canary), canary);
});
