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

test('what the system made by itself is in the log of its sandbox', async () => {
  const { status, body } = await server.call('GET', '/api/v1/audit');
  assert.equal(status, 200);
  const records = body.data.map(
    ({ actor, action }: { actor: { kind: string; id: string }; action: string }) =>
      `${actor.kind} ${actor.id} ${action}`,
  );
  const made = ['api-key.created', 'rule-set.activated', 'rule-set.saved', 'tenant.created'];
  assert.deepEqual(
    records.toSorted(),
    made.map((action) => `system system:sandbox ${action}`),
  );
});
