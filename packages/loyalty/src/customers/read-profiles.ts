import type { Transaction } from '@loyaltyos/database';
import type { Identity } from '@loyaltyos/identity';
import type { PreparedRuleSet } from '../rule-sets/prepared-programs.ts';
import type { Profile } from './customer.ts';
import { profileFromRecord } from './profile-record.ts';

/** The profiles of customers, opened only when one of the rule sets looks at them: most never do. */
export async function profilesFor(
  identity: Identity,
  tx: Transaction,
  tenantId: string,
  wanted: { ruleSets: readonly Pick<PreparedRuleSet, 'program'>[]; customerIds: readonly string[] },
): Promise<Map<string, Profile>> {
  const { ruleSets, customerIds } = wanted;
  if (!ruleSets.some(({ program }) => program.readsProfile)) return new Map();
  const records = await identity.openCustomerRecords(tx, tenantId, [...new Set(customerIds)]);
  return new Map(
    [...records].map(([customerId, record]) => [
      customerId,
      record === 'erased' ? {} : profileFromRecord(record.reveal()),
    ]),
  );
}
