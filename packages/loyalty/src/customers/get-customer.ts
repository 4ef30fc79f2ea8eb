import type { Principal } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import { businessTime } from '../business-time.ts';
import type { Context } from '../context.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import { readTier } from '../tiers/read-tier.ts';
import type { CustomerRecord, CustomerSummary } from './customer.ts';
import { customerNamed } from './member-of.ts';
import { profileFromRecord, profileVersion } from './profile-record.ts';
import { readCustomers, type CustomerRow } from './stored-customers.ts';

/**
 * A member, with what is known about the person where that is asked for.
 *
 * @throws Problem `customer-not-found`, `customer-erased`.
 */
export async function getCustomer(
  { database, identity, clock }: Context,
  principal: Principal,
  input: { customerId: string; withProfile: boolean },
): Promise<CustomerRecord> {
  const { tenantId } = principal.tenant;
  const { customerId, withProfile } = input;
  return database.transaction(tenantId, async (tx) => {
    const [customers, programme, now, writings] = await Promise.all([
      readCustomers(tx, tenantId, [customerId]),
      readProgramme(tx, tenantId),
      businessTime(tx, principal.tenant, clock),
      identity.readRecordVersion(tx, tenantId, customerId),
    ]);
    const stored = customerNamed({ customers }, customerId);
    const version = profileVersion(writings);
    const customer = { ...stored, ...(await readTier(tx, tenantId, { programme, member: stored, now })).standing };
    if (!withProfile) return { ...summaryOf(customer), version };
    const record = await identity.openCustomerRecord(tx, tenantId, customerId);
    if (record === 'erased') throw new Problem('customer-erased');
    const profile = record === undefined ? {} : profileFromRecord(record.reveal());
    return { ...summaryOf(customer), version, profile };
  });
}

export function summaryOf({
  customerId,
  tier,
  enrolledAt,
}: Pick<CustomerRow, 'customerId' | 'tier' | 'enrolledAt'>): CustomerSummary {
  return { customerId, tier, enrolledAt };
}
