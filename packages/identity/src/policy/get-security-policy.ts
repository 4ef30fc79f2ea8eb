import { type Database, statement } from '@loyaltyos/database';
import type { Instant } from '@loyaltyos/kernel';
import { FIRST_POLICY, type SecurityPolicy, type SignaturePolicy } from './security-policy.ts';

interface PolicyRow {
  readonly version: number;
  readonly signatures: SignaturePolicy;
  readonly browser_origins: string[];
  readonly updated_at: Instant;
  readonly updated_by: string;
}

const selectPolicy = statement(
  'identity.security-policy',
  'SELECT version, signatures, browser_origins, updated_at, updated_by FROM security_policy WHERE tenant_id = $1',
);

/** What the tenant asks of its callers, as it is stored now. */
export async function getSecurityPolicy(database: Database, tenantId: string): Promise<SecurityPolicy> {
  const [row] = await database.transaction(tenantId, (tx) => tx.query<PolicyRow>(selectPolicy, [tenantId]));
  if (row === undefined) return FIRST_POLICY;
  const { version, signatures, browser_origins: browserOrigins } = row;
  return { version, signatures, browserOrigins, changed: { at: row.updated_at, by: row.updated_by } };
}
