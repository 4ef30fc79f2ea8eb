import { statement, type Transaction } from '@loyaltyos/database';
import { assert, formatInstant, type Instant } from '@loyaltyos/kernel';
import { PROGRAMME_DEFAULTS, type Programme, type ProgrammeDocument } from './programme.ts';

const selectCurrent = statement(
  'loyalty.current-programme',
  `SELECT version, document
     FROM programme_version
    WHERE tenant_id = $1
    ORDER BY version DESC
    LIMIT 1`,
);

const insertVersion = statement(
  'loyalty.insert-programme',
  `INSERT INTO programme_version (tenant_id, version, document, author, created_at)
   VALUES ($1, $2, $3, $4, $5)`,
);

/** The programme as it is now. Every tenant has one from its creation on. */
export async function readProgramme(tx: Transaction, tenantId: string): Promise<Programme> {
  const [row] = await tx.query<{ version: number; document: ProgrammeDocument }>(selectCurrent, [tenantId]);
  assert(row !== undefined, 'a tenant has a programme');
  return { ...PROGRAMME_DEFAULTS, ...row.document, version: row.version };
}

export async function insertProgramme(
  tx: Transaction,
  tenantId: string,
  written: { version: number; document: ProgrammeDocument; author: string; at: Instant },
): Promise<void> {
  const { version, document, author, at } = written;
  await tx.query(insertVersion, [tenantId, version, JSON.stringify(document), author, formatInstant(at)]);
}
