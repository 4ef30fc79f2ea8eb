import { type IssuedCustomerToken, type Principal, recordChange } from '@loyaltyos/identity';
import type { Context } from '../context.ts';
import { customerNamed } from './member-of.ts';
import { readCustomers } from './stored-customers.ts';

/**
 * A token that stands for a customer, for their browser to hold. That it was made is in the audit log.
 *
 * @throws Problem `customer-not-found`, `customer-erased`.
 */
export async function createCustomerToken(
  { database, identity, clock }: Context,
  principal: Principal,
  customerId: string,
): Promise<IssuedCustomerToken> {
  const { tenantId } = principal.tenant;
  await database.transaction(tenantId, async (tx) => {
    customerNamed({ customers: await readCustomers(tx, tenantId, [customerId]) }, customerId);
    const change = { action: 'token.created', subject: { kind: 'customer', id: customerId } } as const;
    await recordChange(tx, { tenantId, actor: principal, now: clock.now() }, change);
  });
  return identity.issueCustomerToken(principal, customerId);
}
