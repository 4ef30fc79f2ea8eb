import type { Principal } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import type { CustomerRecord, CustomerSummary } from './customer.ts';
import { profileFromRecord } from './profile-record.ts';
import { readCustomers, type CustomerRow } from './stored-customers.ts';

/**
 * A member, with what is known about the person where that is asked for.
 *
 * @throws Problem `customer-not-found`, `customer-erased`.
 */
export async function getCustomer(
  { database, identity }: Context,
  principal: Principal,
  input: { customerId: string; withProfile: boolean },
): Promise<CustomerRecord> {
  const { tenantId } = principal.tenant;
  const { customerId, withProfile } = input;
  return database.transaction(tenantId, async (tx) => {
    const customer = (await readCustomers(tx, tenantId, [customerId])).get(customerId);
    if (customer === undefined) throw new Problem('customer-not-found');
    if (customer.status === 'erased') throw new Problem('customer-erased');
    if (!withProfile) return summaryOf(customer);
    const record = await identity.openCustomerRecord(tx, tenantId, customerId);
    if (record === 'erased') throw new Problem('customer-erased');
    return { ...summaryOf(customer), profile: record === undefined ? {} : profileFromRecord(record.reveal()) };
  });
}

export function summaryOf({ customerId, tier, enrolledAt }: CustomerRow): CustomerSummary {
  return { customerId, tier, enrolledAt };
}
