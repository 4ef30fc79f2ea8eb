import type { Transaction } from '@loyaltyos/database';
import { recordChanges } from '@loyaltyos/identity';
import { assert } from '@loyaltyos/kernel';
import { writeCustomers } from '../customers/stored-customers.ts';
import { insertNewEvents } from '../events/stored-events.ts';
import { writeCounters } from '../orders/rule-counters.ts';
import { insertNewOrders, updateLivingOrders } from '../orders/stored-orders.ts';
import { insertNewReturns } from '../orders/stored-returns.ts';
import { writeRedemptions } from '../redemptions/stored-redemptions.ts';
import { withSealedAttributes, withSealedFields } from './hidden-values.ts';
import type { MemberFacts } from './member-facts.ts';
import type { LaneParts } from './read-facts.ts';
import { insertNewKeys } from './stored-keys.ts';

/** Writes what the commands of a batch changed in their facts. */
export async function writeFacts(
  { clock, identity }: Pick<LaneParts, 'clock' | 'identity'>,
  tx: Transaction,
  tenantId: string,
  facts: MemberFacts,
): Promise<void> {
  const customers = [...facts.changedCustomers].map((customerId) => {
    const customer = facts.customers.get(customerId);
    assert(customer !== undefined, 'a changed customer is among the facts');
    return customer;
  });
  writeCustomers(tx, tenantId, customers);
  writeCounters(tx, tenantId, facts.history.additions);
  recordChanges(tx, { tenantId, now: clock.now() }, facts.audited);
  await Promise.all([
    withSealedAttributes(tx, identity, tenantId, facts.newOrders).then((rows) => insertNewOrders(tx, tenantId, rows)),
    withSealedFields(tx, identity, tenantId, facts.newEvents).then((rows) => insertNewEvents(tx, tenantId, rows)),
    updateLivingOrders(
      tx,
      tenantId,
      [...facts.changedOrders].map((orderId) => facts.orders.get(orderId)!),
    ),
    insertNewReturns(tx, tenantId, facts.returns.changed()),
    writeRedemptions(tx, tenantId, facts.redemptions.changed()),
    insertNewKeys(tx, tenantId, facts.keyRows.changed(), clock.now()),
  ]);
}
