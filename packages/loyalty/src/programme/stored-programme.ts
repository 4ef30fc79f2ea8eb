import { statement, type Transaction } from '@loyaltyos/database';
import { assert, formatInstant, type Instant } from '@loyaltyos/kernel';
import { PROGRAMME_DEFAULTS, type Programme, type ProgrammeDocument } from './programme.ts';

const selectCurrent = statement(
  'loyalty.current-programme',
  `SELECT version, document, retired_tiers AS "retiredTiers"
     FROM programme_version
    WHERE tenant_id = $1
    ORDER BY version DESC
    LIMIT 1`,
);

const insertVersion = statement(
  'loyalty.insert-programme',
  `INSERT INTO programme_version (tenant_id, version, document, retired_tiers, author, created_at)
   VALUES ($1, $2, $3, $4, $5, $6)`,
);

/** The programme as it is now. Every tenant has one from its creation on. */
export async function readProgramme(tx: Transaction, tenantId: string): Promise<Programme> {
  const [row] = await tx.query<StoredProgramme>(selectCurrent, [tenantId]);
  assert(row !== undefined, 'a tenant has a programme');
  const { document, version, retiredTiers } = row;
  return { ...PROGRAMME_DEFAULTS, ...document, version, retiredTiers };
}

export async function insertProgramme(
  tx: Transaction,
  tenantId: string,
  written: {
    version: number;
    document: ProgrammeDocument;
    retiredTiers: Programme['retiredTiers'];
    author: string;
    at: Instant;
  },
): Promise<void> {
  const { version, document, retiredTiers, author, at } = written;
  const texts = [JSON.stringify(document), JSON.stringify(retiredTiers)];
  await tx.query(insertVersion, [tenantId, version, ...texts, author, formatInstant(at)]);
}

interface StoredProgramme extends Pick<Programme, 'version' | 'retiredTiers'> {
  readonly document: ProgrammeDocument;
}
