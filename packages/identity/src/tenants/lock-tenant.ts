import { statement, type Transaction } from '@loyaltyos/database';

const lockRow = statement('identity.lock-tenant', 'SELECT FROM tenant WHERE tenant_id = $1 FOR NO KEY UPDATE');

/**
 * Lets those who add to what a tenant has a limited number of, such as keys, do so one after the other until the transaction
 * ends: two at once would both find room for one.
 */
export async function lockTenant(tx: Transaction, tenantId: string): Promise<void> {
  await tx.query(lockRow, [tenantId]);
}
