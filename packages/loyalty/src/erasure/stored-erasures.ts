import { statement, type Transaction } from '@loyaltyos/database';
import type { ErasureCertificate } from './certificate.ts';

const selectCertificate = statement(
  'loyalty.read-erasure',
  'SELECT certificate::text AS certificate FROM erasure WHERE tenant_id = $1 AND customer_id = $2',
);

const insertErasure = statement(
  'loyalty.insert-erasure',
  `INSERT INTO erasure (tenant_id, customer_id, certificate_id, kek_epoch, certificate, erased_at)
   VALUES ($1, $2, $3, $4, $5, $6)`,
);

/** The certificate of a customer's erasure; undefined where there was none. */
export async function readCertificate(
  tx: Transaction,
  tenantId: string,
  customerId: string,
): Promise<ErasureCertificate | undefined> {
  const [row] = await tx.query<{ certificate: string }>(selectCertificate, [tenantId, customerId]);
  return row === undefined ? undefined : (JSON.parse(row.certificate) as ErasureCertificate);
}

export async function insertCertificate(
  tx: Transaction,
  certificate: ErasureCertificate,
  kekEpoch: number,
): Promise<void> {
  const { tenantId, customerId, certificateId, erasedAt } = certificate;
  await tx.query(insertErasure, [tenantId, customerId, certificateId, kekEpoch, JSON.stringify(certificate), erasedAt]);
}
