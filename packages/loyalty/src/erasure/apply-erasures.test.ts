import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anotherTenant, enrolled, loyaltyFixture } from '../loyalty-fixture.ts';
import { sealKeys } from '../sealing/seal-keys.ts';
import { applyErasures, findForeignErasures } from './apply-erasures.ts';
import type { ErasureCertificate } from './certificate.ts';
import { readErasures } from './read-erasures.ts';
import { signCertificate } from './sign-certificate.ts';

test('erasures of all tenants are read, and applied where the customers are back', async (t) => {
  const fixture = await loyaltyFixture(t);
  const { loyalty, principal, identity, scratch } = fixture;
  const other = await anotherTenant(fixture, 'other');
  for (const id of ['ada', 'bob']) await enrolled(loyalty, principal, id);
  await enrolled(loyalty, other, 'cyd');
  await loyalty.eraseCustomer(principal, 'ada');
  await loyalty.eraseCustomer(other, 'cyd');
  const certificates: ErasureCertificate[] = [];
  for await (const certificate of readErasures(scratch.database)) certificates.push(certificate);
  assert.deepEqual(new Set(certificates.map(({ customerId }) => customerId)), new Set(['ada', 'cyd']));
  assert.deepEqual(await findForeignErasures(identity, certificates), []);

  // As after a restore: bob was erased, and the database knows nothing of it.
  const keys = await sealKeys(identity);
  const { signature: _, ...facts } = certificates[0]!;
  const signed = (tenantId: string, customerId: string): ErasureCertificate =>
    signCertificate({ ...facts, tenantId, customerId }, keys);
  const { tenantId } = principal.tenant;
  const nobodys = '6f1c3a52-0d6e-4b83-9a53-3ad0a7a6a111';
  const file = [...certificates, signed(tenantId, 'bob'), signed(tenantId, 'came-later'), signed(nobodys, 'bob')];
  assert.deepEqual(await applyErasures({ identity, eraseCustomer: loyalty.eraseCustomer }, file), {
    erased: 1,
    alreadyErased: 2,
    unknown: 2,
  });
  await assert.rejects(loyalty.getCustomer(principal, { customerId: 'bob', withProfile: true }), {
    code: 'customer-erased',
  });

  const forged = { ...file[2]!, customerId: 'dan' };
  assert.deepEqual(await findForeignErasures(identity, [...certificates, forged]), [2]);
});
