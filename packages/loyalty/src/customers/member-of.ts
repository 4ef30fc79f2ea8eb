import { Problem } from '@loyaltyos/problems';
import type { MemberFacts } from '../lane/member-facts.ts';
import type { CustomerRow } from './stored-customers.ts';

/**
 * The member whom a request names.
 *
 * @param pointer to the id in the request.
 * @throws Problem `unknown-customer`, `customer-erased`.
 */
export function memberOf(facts: MemberFacts, customerId: string, pointer = '/customerId'): CustomerRow {
  const customer = facts.customers.get(customerId);
  if (customer?.status === 'erased') throw new Problem('customer-erased');
  if (customer !== undefined) return customer;
  const message = 'The customer is not enrolled.';
  throw new Problem('unknown-customer', { errors: [{ pointer, code: 'unknown', message }] });
}
