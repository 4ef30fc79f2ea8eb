import type { Transaction } from '@loyaltyos/database';
import type { Identity } from '@loyaltyos/identity';
import { assert } from '@loyaltyos/kernel';

/** The tenant's key by which experiments place customers. It never changes, or customers would change places. */
export async function experimentKey(identity: Identity, tx: Transaction, tenantId: string): Promise<Buffer> {
  const [key] = await identity.requestHashes(tx, tenantId, ['experiment-key']);
  assert(key !== undefined, 'one text has one hash');
  return key;
}
