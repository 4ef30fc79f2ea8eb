import { formatInstant } from '@loyaltyos/kernel';
import type { Static } from 'typebox';
import type { CustomerRecord, CustomerSummary as Summary } from '../../engine.ts';
import { attributesToWire } from '../attributes-to-wire.ts';
import type { Customer, CustomerSummary } from './customer-schema.ts';

export function customerSummaryToWire(customer: Summary): Static<typeof CustomerSummary> {
  return {
    customerId: customer.customerId,
    tier: customer.tier,
    enrolledAt: formatInstant(customer.enrolledAt),
  };
}

export function customerToWire(customer: CustomerRecord): Static<typeof Customer> {
  const { attributes, address, ...person } = customer.profile ?? {};
  return {
    ...customerSummaryToWire(customer),
    ...person,
    ...(address === undefined ? {} : { address }),
    ...(attributes === undefined ? {} : { attributes: attributesToWire(attributes) }),
  };
}
