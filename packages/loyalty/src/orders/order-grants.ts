import { statement, type Transaction } from '@loyaltyos/database';
import { accountOfCode, type Account, type LotPlace } from '@loyaltyos/ledger';

/** A lot that an order earned. */
export interface OrderGrant extends LotPlace {
  readonly customerId: string;
  readonly account: Account;
  readonly earned: bigint;
}

/** A ledger transaction in which an order earned something. */
export interface EarningPlace {
  readonly orderId: string;
  readonly customerId: string;
  readonly seq: bigint;
}

// The lots of one transaction are one range of the primary key for each account.
const selectGrants = statement(
  'loyalty.read-order-grants',
  `SELECT k.order_id AS "orderId", l.*
     FROM unnest($2::text[], $3::text[], $4::bigint[]) AS k (order_id, customer_id, seq)
    CROSS JOIN unnest(ARRAY[1, 2]::smallint[]) AS a (account)
    CROSS JOIN LATERAL (
      SELECT customer_id AS "customerId", account, seq, line, earned
        FROM lot
       WHERE tenant_id = $1 AND customer_id = k.customer_id COLLATE "C" AND account = a.account AND seq = k.seq
         AND order_id = k.order_id COLLATE "C"
      OFFSET 0
    ) AS l
    ORDER BY l.account, l."customerId", l.seq, l.line`,
);

/**
 * What orders earned, by order, in the order of accounts, customers and lines. An order that is asked for several times, as by
 * the returns of it that are decided together, has earned what it did once.
 */
export async function readOrderGrants(
  tx: Transaction,
  tenantId: string,
  places: readonly EarningPlace[],
): Promise<Map<string, readonly OrderGrant[]>> {
  const orders = [...new Map(places.map((place) => [place.orderId, place])).values()];
  const rows = await tx.query<Omit<OrderGrant, 'account'> & { orderId: string; account: number }>(selectGrants, [
    tenantId,
    orders.map(({ orderId }) => orderId),
    orders.map(({ customerId }) => customerId),
    orders.map(({ seq }) => seq),
  ]);
  const grants = new Map<string, OrderGrant[]>(orders.map(({ orderId }) => [orderId, []]));
  for (const { orderId, account, ...grant } of rows) {
    grants.get(orderId)!.push({ ...grant, account: accountOfCode(account) });
  }
  return grants;
}
