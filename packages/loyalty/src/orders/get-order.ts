import type { Transaction } from '@loyaltyos/database';
import type { Identity, Principal } from '@loyaltyos/identity';
import type { Json } from '@loyaltyos/kernel';
import { formatTransactionId } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import { attributesPlace, withAttributes, withoutHashes } from './canonical-facts.ts';
import { fromExactJson } from '../lane/exact-json.ts';
import type { CanonicalOrder, OrderInput, OrderReturn, StoredOrder } from './order.ts';
import { MOST_RETURNS } from './decide-return.ts';
import type { ReturnOutcome } from './refund.ts';
import { readReturnsOf, type ReturnRow } from './stored-returns.ts';
import { orderFromCanonical } from './order-from-canonical.ts';
import { answerFromRow } from './stored-answer.ts';
import { readOrders, type OrderRow } from './stored-orders.ts';

/**
 * An order as it is stored, with the answer that it got.
 *
 * @throws Problem `order-not-found`.
 */
export async function getOrder(
  { database, identity }: Context,
  principal: Principal,
  orderId: string,
): Promise<StoredOrder> {
  const { tenantId } = principal.tenant;
  return database.transaction(tenantId, async (tx) => {
    const row = (await readOrders(tx, tenantId, [orderId])).get(orderId);
    if (row === undefined) throw new Problem('order-not-found');
    return wholeOrder(tx, identity, tenantId, row);
  });
}

/** A stored order with what became of it. */
export async function wholeOrder(
  tx: Transaction,
  identity: Identity,
  tenantId: string,
  row: OrderRow,
): Promise<StoredOrder> {
  const { orderId } = row;
  const [{ canonical: _, ...order }, returns] = await Promise.all([
    readStoredOrder(tx, identity, tenantId, row),
    readReturnsOf(tx, tenantId, { orderId, limit: MOST_RETURNS }),
  ]);
  const { refunds } = row.life;
  return {
    order: { ...order, occurredAt: row.occurredAt },
    status: row.status,
    recordedAt: row.recordedAt,
    outcome: answerFromRow(row.answer),
    refunded: { minor: refunds?.refunded ?? 0n, currency: order.currencyCode },
    returns: returns.map(returnOfRow),
    ledgerTransactionIds: [formatTransactionId({ stripe: row.stripe, seq: row.seq }), ...(refunds?.transactions ?? [])],
  };
}

function returnOfRow({ returnId, facts, answer, recordedAt }: ReturnRow): OrderReturn {
  const { reason } = JSON.parse(facts) as { reason?: string };
  const { refunded } = fromExactJson(answer) as ReturnOutcome;
  return { returnId, refunded, ...(reason === undefined ? {} : { reason }), recordedAt };
}

/** The order that was sent, its free attributes decrypted; an erased customer's orders have none. */
export async function readStoredOrder(
  tx: Transaction,
  identity: Identity,
  tenantId: string,
  row: OrderRow,
): Promise<OrderInput> {
  const canonical = JSON.parse(row.facts) as CanonicalOrder;
  return orderFromCanonical(
    withAttributes(withoutHashes(canonical), await freeAttributes(tx, identity, tenantId, row)),
  );
}

async function freeAttributes(
  tx: Transaction,
  identity: Identity,
  tenantId: string,
  { customerId, orderId, attributes: sealed }: OrderRow,
): Promise<Readonly<Record<string, Json>>> {
  if (sealed === null) return {};
  const [opened] = await identity.decryptForCustomers(tx, tenantId, [
    { customerId, sealed, ...attributesPlace(orderId) },
  ]);
  return opened === undefined || opened === 'erased' ? {} : (opened.reveal() as Record<string, Json>);
}
