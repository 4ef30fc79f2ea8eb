import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { auditedCases, openAudited, type AuditedTenant } from '@loyaltyos/api';
import type { Scope } from '@loyaltyos/identity';
import { makeCertificate } from '@loyaltyos/testing';
import { serverFixture, type ServerFixture } from './server-fixture.ts';
import { addTenant } from './tenants-fixture.ts';

/** Whether every operation writes the record that it declares, over a whole server. */
let server: ServerFixture;
let audited: AuditedTenant;

before(async () => {
  server = await serverFixture();
  const own = await addTenant(server, { slug: 'audited', environment: 'sandbox' });
  const party = {
    mark: 'audited',
    token: (scopes?: readonly Scope[]) => own.token(scopes),
    certificate: () => makeCertificate({ commonName: 'audited' }).pem,
    digest: () => Promise.resolve(''),
  };
  audited = await openAudited(server.url, party, { kind: 'key', id: own.keyId });
});

after(async () => {
  await server.stop();
  assert.deepEqual(server.troubles, []);
});

const cases = auditedCases();

test('there are operations to look at', () => {
  assert.ok(cases.length > 5);
});

for (const { name, check } of cases) test(name, () => check(audited));
