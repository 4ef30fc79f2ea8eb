import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { matrixCases, openMatrix, type MatrixParty, type OpenMatrix } from '@loyaltyos/api';
import { makeCertificate } from '@loyaltyos/testing';
import { serverFixture, type ServerFixture } from './server-fixture.ts';
import { tenantDigest } from './tenant-digest-fixture.ts';
import { addTenant, type TestTenant } from './tenants-fixture.ts';

/** Whether what is one tenant's can be reached by another, over a whole server: every operation, every id that it takes. */
let server: ServerFixture;
let matrix: OpenMatrix;

before(async () => {
  server = await serverFixture();
  const strict = { document: { autoEnrol: false } };
  const own = await addTenant(server, { slug: 'matrix-own', environment: 'sandbox' }, strict);
  // More stripes than their own tenant has: transactions are named by their place, and these places nobody else has.
  const stranger = { environment: 'sandbox', stripeCount: 4 } as const;
  const other = await addTenant(server, { slug: 'matrix-other', ...stranger }, strict);
  const { organisationId } = own.tenant;
  const production = { slug: 'matrix-live', environment: 'production', stripeCount: 4, organisationId } as const;
  const live = await addTenant(server, production, strict);
  // What works behind the answers changes rows by itself.
  await server.parts.loyalty.worker.stop();
  matrix = await openMatrix({
    base: server.url,
    own: partyOf(own, 'owner'),
    foreign: [partyOf(other, 'stranger'), partyOf(live, 'livesister')].map((party) => ({
      ...party,
      manyStripes: true,
    })),
  });
});

after(async () => {
  await server.stop();
  assert.deepEqual(server.troubles, []);
});

function partyOf(tenant: TestTenant, mark: string): MatrixParty {
  return {
    mark,
    token: (scopes) => tenant.token(scopes),
    certificate: () => makeCertificate({ commonName: mark }).pem,
    digest: () => tenantDigest(server.parts.opened.database, tenant.tenant.tenantId),
  };
}

for (const { name, check } of matrixCases()) test(name, () => check(matrix));
