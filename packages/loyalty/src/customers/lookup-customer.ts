import type { Principal } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import type { CustomerRecord } from './customer.ts';
import { getCustomer } from './get-customer.ts';

/**
 * The member with an e-mail address, however it is written. An address that was erased is nobody's.
 *
 * @throws Problem `customer-not-found`; `customer-erased` where that happens in this very moment.
 */
export async function lookupCustomer(
  context: Context,
  principal: Principal,
  { email, withProfile }: { email: string; withProfile: boolean },
): Promise<CustomerRecord> {
  const { tenantId } = principal.tenant;
  const customerId = await context.database.transaction(tenantId, (tx) =>
    context.identity.findCustomerByEmail(tx, tenantId, email),
  );
  if (customerId === undefined) throw new Problem('customer-not-found');
  return getCustomer(context, principal, { customerId, withProfile });
}
