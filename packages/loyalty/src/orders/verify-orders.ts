import { type Database, statement } from '@loyaltyos/database';
import type { FurtherCheck } from '@loyaltyos/ledger';
import { recordHash } from './decide-order.ts';

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

const selectMissing = statement(
  'loyalty.verify-missing-orders',
  `SELECT j.payload ->> 'orderId' AS "orderId"
     FROM journal AS j
    WHERE j.tenant_id = $1 AND j.type = 'order.ingested'
      AND NOT EXISTS (SELECT FROM order_record AS o
                       WHERE o.tenant_id = $1 AND o.order_id = j.payload ->> 'orderId')
    LIMIT 10`,
);

interface OrderCheck {
  readonly orderId: string;
  readonly customerId: string;
  readonly facts: string;
  readonly answer: string;
  readonly recordHash: string | null;
  readonly journalOrderId: string | null;
}

/** Holds every stored order to the hash that the journal keeps of it, and the journal's orders to being stored. */
export function verifyOrders(database: Database, tenantId: string): FurtherCheck {
  return async (found) => {
    let after = '';
    for (;;) {
      const from = after;
      const rows = await database.transaction(tenantId, (tx) =>
        tx.query<OrderCheck>(selectOrders, [tenantId, from, ORDERS_AT_ONCE]),
      );
      for (const row of rows) {
        if (row.journalOrderId === row.orderId && row.recordHash === recordHash(row)) continue;
        const message = 'The stored order or its answer is not what the journal recorded.';
        found({ code: 'order-differs', subject: `order ${row.orderId}`, message });
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < ORDERS_AT_ONCE) break;
      after = last.orderId;
    }
    const missing = await database.transaction(tenantId, (tx) =>
      tx.query<{ orderId: string }>(selectMissing, [tenantId]),
    );
    for (const { orderId } of missing) {
      found({
        code: 'order-differs',
        subject: `order ${orderId}`,
        message: 'The order is in the journal but not stored.',
      });
    }
  };
}
