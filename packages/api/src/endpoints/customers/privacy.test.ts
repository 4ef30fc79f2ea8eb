import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startApi, type Answer, type RunningApi } from '../../fixture/start-api.ts';

let api: RunningApi;
before(async () => {
  api = await startApi();
});
after(async () => {
  await api.app.close();
});

const ADA = { email: 'ada@example.com', firstName: 'Ada', attributes: { vip: true } };

async function enrolled(customerId: string, profile: object = ADA): Promise<string> {
  const { status } = await api.call('POST', '/v1/customers', { body: { customerId, ...profile } });
  assert.equal(status, 201);
  return `/v1/customers/${customerId}`;
}

const as = (scopes: string): { authorization: string } => ({ authorization: `Bearer acme.${scopes}` });

test('200 and 404: a look-up by address, which shows who it is to tokens with pii:read alone', async () => {
  await enrolled('found');
  const find = (body: unknown, headers = {}): Promise<Answer> =>
    api.call('POST', '/v1/customers/lookup', { body, headers });
  const found = await find({ email: ADA.email });
  assert.deepEqual([found.status, found.body.customerId, found.body.firstName], [200, 'found', 'Ada']);
  assert.equal(found.headers.get('etag'), '"2"');
  const summary = await find({ email: ADA.email }, as('customers_read'));
  assert.deepEqual(Object.keys(summary.body), ['customerId', 'tier', 'enrolledAt']);
  const none = await find({ email: 'nobody@example.com' });
  assert.deepEqual([none.status, none.body.code], [404, 'customer-not-found']);
  assert.ok(!JSON.stringify(none.body).includes('nobody@'), 'the address is not told again');
});

test('400, 403 and 422: a look-up that is none', async () => {
  const find = (body: unknown, headers = {}): Promise<Answer> =>
    api.call('POST', '/v1/customers/lookup', { body, headers });
  assert.equal((await find({})).body.errors[0].pointer, '/email');
  assert.equal((await find({ email: 'a@b', phone: '1' })).status, 400);
  assert.equal((await find({ email: null })).status, 400);
  assert.equal((await find({ email: 'not an address' })).status, 422);
  assert.equal((await find({ email: 'a@b' }, as('orders_read'))).status, 403);
  // What an address in a URL would be: a customer's id, which cannot hold one.
  assert.equal((await api.call('GET', '/v1/customers/ada@example.com')).status, 404);
});

test('200: a change names the version that it changes, and answers the next', async () => {
  const path = await enrolled('patched', { firstName: 'Ada', phone: '1' });
  const tag = (await api.call('GET', path)).headers.get('etag') ?? '';
  const body = { firstName: 'Augusta', phone: null, address: { city: 'London' }, attributes: { size: 40.5 } };
  const changed = await api.call('PATCH', path, { body, headers: { 'if-match': tag } });
  assert.equal(changed.status, 200);
  assert.deepEqual([changed.body.firstName, changed.headers.get('etag')], ['Augusta', '"3"']);
  const headers = { ...as('customers_write'), 'if-match': '"3"' };
  const unseen = await api.call('PATCH', path, { body: { firstName: 'Ada' }, headers });
  assert.deepEqual(Object.keys(unseen.body), ['customerId', 'tier', 'enrolledAt']);
});

test('428, 412 and 404: a change of what nobody has seen', async () => {
  const path = await enrolled('unseen', {});
  const patch = (at: string, headers = {}): Promise<Answer> => api.call('PATCH', at, { body: {}, headers });
  assert.deepEqual([(await patch(path)).status, (await patch(path, { 'if-match': '"9"' })).status], [428, 412]);
  assert.equal((await patch(path, { 'if-match': 'W/"2"' })).status, 412);
  assert.equal((await patch('/v1/customers/nobody', { 'if-match': '"1"' })).status, 404);
});

test('400 and 422: a patch is closed, and its values are as those of an enrolment', async () => {
  const path = await enrolled('strict', {});
  const patch = (body: unknown): Promise<Answer> => api.call('PATCH', path, { body, headers: { 'if-match': '"2"' } });
  for (const [body, status, pointer] of [
    ['[]', 400, ''],
    ['null', 400, ''],
    [{ customerId: 'other' }, 400, '/customerId'],
    [{ tier: 'Gold' }, 400, '/tier'],
    [{ firstname: 'Ada' }, 400, '/firstname'],
    [{ firstName: 7 }, 400, '/firstName'],
    [{ address: [] }, 400, '/address'],
    [{ address: { city: 7 } }, 400, '/address/city'],
    [{ address: { town: 'London' } }, 400, '/address/town'],
    [{ attributes: { a: {} } }, 400, '/attributes/a'],
    [{ email: 'none' }, 422, '/email'],
    [{ address: { country: 'gb' } }, 422, '/address/country'],
    [{ birthDate: '2026-02-30' }, 422, '/birthDate'],
    [{ firstName: '' }, 422, '/firstName'],
    ['{"firstName":"a","firstName":"b"}', 400, undefined],
    ['{"__proto__":{"firstName":"a"}}', 400, '/__proto__'],
  ] as const) {
    const answer = await patch(body);
    assert.equal(answer.status, status, JSON.stringify(body));
    if (pointer !== undefined) assert.equal(answer.body.errors[0].pointer, pointer, JSON.stringify(body));
  }
});

test('200: an erasure answers a certificate, and the same again; after it 410, and 404 for whom nobody knew', async () => {
  const path = await enrolled('gone');
  const first = await api.call('DELETE', path);
  assert.deepEqual([first.status, first.headers.get('idempotent-replayed')], [200, null]);
  const again = await api.call('DELETE', path);
  assert.deepEqual([again.status, again.headers.get('idempotent-replayed')], [200, 'true']);
  assert.deepEqual(again.body, first.body);
  assert.equal((await api.call('POST', `${path}/tokens`)).status, 410);
  assert.equal((await api.call('GET', `${path}/export`)).status, 410);
  assert.equal((await api.call('DELETE', '/v1/customers/never-seen')).status, 404);
});

test('403: erasing, exporting and making tokens each need their own scopes', async () => {
  const path = await enrolled('scoped', {});
  const call = async (method: string, at: string, scopes: string): Promise<unknown> => {
    const { status, body } = await api.call(method, at, { headers: as(scopes) });
    return [status, body.requiredScope];
  };
  assert.deepEqual(await call('DELETE', path, 'customers_write~pii_read'), [403, 'customers:erase']);
  assert.deepEqual(await call('GET', `${path}/export`, 'customers_read'), [403, 'pii:read']);
  assert.deepEqual(await call('GET', `${path}/export`, 'pii_read'), [403, 'customers:read']);
  assert.deepEqual(await call('POST', `${path}/tokens`, 'customers_write'), [403, 'customers:token']);
  assert.deepEqual(await call('POST', `${path}/tokens`, 'customers_token'), [403, 'customers:read']);
});

test('200: an export in pages of records', async () => {
  const path = await enrolled('told');
  const first = await api.call('GET', `${path}/export?limit=1`);
  assert.deepEqual(first.body.data[0].section, 'profile');
  assert.deepEqual(first.body.data[0].record.attributes, { vip: true });
  const second = await api.call('GET', `${path}/export?limit=1&cursor=${first.body.nextCursor}`);
  assert.deepEqual([second.body.data[0].section, second.body.nextCursor], ['journal', null]);
  const other = await enrolled('told-other', {});
  assert.equal((await api.call('GET', `${other}/export?cursor=${first.body.nextCursor}`)).body.code, 'invalid-cursor');
});
