import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { statement } from '@loyaltyos/database';
import { ALL_SCOPES, MAX_OVERLAP_MS } from '@loyaltyos/identity';
import { startIdentityApi, type Client, type IdentityApi } from '../../fixture/start-identity-api.ts';
import type { Answer } from '../../fixture/start-api.ts';

let real: IdentityApi;
before(async () => {
  real = await startIdentityApi();
});
after(() => real.stop());

const PATH = '/v1/api-keys';
const HOUR_MS = 3_600_000;
const inAnHour = (): string => new Date(Date.now() + HOUR_MS).toISOString();

function create(client: Client, body: unknown = { label: 'Checkout', scopes: ['orders:write'] }): Promise<Answer> {
  return client.call('POST', PATH, { body });
}

/** What the token endpoint says to a key. */
async function trade(client: Client, secret: string): Promise<{ status: number; token: string }> {
  const response = await fetch(`${real.api.base}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: client.tenant.slug,
      client_secret: secret,
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return { status: response.status, token };
}

function ask(token: string): Promise<Answer> {
  return real.api.call('GET', '/v1/security-policy', { headers: { authorization: `Bearer ${token}` } });
}

const selectAudit = statement(
  'test.audit-of-keys',
  'SELECT action, actor_id, subject_id, details, request_id FROM audit_record WHERE tenant_id = $1 ORDER BY audit_id',
);

test('201: a key is made, shown once, and trades for tokens of its scopes', async () => {
  const acme = await real.client();
  const expiresAt = inAnHour();
  const made = await create(acme, { label: 'Käse 🧀', scopes: ['security:read', 'security:read'], expiresAt });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const { secret, ...key } = made.body;
  assert.match(secret, /^los_sandbox_sk_/);
  assert.deepEqual(key.scopes, ['security:read']);
  assert.equal(key.label, 'Käse 🧀');
  assert.equal(key.createdBy, acme.apiKey.keyId);
  assert.equal(key.environment, 'sandbox');
  assert.equal(new Date(key.expiresAt).getTime(), new Date(expiresAt).getTime());
  const { status, token } = await trade(acme, secret);
  assert.equal(status, 200);
  assert.equal((await ask(token)).status, 200);

  const listed = await acme.call('GET', PATH);
  assert.equal(listed.status, 200);
  assert.equal(JSON.stringify(listed.body).includes(secret.slice(-49)), false, 'no list shows a secret');
  assert.equal(listed.body.data[0].keyId, key.keyId, 'newest first');
  const used = new Date(listed.body.data[0].lastUsedAt).getTime();
  assert.equal(used % 60_000, 0, 'to the minute');
  assert.ok(Date.now() - used < 120_000);
  assert.equal(
    real.api.records.some((record) => JSON.stringify(record).includes(secret)),
    false,
  );
});

test('200: the list has pages, of this tenant alone', async () => {
  const [acme, other] = [await real.client(), await real.client()];
  for (const label of ['a', 'b', 'c']) await create(acme, { label, scopes: ['orders:read'] });
  const labels: string[] = [];
  for (let cursor = ''; ;) {
    const page = await acme.call('GET', `${PATH}?limit=2${cursor}`);
    assert.equal(page.status, 200);
    labels.push(...page.body.data.map(({ label }: { label: string }) => label));
    if (page.body.nextCursor === null) break;
    const foreign = await other.call('GET', `${PATH}?limit=2&cursor=${page.body.nextCursor}`);
    assert.equal(foreign.status, 400, 'a cursor is of its tenant');
    cursor = `&cursor=${page.body.nextCursor}`;
  }
  assert.deepEqual(labels, ['c', 'b', 'a', 'first']);
  assert.equal((await other.call('GET', PATH)).body.data.length, 1);
});

test('200: a revoked key gives no more tokens, its tokens end at once, and revoking again changes nothing', async () => {
  const acme = await real.client();
  const { keyId, secret } = (await create(acme, { label: 'x', scopes: ['security:read', 'keys:write'] })).body;
  const { token } = await trade(acme, secret);
  const itself = { headers: { authorization: `Bearer ${token}` } };
  const revoked = await real.api.call('DELETE', `${PATH}/${keyId}`, itself);
  assert.equal(revoked.status, 200, 'a key may revoke itself');
  assert.ok(revoked.body.revokedAt);
  assert.equal((await ask(token)).status, 401);
  assert.equal((await trade(acme, secret)).status, 401);
  const again = await acme.call('DELETE', `${PATH}/${keyId}`);
  assert.deepEqual([again.status, again.body], [200, revoked.body]);
});

test('201: a rolled key goes on for the overlap, and ends at once without one', async () => {
  const acme = await real.client();
  const old = (await create(acme, { label: 'till', scopes: ['security:read', 'orders:write'] })).body;
  const oldToken = (await trade(acme, old.secret)).token;
  const before = Date.now();
  const rolled = await acme.call('POST', `${PATH}/${old.keyId}/roll`);
  assert.equal(rolled.status, 201, JSON.stringify(rolled.body));
  const { replaced, ...next } = rolled.body;
  assert.deepEqual([next.label, next.scopes, next.replaces], [old.label, old.scopes, old.keyId]);
  const overlap = new Date(replaced.expiresAt).getTime() - before;
  assert.ok(overlap >= 24 * HOUR_MS && overlap < 24 * HOUR_MS + 10_000, 'a day when nothing is said');
  assert.equal((await trade(acme, old.secret)).status, 200);
  assert.equal((await trade(acme, next.secret)).status, 200);
  assert.equal((await ask(oldToken)).status, 200);

  const longer = await acme.call('POST', `${PATH}/${old.keyId}/roll`, { body: { overlap: 'P7D' } });
  assert.equal(longer.status, 201, 'again, because the first answer may have been lost');
  assert.equal(longer.body.replaced.expiresAt, replaced.expiresAt, 'an end is never put off');

  const nextToken = (await trade(acme, next.secret)).token;
  const atOnce = await acme.call('POST', `${PATH}/${next.keyId}/roll`, {
    body: { overlap: 'PT0S', expiresAt: inAnHour() },
  });
  assert.equal(atOnce.status, 201);
  assert.ok(atOnce.body.replaced.revokedAt);
  assert.ok(atOnce.body.expiresAt);
  assert.equal((await trade(acme, next.secret)).status, 401);
  assert.equal((await ask(nextToken)).status, 401, 'with its tokens');
  const ended = await acme.call('POST', `${PATH}/${next.keyId}/roll`);
  assert.deepEqual([ended.status, ended.body.code], [409, 'api-key-ended']);
});

test('what was done is in the audit log, with who and what, without a secret', async () => {
  const acme = await real.client();
  const { keyId, secret } = (await create(acme)).body;
  const rolled = (await acme.call('POST', `${PATH}/${keyId}/roll`, { body: { overlap: 'PT1H' } })).body;
  await acme.call('DELETE', `${PATH}/${rolled.keyId}`);
  await acme.call('DELETE', `${PATH}/${rolled.keyId}`);
  const { tenantId } = acme.tenant;
  const records = await real.scratch.database.transaction(tenantId, (tx) =>
    tx.query<Record<string, unknown>>(selectAudit, [tenantId]),
  );
  const own = records.filter((record) => record['actor_id'] === acme.apiKey.keyId);
  assert.deepEqual(
    own.map((record) => [record['action'], record['subject_id']]),
    [
      ['api-key.created', keyId],
      ['api-key.rolled', keyId],
      ['api-key.revoked', rolled.keyId],
    ],
  );
  assert.ok(own.every((record) => String(record['request_id']).startsWith('req_')));
  const told = JSON.stringify(records);
  for (const text of [secret, rolled.secret]) assert.equal(told.includes(text.slice(-49, -6)), false);
});

test('403: nobody gives scopes that they do not have, neither to a new key nor by rolling one', async () => {
  const acme = await real.client();
  const scopes = ['keys:write', 'orders:read'] as const;
  const body = { label: 'more', scopes: ['orders:read', 'pii:read', 'points:adjust:unlimited'] };
  const refused = await acme.call('POST', PATH, { scopes, body });
  assert.equal(refused.status, 403);
  assert.equal(refused.body.code, 'insufficient-scope');
  assert.deepEqual(
    refused.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]),
    [
      ['/scopes/1', 'scope-not-held'],
      ['/scopes/2', 'scope-not-held'],
    ],
  );
  assert.equal((await acme.call('POST', PATH, { scopes, body: { ...body, scopes: [...scopes] } })).status, 201);
  const rolled = await acme.call('POST', `${PATH}/${acme.apiKey.keyId}/roll`, { scopes });
  assert.equal(rolled.status, 403, 'the first key has every scope');
  assert.equal((await acme.call('GET', PATH)).body.data.length, 2, 'nothing was made');
});

test('401 and 403: only who may', async () => {
  const acme = await real.client();
  const { keyId } = acme.apiKey;
  for (const [method, path, scope] of [
    ['GET', PATH, 'keys:write'],
    ['POST', PATH, 'keys:read'],
    ['DELETE', `${PATH}/${keyId}`, 'keys:read'],
    ['POST', `${PATH}/${keyId}/roll`, 'keys:read'],
  ] as const) {
    assert.equal((await real.api.call(method, path, { headers: { authorization: 'Bearer x' } })).status, 401, path);
    const refused = await acme.call(method, path, { scopes: [scope], ...(method === 'POST' ? { body: {} } : {}) });
    assert.equal(refused.status, 403, `${method} ${path}`);
  }
});

test('404: a foreign key and one that does not exist are alike', async () => {
  const [acme, other] = [await real.client(), await real.client()];
  for (const keyId of [other.apiKey.keyId, `key_${'0'.repeat(26)}`]) {
    for (const [method, path] of [
      ['DELETE', `${PATH}/${keyId}`],
      ['POST', `${PATH}/${keyId}/roll`],
    ] as const) {
      const missing = await acme.call(method, path);
      assert.deepEqual(
        [missing.status, missing.body.code, missing.body.detail],
        [404, 'api-key-not-found', 'There is no key of this id.'],
      );
    }
  }
  assert.equal((await trade(other, other.secret.reveal())).status, 200, 'and goes on');
});

test('409: a hundred keys in force are the most, also of many made at once; rolling at once makes no more', async () => {
  const acme = await real.client();
  for (let batch = 0; batch < 10; batch += 1) {
    await Promise.all(Array.from({ length: batch === 9 ? 8 : 10 }, () => create(acme)));
  }
  const last = await Promise.all([create(acme), create(acme), create(acme)]);
  assert.deepEqual(last.map(({ status }) => String(status)).toSorted(), ['201', '409', '409']);
  const { keyId } = last.find(({ status }) => status === 201)?.body ?? {};
  assert.equal((await acme.call('POST', `${PATH}/${keyId}/roll`)).body.code, 'api-key-limit');
  assert.equal((await acme.call('POST', `${PATH}/${keyId}/roll`, { body: { overlap: 'PT0S' } })).status, 201);
  assert.equal((await acme.call('GET', `${PATH}?limit=200`)).body.data.length, 101);
  assert.equal((await create(acme)).status, 409);
});

test('400 and 422: what is no key', async () => {
  const acme = await real.client();
  const key = { label: 'x', scopes: ['orders:read'] };
  for (const [body, status, pointer] of [
    [{ label: 'x' }, 400, '/scopes'],
    [{ ...key, secret: 'mine' }, 400, '/secret'],
    [{ ...key, scopes: 'orders:read' }, 400, '/scopes'],
    [{ ...key, scopes: [] }, 422, '/scopes'],
    [{ ...key, scopes: ['everything'] }, 422, '/scopes/0'],
    [{ ...key, label: '' }, 422, '/label'],
    [{ ...key, label: '   ' }, 422, '/label'],
    [{ ...key, label: 'x'.repeat(101) }, 422, '/label'],
    [{ ...key, label: 'a\u202eb' }, 422, '/label'],
    [{ ...key, expiresAt: '2020-01-01T00:00:00Z' }, 422, '/expiresAt'],
    [{ ...key, expiresAt: 'tomorrow' }, 422, '/expiresAt'],
  ] as const) {
    const refused = await create(acme, body);
    assert.deepEqual([refused.status, refused.body.errors[0].pointer], [status, pointer], JSON.stringify(body));
  }
  const path = `${PATH}/${acme.apiKey.keyId}/roll`;
  for (const overlap of ['P8D', 'PT168H1S', '-PT1S', 'P1M', '1d']) {
    const refused = await acme.call('POST', path, { body: { overlap } });
    assert.deepEqual([refused.status, refused.body.errors[0].pointer], [422, '/overlap'], overlap);
  }
  assert.equal(MAX_OVERLAP_MS, 7 * 24 * HOUR_MS);
  assert.equal((await acme.call('DELETE', `${PATH}/what`)).status, 404, 'no id at all');
});

test('every scope can be given by who has all', async () => {
  const acme = await real.client();
  assert.equal((await create(acme, { label: 'all', scopes: ALL_SCOPES })).status, 201);
});
