import { type Database, statement, type Statement } from '@loyaltyos/database';
import type { Finding } from '@loyaltyos/ledger';
import { recordHash } from './record-hash.ts';

const RECORDS_AT_ONCE = 1000;

/** A stored record: what it keeps for ever, and the hash that the journal has of that at its place. */
interface RecordCheck {
  readonly key: readonly string[];
  readonly kept: readonly string[];
  readonly recordHash: string | null;
}

const selectReturns = statement(
  'loyalty.verify-returns',
  `SELECT ARRAY[r.order_id, r.return_id] AS key, ARRAY[r.order_id, r.return_id, r.facts::text, r.answer::text] AS kept,
          j.payload ->> 'recordHash' AS "recordHash"
     FROM (SELECT *
             FROM order_return
            WHERE tenant_id = $1 AND (order_id, return_id) > ($2, $3)
            ORDER BY order_id, return_id
            LIMIT $4) AS r
     LEFT JOIN journal AS j
       ON j.tenant_id = $1 AND j.stripe = r.stripe AND j.seq = r.seq AND j.type = 'order.returned'
    ORDER BY r.order_id, r.return_id`,
);

const selectEvents = statement(
  'loyalty.verify-events',
  `SELECT ARRAY[e.event_id, ''] AS key, ARRAY[e.event_id, e.customer_id, e.facts::text, e.answer::text] AS kept,
          j.payload ->> 'recordHash' AS "recordHash"
     FROM (SELECT *
             FROM event_record
            WHERE tenant_id = $1 AND (event_id, '') > ($2, $3)
            ORDER BY event_id
            LIMIT $4) AS e
     LEFT JOIN journal AS j
       ON j.tenant_id = $1 AND j.stripe = e.stripe AND j.seq = e.seq AND j.type = 'event.ingested'
    ORDER BY e.event_id`,
);

const CHECKS: readonly { readonly what: string; readonly select: Statement }[] = [
  { what: 'return', select: selectReturns },
  { what: 'event', select: selectEvents },
];

/** Holds every stored return and event to the hash that the journal keeps of it. */
export async function verifyRecords(
  database: Database,
  tenantId: string,
  found: (finding: Finding) => void,
): Promise<void> {
  for (const { what, select } of CHECKS) {
    let after: readonly string[] = ['', ''];
    for (;;) {
      const from = after;
      const rows = await database.transaction(tenantId, (tx) =>
        tx.query<RecordCheck>(select, [tenantId, ...from, RECORDS_AT_ONCE]),
      );
      for (const row of rows) {
        if (row.recordHash === recordHash(row.kept)) continue;
        const message = `The stored ${what} or its answer is not what the journal recorded.`;
        found({ code: 'order-differs', subject: `${what} ${row.key.filter(Boolean).join('/')}`, message });
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < RECORDS_AT_ONCE) break;
      after = last.key;
    }
  }
}
