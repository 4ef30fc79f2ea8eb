import { type Database, statement } from '@loyaltyos/database';
import { ACCOUNT_CODES, BUCKET_CODES, KIND_CODES, type Finding, type StripePositions } from '@loyaltyos/ledger';

const REFUNDS = `('order.returned', 'order.cancelled')`;

/** An amount in a payload; null where somebody wrote something else there, which the chain finds. */
const amountIn = (field: string): string =>
  `CASE WHEN payload ->> '${field}' ~ '^[0-9]{1,30}([.][0-9]{1,6})?$' THEN (payload ->> '${field}')::numeric END`;

// Everything is looked up by its place, so that what this costs grows with the refunds and not with the history. An order's
// refunds before these positions are summed up too: what is rounded is the whole that came back so far. Total and refunds are
// in one currency, so that their proportion needs no minor units; div is exact.
const selectWrong = statement(
  'loyalty.verify-refunds',
  `SELECT DISTINCT ON (f.order_id, a.account)
          f.order_id AS "orderId", a.account, w.seq, a.voided, t.target
     FROM (SELECT payload ->> 'orderId' AS order_id, array_agg(seq) AS seqs, max(seq) AS last_seq
             FROM journal
            WHERE tenant_id = $1 AND stripe = $2 AND seq BETWEEN $3 AND $4 AND type IN ${REFUNDS}
            GROUP BY 1) AS f
     LEFT JOIN LATERAL (SELECT stripe, seq
                          FROM order_record
                         WHERE tenant_id = $1 AND order_id = f.order_id
                        OFFSET 0) AS o ON true
     LEFT JOIN LATERAL (SELECT ${amountIn('orderTotal')} AS total
                          FROM journal
                         WHERE tenant_id = $1 AND stripe = o.stripe AND seq = o.seq AND type = 'order.ingested'
                        OFFSET 0) AS i ON true
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(amount) FILTER (WHERE account = ${ACCOUNT_CODES.points}), 0) AS points,
             coalesce(sum(amount) FILTER (WHERE account = ${ACCOUNT_CODES.credit}), 0) AS credit
        FROM entry
       WHERE tenant_id = $1 AND stripe = o.stripe AND seq = o.seq AND order_id = f.order_id AND kind = ${KIND_CODES.earn}
    ) AS e
    CROSS JOIN LATERAL (
      SELECT p.seq, r.type, sum(r.refunded) OVER so_far AS refunded, sum(v.points) OVER so_far AS points,
             sum(v.credit) OVER so_far AS credit
        FROM (SELECT seq
                FROM order_return
               WHERE tenant_id = $1 AND order_id = f.order_id AND seq <= f.last_seq
               UNION
              SELECT unnest(f.seqs)) AS p
        LEFT JOIN LATERAL (SELECT type, ${amountIn('refunded')} AS refunded
                             FROM journal
                            WHERE tenant_id = $1 AND stripe = $2 AND seq = p.seq
                           OFFSET 0) AS r ON true
       CROSS JOIN LATERAL (
         SELECT coalesce(sum(units) FILTER (WHERE account = ${ACCOUNT_CODES.points}), 0) AS points,
                coalesce(sum(units) FILTER (WHERE account = ${ACCOUNT_CODES.credit}), 0) AS credit
           FROM (SELECT account, CASE bucket WHEN ${BUCKET_CODES.debt} THEN amount ELSE -amount END AS units
                   FROM entry
                  WHERE tenant_id = $1 AND stripe = $2 AND seq = p.seq AND order_id = f.order_id AND kind = ${KIND_CODES.void}) AS u
       ) AS v
      WINDOW so_far AS (ORDER BY p.seq)
    ) AS w
    CROSS JOIN LATERAL (
      VALUES (${ACCOUNT_CODES.points}, e.points, w.points), (${ACCOUNT_CODES.credit}, e.credit, w.credit)
    ) AS a (account, earned, voided)
    CROSS JOIN LATERAL (
      SELECT CASE WHEN w.type = 'order.cancelled' THEN a.earned
                  WHEN i.total = 0 THEN 0
                  ELSE div(2 * a.earned * w.refunded + i.total, 2 * i.total) END AS target
    ) AS t
    WHERE w.seq BETWEEN $3 AND $4 AND a.voided IS DISTINCT FROM t.target
    ORDER BY f.order_id, a.account, w.seq`,
);

const selectStray = statement(
  'loyalty.verify-stray-voids',
  `SELECT DISTINCT e.order_id AS "orderId", e.account, e.seq
     FROM entry AS e
     LEFT JOIN LATERAL (SELECT payload ->> 'orderId' AS order_id
                          FROM journal
                         WHERE tenant_id = $1 AND stripe = $2 AND seq = e.seq AND type IN ${REFUNDS}
                        OFFSET 0) AS f ON true
    WHERE e.tenant_id = $1 AND e.stripe = $2 AND e.seq BETWEEN $3 AND $4 AND e.kind = ${KIND_CODES.void}
      AND (e.order_id = f.order_id) IS NOT TRUE
    ORDER BY e.seq, e.account`,
);

interface VoidPlace {
  readonly orderId: string | null;
  readonly account: number;
  readonly seq: bigint;
}

interface WrongRefund extends VoidPlace {
  /** Decimal texts. The target is null where the order is not there to say it. */
  readonly voided: string;
  readonly target: string | null;
}

/**
 * Holds the refunds at some positions of a stripe to the law of returns: after each, what was voided of the order on an account
 * is what the order earned there x what was refunded so far / the order's total, rounded half up; after a cancellation, all of it.
 * And nothing is voided but by a refund. What is wrong from some refund on is told of once.
 */
export async function verifyRefunds(
  database: Database,
  tenantId: string,
  { stripe, first, last }: StripePositions,
  found: (finding: Finding) => void,
): Promise<void> {
  const values = [tenantId, stripe, first, last];
  const [wrong, stray] = await database.transaction(tenantId, (tx) =>
    Promise.all([tx.query<WrongRefund>(selectWrong, values), tx.query<VoidPlace>(selectStray, values)]),
  );
  const subjectOf = ({ orderId, account, seq }: VoidPlace): string =>
    `${orderId === null ? 'no order' : `order ${orderId}`}, account ${account}, stripe ${stripe}, position ${seq}`;
  for (const row of wrong) {
    const message = `Up to here ${row.voided} was voided, and what came back comes to ${row.target ?? 'nothing known'}.`;
    found({ code: 'voids-differ', subject: subjectOf(row), message });
  }
  for (const row of stray) {
    found({ code: 'voids-differ', subject: subjectOf(row), message: 'Something was voided that no refund took back.' });
  }
}
