import { type Database, statement } from '@loyaltyos/database';
import { type Page, pageOf, type PageQuery } from '@loyaltyos/kernel';
import { API_KEY_COLUMNS, type ApiKey, apiKeyFromRow, type ApiKeyRow } from './api-key.ts';

// Ids sort by time.
const selectPage = statement(
  'identity.api-key-page',
  `SELECT ${API_KEY_COLUMNS} FROM api_key
    WHERE tenant_id = $1 AND ($2::text IS NULL OR key_id < $2) ORDER BY key_id DESC LIMIT $3`,
);

/** A page of the tenant's keys, newest first, those that have ended among them. `next` is absent on the last page. */
export async function listApiKeys(
  database: Database,
  tenantId: string,
  { limit, after }: PageQuery,
): Promise<Page<ApiKey>> {
  const values = [tenantId, typeof after === 'string' ? after : null, limit + 1];
  const found = await database.transaction(tenantId, (tx) => tx.query<ApiKeyRow>(selectPage, values));
  return pageOf(found.map(apiKeyFromRow), limit, ({ keyId }) => keyId);
}
