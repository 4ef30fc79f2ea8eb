import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startIdentityApi, type Client, type IdentityApi } from '../../fixture/start-identity-api.ts';
import type { Answer } from '../../fixture/start-api.ts';

let real: IdentityApi;
before(async () => {
  real = await startIdentityApi();
});
after(() => real.stop());

const PATH = '/v1/security-policy';
const SHOP = 'https://shop.example.com';

function put(client: Client, body: unknown, headers: Record<string, string> = { 'if-match': '"1"' }): Promise<Answer> {
  return client.call('PUT', PATH, { body, headers });
}

test('200: a tenant begins with version 1, and each change makes the next', async () => {
  const acme = await real.client();
  const first = await acme.call('GET', PATH);
  assert.equal(first.status, 200);
  assert.equal(first.headers.get('etag'), '"1"');
  assert.deepEqual(first.body, { version: 1, signatures: 'off', browserOrigins: [] });

  const changed = await put(acme, { signatures: 'required', browserOrigins: [SHOP, SHOP, 'http://localhost:3000'] });
  assert.equal(changed.status, 200, JSON.stringify(changed.body));
  assert.equal(changed.headers.get('etag'), '"2"');
  assert.deepEqual(changed.body.browserOrigins, [SHOP, 'http://localhost:3000']);
  assert.equal(changed.body.updatedBy, acme.apiKey.keyId);
  assert.deepEqual((await acme.call('GET', PATH)).body, changed.body);
  const standing = await real.identity.readStanding(acme.tenant.tenantId);
  assert.deepEqual(standing?.terms, {
    requestsPerSecond: 500,
    signatures: 'required',
    browserOrigins: [SHOP, 'http://localhost:3000'],
  });

  const other = await real.client();
  assert.equal((await other.call('GET', PATH)).body.version, 1, 'of this tenant alone');
});

test('401 and 403: only who may', async () => {
  const acme = await real.client();
  const nobody = { authorization: 'Bearer x' };
  assert.equal((await acme.call('GET', PATH, { headers: nobody })).status, 401);
  assert.equal((await acme.call('GET', PATH, { scopes: ['security:write'] })).status, 403);
  const reader = await acme.call('PUT', PATH, { scopes: ['security:read'], body: {}, headers: { 'if-match': '"1"' } });
  assert.equal(reader.status, 403);
});

test('412 and 428: nobody changes what they have not seen; of two at once, one does', async () => {
  const acme = await real.client();
  // Without asking for signatures, which the next request would have to have.
  const body = { signatures: 'off', browserOrigins: [SHOP] };
  assert.equal((await put(acme, body, {})).status, 428);
  for (const tag of ['"2"', '"0"', 'W/"1"'])
    assert.equal((await put(acme, body, { 'if-match': tag })).status, 412, tag);
  assert.equal((await acme.call('GET', PATH)).body.version, 1);
  const raced = await Promise.all([put(acme, body), put(acme, body), put(acme, body)]);
  assert.deepEqual(raced.map(({ status }) => String(status)).toSorted(), ['200', '412', '412']);
  assert.equal((await put(acme, { ...body, browserOrigins: [] }, { 'if-match': '"1"' })).status, 412);
  const again = { 'if-match': '"2"' };
  const both = await Promise.all([put(acme, body, again), put(acme, body, again)]);
  assert.deepEqual(both.map(({ status }) => String(status)).toSorted(), ['200', '412']);
});

test('400 and 422: what is no policy', async () => {
  const acme = await real.client();
  const live = await real.client({ environment: 'production' });
  assert.equal((await put(acme, { signatures: 'off' })).status, 400);
  assert.equal((await put(acme, { signatures: 'off', browserOrigins: [], x: 1 })).status, 400);
  assert.equal((await put(acme, { signatures: 'sometimes', browserOrigins: [] })).status, 422);
  const many = Array.from({ length: 51 }, (_, index) => `https://shop-${index}.example.com`);
  const tooMany = await put(acme, { signatures: 'off', browserOrigins: many });
  assert.deepEqual([tooMany.status, tooMany.body.errors[0].pointer], [422, '/browserOrigins']);
  for (const bad of [
    '*',
    'null',
    'https://*',
    'https://*.example.com',
    'https://shop.example.com/',
    'https://shop.example.com/a',
    'https://shop.example.com?x',
    'https://shop.example.com#x',
    'https://shop.example.com:443',
    'https://Shop.example.com',
    'https://user@shop.example.com',
    'https://-shop.example.com',
    'http://shop.example.com',
    'http://localhost.example.com',
    'ftp://localhost',
    'file:///etc',
    'data:text/html,x',
    'javascript:alert(1)',
    'shop.example.com',
    '//shop.example.com',
    'https://bücher.example',
    `https://${'a'.repeat(300)}.com`,
    '',
  ]) {
    const refused = await put(acme, { signatures: 'off', browserOrigins: [SHOP, bad] });
    assert.equal(refused.status, 422, bad);
    assert.equal(refused.body.errors[0].pointer, '/browserOrigins/1', bad);
  }
  for (const good of ['https://xn--bcher-kva.example', 'https://shop.example.com:8443', 'http://127.0.0.1:1']) {
    const version = (await acme.call('GET', PATH)).headers.get('etag') ?? '';
    const taken = await put(acme, { signatures: 'off', browserOrigins: [good] }, { 'if-match': version });
    assert.equal(taken.status, 200, good);
  }
  const local = await put(live, { signatures: 'off', browserOrigins: ['http://localhost:3000'] });
  assert.equal(local.status, 422, 'in production https alone');
});

test('401: once signatures are required, an unsigned change is refused, and reading is not', async () => {
  const acme = await real.client();
  assert.equal((await put(acme, { signatures: 'required', browserOrigins: [] })).status, 200);
  const unsigned = await put(acme, { signatures: 'off', browserOrigins: [] }, { 'if-match': '"2"' });
  assert.equal(unsigned.status, 401);
  assert.equal((await acme.call('GET', PATH)).body.version, 2);
});
