import type { Principal } from '@loyaltyos/identity';
import { assert, formatDecimal, formatInstant, type Instant } from '@loyaltyos/kernel';
import type { Loyalty } from '../loyalty.ts';
import type { OrderInput } from '../orders/order.ts';
import { SAMPLE_CUSTOMERS, type SampleCustomer, type SampleOrder } from './sample-customers.ts';
import { SAMPLE_RULE_SET } from './sample-programme.ts';

const DAY_MS = 86_400_000;

/**
 * Fills a new sandbox through the same verbs that its users call: a rule set, members in every tier, their orders. Every
 * step is idempotent, so that a seed which was interrupted can be run again.
 */
export async function seedSandbox(loyalty: Loyalty, principal: Principal, now: Instant): Promise<void> {
  const listed = await loyalty.listRuleSets(principal, { limit: 1 });
  const [existing] = listed.rows;
  if (existing?.activeVersion == null) {
    const { ruleSetId, version } = await loyalty.saveRuleSet(principal, SAMPLE_RULE_SET);
    await loyalty.activateRuleSet(principal, { ruleSetId, version });
  }
  for (const customer of SAMPLE_CUSTOMERS) await seedCustomer(loyalty, principal, customer, now);
}

async function seedCustomer(
  loyalty: Loyalty,
  principal: Principal,
  sample: SampleCustomer,
  now: Instant,
): Promise<void> {
  const { customerId, profile, orders } = sample;
  await loyalty.enrolCustomer(principal, { customerId, profile, canonical: { customerId, ...profile } });
  const results = await loyalty.ingestOrders(
    principal,
    orders.map((order) => orderInput(customerId, order, now)),
  );
  // A seed that was interrupted took some of the orders in already, at its own time.
  const fine = results.every((result) => result.status !== 'failed' || result.problem.code === 'order-conflict');
  assert(fine, 'the sample orders are good ones');
}

function orderInput(customerId: string, { orderId, sku, totalMinor, daysAgo }: SampleOrder, now: Instant): OrderInput {
  const occurredAt = now - daysAgo * DAY_MS;
  const amount = { units: totalMinor, scale: 2 };
  const text = formatDecimal(amount);
  return {
    orderId,
    customerId,
    currencyCode: 'GBP',
    totalMinor,
    occurredAt,
    lines: [
      {
        sku,
        quantity: { units: 1n, scale: 0 },
        unitPrice: amount,
        amountMinor: totalMinor,
        discountMinor: 0n,
        kind: 'product',
      },
    ],
    canonical: {
      orderId,
      customerId,
      currencyCode: 'GBP',
      orderTotal: text,
      lineItems: [{ sku, quantity: '1', unitPrice: text }],
      occurredAt: formatInstant(occurredAt),
    },
  };
}
