import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { ENDPOINTS } from '../endpoints/index.ts';
import { SHOP_ORIGIN } from '../fixture/fake-authority.ts';
import { startApi, type Answer, type RunningApi } from '../fixture/start-api.ts';

let api: RunningApi;
// Each with a server of its own: a customer may ask only so often.
beforeEach(async () => {
  api = await startApi();
});
afterEach(async () => {
  await api.app.close();
});

const PATH = '/v1/customers/cust_a1b2';
const OWN = { authorization: 'Bearer acme.customer~cust_a1b2' };

const read = (path: string, headers = {}): Promise<Answer> =>
  api.call('GET', path, { headers: { ...OWN, ...headers } });

function pathOf(template: string): string {
  return `/v1${template.replaceAll('{customerId}', 'cust_a1b2').replaceAll(/\{\w+\}/g, 'x')}`;
}

test('a customer reads their own profile, balance and ledger', async () => {
  const profile = await read(PATH);
  assert.deepEqual([profile.status, profile.body.firstName], [200, 'Ada']);
  assert.equal((await read(`${PATH}/balance`)).status, 200);
  assert.equal((await read(`${PATH}/ledger?limit=1`)).status, 200);
  assert.deepEqual(
    ENDPOINTS.filter(({ customerToken }) => customerToken).map(({ id }) => id),
    ['customers.get', 'customers.balance', 'customers.ledger'],
  );
});

test('404 for every other customer, known or not, and 403 for every other operation', async () => {
  for (const other of ['cust_other', 'nobody', 'cust_a1b', 'CUST_A1B2', 'cust_a1b2x']) {
    for (const what of ['', '/balance', '/ledger']) {
      const { status, body } = await read(`/v1/customers/${other}${what}`);
      assert.deepEqual([status, body.code], [404, 'customer-not-found'], other + what);
    }
  }
  const others = ENDPOINTS.filter(({ scope, customerToken }) => scope !== null && !customerToken);
  assert.ok(others.length > 30);
  for (const { id, method, path } of others) {
    const headers = { authorization: `Bearer acme.customer~${id}` };
    const { status, body } = await api.call(method, pathOf(path), { headers });
    assert.deepEqual([status, body.code], [403, 'customer-token-refused'], id);
  }
});

test('a page of an allowed origin may read the answer, also that something was refused', async () => {
  for (const [path, status] of [
    [`${PATH}/balance`, 200],
    ['/v1/customers/cust_other/balance', 404],
    [`${PATH}/ledger?limit=0`, 400],
  ] as const) {
    const { status: answered, headers } = await read(path, { origin: SHOP_ORIGIN });
    assert.equal(answered, status);
    assert.equal(headers.get('access-control-allow-origin'), SHOP_ORIGIN);
    assert.match(headers.get('vary') ?? '', /Origin/);
    assert.equal(headers.get('access-control-allow-credentials'), null);
  }
});

test('403 origin-not-allowed for a page of any other, which may not read that either', async () => {
  for (const origin of [
    'https://evil.example.com',
    'https://shop.example.com.evil.example',
    'http://shop.example.com',
    'https://shop.example.com:8443',
    'https://SHOP.example.com',
    'null',
  ]) {
    const { status, headers, body } = await read(`${PATH}/balance`, { origin });
    assert.deepEqual([status, body.code], [403, 'origin-not-allowed'], origin);
    assert.equal(headers.get('access-control-allow-origin'), null);
  }
});

test('no other caller’s answer is shared with a page, whatever its origin', async () => {
  for (const path of [`${PATH}/balance`, '/v1/customers']) {
    const { status, headers } = await api.call('GET', path, { headers: { origin: SHOP_ORIGIN } });
    assert.equal(status, 200);
    assert.equal(headers.get('access-control-allow-origin'), null);
  }
  const unknown = await api.call('GET', `${PATH}/balance`, {
    headers: { origin: SHOP_ORIGIN, authorization: 'Bearer x' },
  });
  assert.deepEqual([unknown.status, unknown.headers.get('access-control-allow-origin')], [401, null]);
});

const ask = async (path: string, headers: Record<string, string>): Promise<Response> =>
  fetch(`${api.base}${path}`, { method: 'OPTIONS', headers });

test('a preflight is answered alike for everybody, and lets nothing but reading with a token be tried', async () => {
  const headers = { origin: 'https://anybody.example', 'access-control-request-method': 'GET' };
  for (const path of [PATH, `${PATH}/balance`, '/api/v1/customers/nobody/ledger']) {
    const response = await ask(path, { ...headers, 'access-control-request-headers': 'authorization' });
    assert.equal(response.status, 204);
    const fields = ['origin', 'methods', 'headers', 'credentials'].map((name) =>
      response.headers.get(`access-control-allow-${name}`),
    );
    assert.deepEqual(fields, ['*', 'GET', 'Authorization', null]);
    assert.equal(response.headers.get('access-control-max-age'), '600');
  }
});

test('405: no preflight for any other operation, and OPTIONS that is none', async () => {
  const headers = { origin: SHOP_ORIGIN, 'access-control-request-method': 'GET' };
  for (const path of ['/v1/customers', '/v1/orders/ord_1', `${PATH}/export`, `${PATH}/tokens`]) {
    const response = await ask(path, headers);
    assert.deepEqual([response.status, response.headers.get('access-control-allow-origin')], [405, null], path);
  }
  const plain = await ask(PATH, {});
  assert.deepEqual([plain.status, plain.headers.get('allow')], [405, 'DELETE, GET, HEAD, PATCH']);
});
