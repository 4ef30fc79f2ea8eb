import { Problem } from '@loyaltyos/problems';
import type { MemberFacts } from '../lane/member-facts.ts';
import type { CustomerRow } from './stored-customers.ts';

/**
 * Refuses whatever comes late for somebody who was erased, and first of all the same request again: what was answered about them
 * is not told any more.
 *
 * @throws Problem `customer-erased`.
 */
export function requireNotErased(facts: MemberFacts, customerId: string): void {
  if (facts.customers.get(customerId)?.status === 'erased') throw new Problem('customer-erased');
}

/**
 * The member whom a request names.
 *
 * @param pointer to the id in the request.
 * @throws Problem `unknown-customer`, `customer-erased`.
 */
export function memberOf(facts: MemberFacts, customerId: string, pointer = '/customerId'): CustomerRow {
  requireNotErased(facts, customerId);
  const customer = facts.customers.get(customerId);
  if (customer !== undefined) return customer;
  const message = 'The customer is not enrolled.';
  throw new Problem('unknown-customer', { errors: [{ pointer, code: 'unknown', message }] });
}

/**
 * The member whom a path names.
 *
 * @throws Problem `customer-not-found`, `customer-erased`.
 */
export function customerNamed(facts: Pick<MemberFacts, 'customers'>, customerId: string): CustomerRow {
  const customer = facts.customers.get(customerId);
  if (customer === undefined) throw new Problem('customer-not-found');
  if (customer.status === 'erased') throw new Problem('customer-erased');
  return customer;
}
