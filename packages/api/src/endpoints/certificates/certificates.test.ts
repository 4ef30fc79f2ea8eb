import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { statement } from '@loyaltyos/database';
import { makeCertificate, type CertificateWish } from '@loyaltyos/testing';
import { startIdentityApi, type Client, type IdentityApi } from '../../fixture/start-identity-api.ts';
import type { Answer } from '../../fixture/start-api.ts';

let real: IdentityApi;
before(async () => {
  real = await startIdentityApi();
});
after(() => real.stop());

const PATH = '/v1/certificates';
const HOUR_MS = 3_600_000;

function certificate(wish: Partial<CertificateWish> = {}): string {
  return makeCertificate({ commonName: 'till-7', ...wish }).pem;
}

function register(client: Client, changes: Record<string, unknown> = {}): Promise<Answer> {
  const body = { label: 'Tills', scopes: ['orders:write'], certificate: certificate(), ...changes };
  return client.call('POST', PATH, { body });
}

const selectAudit = statement(
  'test.audit-of-certificates',
  `SELECT action, actor_id, subject_id, details FROM audit_record
    WHERE tenant_id = $1 AND subject_kind = 'certificate' ORDER BY audit_id`,
);

test('201: a certificate of every usual kind of key is registered, and answered without its key', async () => {
  const acme = await real.client();
  for (const key of ['p-256', 'ed25519', 'rsa-2048'] as const) {
    const made = makeCertificate({ commonName: 'Käse, O=x', key });
    const answer = await register(acme, {
      label: key,
      scopes: ['orders:write', 'orders:write'],
      certificate: made.pem,
    });
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    assert.match(answer.body.certificateId, /^crt_/);
    assert.equal(answer.body.thumbprint, hash('sha256', made.der, 'base64url'));
    assert.deepEqual(answer.body.scopes, ['orders:write']);
    assert.match(answer.body.subject, /^CN=Käse/);
    assert.match(answer.body.serialNumber, /^[0-9a-f]+$/);
    assert.equal(answer.body.createdBy, acme.apiKey.keyId);
    assert.equal(answer.body.lastUsedAt, undefined);
  }
  const ahead = Date.now() + HOUR_MS;
  const early = await register(acme, { certificate: certificate({ notBefore: ahead, notAfter: ahead + HOUR_MS }) });
  assert.equal(early.status, 201, 'one that will count');
  const windows = await register(acme, { certificate: `\r\n${certificate().replaceAll('\n', '\r\n')}\r\n` });
  assert.equal(windows.status, 201, 'whatever the ends of its lines');
});

test('200: the list has pages, of this tenant alone', async () => {
  const [acme, other] = [await real.client(), await real.client()];
  for (const label of ['a', 'b', 'c']) await register(acme, { label });
  const first = await acme.call('GET', `${PATH}?limit=2`);
  assert.deepEqual(
    first.body.data.map(({ label }: { label: string }) => label),
    ['c', 'b'],
  );
  const cursor = `${PATH}?limit=2&cursor=${first.body.nextCursor}`;
  const second = await acme.call('GET', cursor);
  assert.deepEqual(
    second.body.data.map(({ label }: { label: string }) => label),
    ['a'],
  );
  assert.equal(second.body.nextCursor, null);
  assert.equal((await other.call('GET', cursor)).status, 400);
  assert.deepEqual((await other.call('GET', PATH)).body.data, []);
});

test('200: a revoked one stays revoked, stays in the list, and what was done is in the audit log', async () => {
  const acme = await real.client();
  const { certificateId, thumbprint } = (await register(acme)).body;
  const revoked = await acme.call('DELETE', `${PATH}/${certificateId}`);
  assert.equal(revoked.status, 200);
  assert.ok(revoked.body.revokedAt);
  const again = await acme.call('DELETE', `${PATH}/${certificateId}`);
  assert.deepEqual([again.status, again.body], [200, revoked.body]);
  assert.deepEqual((await acme.call('GET', PATH)).body.data, [revoked.body]);
  const { tenantId } = acme.tenant;
  const records = await real.scratch.database.transaction(tenantId, (tx) =>
    tx.query<Record<string, unknown>>(selectAudit, [tenantId]),
  );
  assert.deepEqual(
    records.map((record) => [record['action'], record['actor_id'], record['subject_id']]),
    [
      ['certificate.registered', acme.apiKey.keyId, certificateId],
      ['certificate.revoked', acme.apiKey.keyId, certificateId],
    ],
  );
  assert.ok(JSON.stringify(records[0]).includes(thumbprint));
});

test('403: nobody registers one for scopes that they do not have; a starter plan has none at all', async () => {
  const acme = await real.client();
  const wish = { body: { label: 'x', scopes: ['orders:read', 'pii:read'], certificate: certificate() } };
  const refused = await acme.call('POST', PATH, { ...wish, scopes: ['keys:write', 'orders:read'] });
  assert.deepEqual([refused.status, refused.body.code], [403, 'insufficient-scope']);
  assert.equal(refused.body.errors[0].pointer, '/scopes/1');
  assert.deepEqual((await acme.call('GET', PATH)).body.data, []);

  const small = await real.client({ plan: 'starter' });
  const limited = await register(small);
  assert.deepEqual([limited.status, limited.body.code], [403, 'plan-limit']);
  assert.deepEqual([limited.body.limit, limited.body.plan, limited.body.allowed], ['mutualTls', 'starter', false]);
});

