import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { statement } from '@loyaltyos/database';
import { Problem, type ProblemCode } from '@loyaltyos/problems';
import { makeCertificate, type MadeCertificate } from '@loyaltyos/testing';
import { type IdentityFixture, identityFixture, operatorOf } from '../identity-fixture.ts';
import { ALL_SCOPES } from '../scopes.ts';
import type { Tenant } from '../tenants/tenant.ts';
import type { CallFacts } from '../tokens/call-facts.ts';
import { presentedCertificate } from './presented-certificate.ts';

const HOUR_MS = 3_600_000;

function isProblem(code: ProblemCode): (error: unknown) => boolean {
  return (error) => error instanceof Problem && error.code === code;
}

const setPlan = statement('test.set-plan', 'UPDATE tenant SET plan = $2 WHERE tenant_id = $1');

interface WithCertificate extends IdentityFixture {
  readonly tenant: Tenant;
  readonly secret: string;
  readonly certificateId: string;
  readonly made: MadeCertificate;
  /** A call over a connection that shows the certificate. */
  readonly shown: CallFacts;
  readonly trade: (facts?: CallFacts) => Promise<string>;
}

/** A tenant with a certificate that counts for two hours. */
async function withCertificate(t: TestContext): Promise<WithCertificate> {
  const fixture = await identityFixture(t);
  const { clock, identity } = fixture;
  const tenant = await identity.createTenant({ slug: 'acme', name: 'Acme', environment: 'sandbox', plan: 'growth' });
  const key = await identity.createApiKey(operatorOf(tenant), { label: 'test', scopes: ALL_SCOPES });
  const now = clock.now();
  const made = makeCertificate({ commonName: 'till', notBefore: now - HOUR_MS, notAfter: now + 2 * HOUR_MS });
  const maker = { kind: 'key', id: key.apiKey.keyId, tenant, scopes: new Set(ALL_SCOPES) } as const;
  const wish = { label: 'till', scopes: ['orders:read'], certificate: made.pem } as const;
  const { certificateId } = await identity.registerCertificate(maker, wish);
  const shown = { certificate: presentedCertificate(new X509Certificate(made.der)) };
  return {
    ...fixture,
    tenant,
    secret: key.secret.reveal(),
    certificateId,
    made,
    shown,
    trade: async (facts = shown) => (await identity.issueToken({ clientId: 'acme' }, facts)).accessToken,
  };
}

test('a certificate makes a principal of its own kind, whose requests are not signed', async (t) => {
  const { identity, certificateId, shown, trade } = await withCertificate(t);
  const caller = await identity.authenticate(await trade(), shown);
  assert.deepEqual([caller.kind, caller.id, [...caller.scopes]], ['certificate', certificateId, ['orders:read']]);
  assert.equal(caller.signing, undefined);
  const request = { method: 'POST', target: '/', fieldLines: [], authorities: ['a'], hasBody: false };
  const strict = { ...caller, terms: { ...caller.terms, signatures: 'strict' } } as const;
  await identity.checkSignature(strict, request);
  const signing = { tokenId: 'x', keyId: 'x', master: 'x' };
  await assert.rejects(identity.checkSignature({ ...strict, signing }, request), isProblem('signature-required'));
});

test('revoking it ends its tokens, at once here and within 5 s in other processes', async (t) => {
  const { identity, clock, tenant, secret, certificateId, shown, trade, anotherProcess } = await withCertificate(t);
  const other = await anotherProcess();
  const bound = await identity.issueToken({ clientId: 'acme', clientSecret: secret }, shown);
  const tokens = [await trade(), bound.accessToken];
  for (const token of tokens) assert.ok(await other.authenticate(token, shown));
  const maker = operatorOf(tenant);
  await identity.revokeCertificate(maker, certificateId);
  for (const token of tokens) {
    await assert.rejects(identity.authenticate(token, shown), isProblem('invalid-token'));
    assert.ok(await other.authenticate(token, shown), 'which has not heard of it yet');
  }
  clock.advance(4_500);
  for (const token of tokens) await assert.rejects(other.authenticate(token, shown), isProblem('invalid-token'));
  await assert.rejects(trade(), isProblem('invalid-client'));
  const unbound = await identity.issueToken({ clientId: 'acme', clientSecret: secret }, shown);
  assert.ok(await identity.authenticate(unbound.accessToken), 'a revoked one binds nothing');
});

test('at its end, and not a moment sooner, neither it nor its tokens count', async (t) => {
  const { identity, clock, shown, trade } = await withCertificate(t);
  clock.advance(2 * HOUR_MS - 60_000);
  const issued = await identity.issueToken({ clientId: 'acme' }, shown);
  assert.equal(issued.expiresInSeconds, 60);
  clock.advance(59_999);
  assert.ok(await identity.authenticate(issued.accessToken, shown));
  clock.advance(1_001);
  await assert.rejects(identity.authenticate(issued.accessToken, shown), isProblem('invalid-token'));
  await assert.rejects(trade(), isProblem('invalid-client'));
});

test('a certificate that says it ends sooner or begins later than now does not carry a token', async (t) => {
  const { identity, clock, shown, trade } = await withCertificate(t);
  const token = await trade();
  const { certificate } = shown;
  assert.ok(certificate);
  for (const wrong of [{ notAfter: clock.now() - 1 }, { notBefore: clock.now() + 1 }, { thumbprint: 'A'.repeat(43) }]) {
    const facts = { certificate: { ...certificate, ...wrong } };
    await assert.rejects(identity.authenticate(token, facts), isProblem('invalid-token'));
    await assert.rejects(trade(facts), isProblem('invalid-client'));
  }
  await assert.rejects(identity.authenticate(token), isProblem('invalid-token'));
});

test('a plan without certificates gives them no tokens, and says so; keys go on, unbound', async (t) => {
  const { scratch, identity, tenant, secret, shown, trade } = await withCertificate(t);
  await scratch.database.directory((tx) => tx.query(setPlan, [tenant.tenantId, 'starter']));
  await assert.rejects(trade(), isProblem('plan-limit'));
  const { accessToken } = await identity.issueToken({ clientId: 'acme', clientSecret: secret }, shown);
  assert.ok(await identity.authenticate(accessToken));
});

test('a host of the other environment gives no token and takes none', async (t) => {
  const { identity, secret, shown, trade } = await withCertificate(t);
  const token = await trade();
  const elsewhere = { ...shown, environment: 'production' } as const;
  await assert.rejects(identity.authenticate(token, elsewhere), isProblem('invalid-token'));
  await assert.rejects(trade(elsewhere), isProblem('invalid-client'));
  const byKey = identity.issueToken({ clientId: 'acme', clientSecret: secret }, elsewhere);
  await assert.rejects(byKey, isProblem('invalid-client'));
  assert.ok(await identity.authenticate(token, { ...shown, environment: 'sandbox' }));
});

test('another tenant’s slug gives nothing to a certificate that is not its own', async (t) => {
  const { identity, tenantWithKey, shown } = await withCertificate(t);
  await tenantWithKey('other');
  for (const clientId of ['other', 'nobody']) {
    await assert.rejects(identity.issueToken({ clientId }, shown), isProblem('invalid-client'));
  }
  await assert.rejects(identity.issueToken({ clientId: 'acme' }), isProblem('invalid-client'));
});
