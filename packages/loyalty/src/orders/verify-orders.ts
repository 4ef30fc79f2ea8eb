import { type Database, statement } from '@loyaltyos/database';
import type { Finding, FurtherCheck } from '@loyaltyos/ledger';
import { orderRecordHash } from './stored-orders.ts';
import { verifyRecords } from './verify-records.ts';
import { verifyRefunds } from './verify-refunds.ts';

const ORDERS_AT_ONCE = 1000;

// The order's own event stands at its place in the journal, which the chain covers.
const selectOrders = statement(
  'loyalty.verify-orders',
  `SELECT o.order_id AS "orderId", o.customer_id AS "customerId", o.facts::text AS facts, o.answer::text AS answer,
          j.payload ->> 'recordHash' AS "recordHash", j.payload ->> 'orderId' AS "journalOrderId"
     FROM (SELECT *
             FROM order_record
            WHERE tenant_id = $1 AND order_id > $2
            ORDER BY order_id
            LIMIT $3) AS o
     LEFT JOIN journal AS j ON j.tenant_id = $1 AND j.stripe = o.stripe AND j.seq = o.seq
    ORDER BY o.order_id`,
);

// OFFSET 0 keeps each order looked up by its key: planned on a table without statistics, a join here compared every order
// with every event.
const selectJournalled = statement(
  'loyalty.verify-journalled-orders',
  `SELECT j.stripe, j.seq, j.order_id AS "orderId", o.order_id IS NOT NULL AS stored
     FROM (SELECT stripe, seq, payload ->> 'orderId' AS order_id
             FROM journal
            WHERE tenant_id = $1 AND type = 'order.ingested' AND (stripe, seq) > ($2::smallint, $3::bigint)
            ORDER BY stripe, seq
            LIMIT $4) AS j
     LEFT JOIN LATERAL (SELECT order_id
                          FROM order_record
                         WHERE tenant_id = $1 AND order_id = j.order_id
                        OFFSET 0) AS o ON true
    ORDER BY j.stripe, j.seq`,
);

interface JournalledOrder {
  readonly stripe: number;
  readonly seq: bigint;
  readonly orderId: string;
  readonly stored: boolean;
}

interface OrderCheck {
  readonly orderId: string;
  readonly customerId: string;
  readonly facts: string;
  readonly answer: string;
  readonly recordHash: string | null;
  readonly journalOrderId: string | null;
}

/**
 * Holds every stored order, return and event to the hash that the journal keeps of it, and the journal's orders to being stored;
 * and, step by step in runs of every kind, what refunds voided to what they should have.
 */
export function verifyOrders(database: Database, tenantId: string): FurtherCheck {
  return {
    async whole(found) {
      await checkStored(database, tenantId, found);
      await checkJournalled(database, tenantId, found);
      await verifyRecords(database, tenantId, found);
    },
    step: (positions, found) => verifyRefunds(database, tenantId, positions, found),
  };
}

async function checkStored(database: Database, tenantId: string, found: (finding: Finding) => void): Promise<void> {
  let after = '';
  for (;;) {
    const from = after;
    const rows = await database.transaction(tenantId, (tx) =>
      tx.query<OrderCheck>(selectOrders, [tenantId, from, ORDERS_AT_ONCE]),
    );
    for (const row of rows) {
      if (row.journalOrderId === row.orderId && row.recordHash === orderRecordHash(row)) continue;
      const message = 'The stored order or its answer is not what the journal recorded.';
      found({ code: 'order-differs', subject: `order ${row.orderId}`, message });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < ORDERS_AT_ONCE) return;
    after = last.orderId;
  }
}

async function checkJournalled(database: Database, tenantId: string, found: (finding: Finding) => void): Promise<void> {
  let after: Pick<JournalledOrder, 'stripe' | 'seq'> = { stripe: 0, seq: 0n };
  for (;;) {
    const { stripe, seq } = after;
    const rows = await database.transaction(tenantId, (tx) =>
      tx.query<JournalledOrder>(selectJournalled, [tenantId, stripe, seq, ORDERS_AT_ONCE]),
    );
    for (const { orderId, stored } of rows) {
      if (stored) continue;
      const message = 'The order is in the journal but not stored.';
      found({ code: 'order-differs', subject: `order ${orderId}`, message });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < ORDERS_AT_ONCE) return;
    after = last;
  }
}