test('401 and 403: only who may', async () => {
  const acme = await real.client();
  const { certificateId } = (await register(acme)).body;
  for (const [method, path, scope] of [
    ['GET', PATH, 'keys:write'],
    ['POST', PATH, 'keys:read'],
    ['DELETE', `${PATH}/${certificateId}`, 'keys:read'],
  ] as const) {
    assert.equal((await real.api.call(method, path, { headers: { authorization: 'Bearer x' } })).status, 401, path);
    const refused = await acme.call(method, path, { scopes: [scope], ...(method === 'POST' ? { body: {} } : {}) });
    assert.equal(refused.status, 403, `${method} ${path}`);
  }
});

test('404: a foreign certificate and one that does not exist are alike', async () => {
  const [acme, other] = [await real.client(), await real.client()];
  const foreign = (await register(other)).body.certificateId;
  const answers = [foreign, `crt_${'0'.repeat(26)}`].map((id) => acme.call('DELETE', `${PATH}/${id}`));
  for (const { status, body } of await Promise.all(answers)) {
    assert.deepEqual([status, body.code, body.detail], [404, 'certificate-not-found', undefined]);
  }
  assert.equal((await other.call('GET', PATH)).body.data[0].revokedAt, undefined);
});

test('409: twice in force it is not, for one tenant; two tenants may have the same', async () => {
  const [acme, other] = [await real.client(), await real.client()];
  const pem = certificate();
  const raced = await Promise.all([1, 2, 3].map(() => register(acme, { certificate: pem })));
  assert.deepEqual(raced.map(({ status }) => String(status)).toSorted(), ['201', '409', '409']);
  assert.equal(raced.find(({ status }) => status === 409)?.body.code, 'certificate-conflict');
  assert.equal((await register(other, { certificate: pem })).status, 201);
});

test('409: fifty in force are the most, also of several at once; ended ones do not count', async () => {
  const acme = await real.client();
  const made: Answer[] = [];
  for (let index = 0; index < 49; index += 1) made.push(await register(acme));
  const last = await Promise.all([register(acme), register(acme), register(acme)]);
  assert.deepEqual(last.map(({ status }) => String(status)).toSorted(), ['201', '409', '409']);
  assert.equal(last.find(({ status }) => status === 409)?.body.code, 'certificate-limit');
  await acme.call('DELETE', `${PATH}/${made[0]?.body.certificateId}`);
  assert.equal((await register(acme)).status, 201);
});

test('400 and 422: what is no certificate, or none to rely on', async () => {
  const acme = await real.client();
  const good = makeCertificate({ commonName: 'good' });
  const body = good.pem.split('\n').slice(1, -2).join('\n');
  const pem = (text: string): string => `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`;
  const expired = { notBefore: Date.now() - 2 * HOUR_MS, notAfter: Date.now() - HOUR_MS };
  for (const [what, text, code] of [
    ['nothing', ' ', 'not-a-certificate'],
    ['words', 'certificate', 'not-a-certificate'],
    ['DER in base64', good.der.toString('base64'), 'not-a-certificate'],
    ['two', good.pem + good.pem, 'not-a-certificate'],
    ['a chain', `${good.pem}${certificate()}`, 'not-a-certificate'],
    ['words before it', `Subject: CN=x\n${good.pem}`, 'not-a-certificate'],
    ['cut short', pem(body.slice(0, 100)), 'not-a-certificate'],
    ['other bytes', pem(Buffer.alloc(300, 7).toString('base64')), 'not-a-certificate'],
    ['a request for one', good.pem.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST'), 'not-a-certificate'],
    ['with its private key', good.pem + good.privateKeyPem, 'private-key'],
    ['a private key', good.privateKeyPem, 'private-key'],
    ['RSA of 1024 bits', certificate({ key: 'rsa-1024' }), 'weak-key'],
    ['an unusual curve', certificate({ key: 'secp256k1' }), 'weak-key'],
    ['expired', certificate(expired), 'expired'],
  ] as const) {
    const refused = await register(acme, { certificate: text });
    assert.equal(refused.status, 422, what);
    assert.deepEqual([refused.body.errors[0].pointer, refused.body.errors[0].code], ['/certificate', code], what);
    assert.equal(JSON.stringify(refused.body).includes(body.slice(0, 40)), false, 'nothing of it is repeated');
  }
  for (const [changes, status, pointer] of [
    [{ certificate: undefined }, 400, '/certificate'],
    [{ certificate: 7 }, 400, '/certificate'],
    [{ certificate: pem('A'.repeat(17_000)) }, 422, '/certificate'],
    [{ scopes: [] }, 422, '/scopes'],
    [{ scopes: ['everything'] }, 422, '/scopes/0'],
    [{ label: '  ' }, 422, '/label'],
    [{ label: 'x'.repeat(101) }, 422, '/label'],
    [{ secret: 'x' }, 400, '/secret'],
  ] as const) {
    const refused = await register(acme, changes);
    assert.deepEqual(
      [refused.status, refused.body.errors[0].pointer],
      [status, pointer],
      JSON.stringify(changes).slice(0, 60),
    );
  }
  assert.deepEqual((await acme.call('GET', PATH)).body.data, []);
});
