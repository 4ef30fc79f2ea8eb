import { hash } from 'node:crypto';

/**
 * The stripe that a customer's facts are written on: a hash of the id, modulo the tenant's count. All of one customer's
 * facts share a stripe, so that they have one order. The count is fixed when the tenant is created.
 */
export function stripeOf(customerId: string, stripeCount: number): number {
  return Number.parseInt(hash('sha256', customerId, 'hex').slice(0, 8), 16) % stripeCount;
}

/** The stripe of what concerns the tenant itself: its programme, its rule sets, its keys. */
export const TENANT_STRIPE = 0;
