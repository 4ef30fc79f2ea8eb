import { rowsOf, statement, type Transaction } from '@loyaltyos/database';
import { assert, formatInstant, type Instant } from '@loyaltyos/kernel';
import type { TierStanding } from '../tiers/standing.ts';

/** A member as stored. Totals are over the customer's orders, net of returns. */
export interface CustomerRow extends TierStanding {
  readonly customerId: string;
  readonly stripe: number;
  readonly status: CustomerStatus;
  readonly qualifyingPoints: bigint;
  readonly orders: bigint;
  /** Minor units of the base currency. */
  readonly spend: bigint;
  readonly pointsEarned: bigint;
  /** Of the enrolment that was asked for; null where an order enrolled the customer. */
  readonly requestHash: Buffer | null;
  /** What that enrolment was answered. */
  readonly enrolledTier: string | null;
  readonly enrolledAt: Instant;
}

export type CustomerStatus = 'active' | 'erased';

const STATUS_CODES: Record<CustomerStatus, number> = { active: 1, erased: 2 };

const COLUMNS = `customer_id AS "customerId", stripe, status, tier, qualifying_points AS "qualifyingPoints", orders,
             spend, points_earned AS "pointsEarned", request_hash AS "requestHash", enrolled_tier AS "enrolledTier",
             enrolled_at AS "enrolledAt",
             coalesce(tier_since, enrolled_at) AS "tierSince", tier_until AS "tierUntil", tier_before AS "tierBefore"`;

const selectCustomers = statement(
  'loyalty.read-customers',
  `SELECT c.*
     FROM unnest($2::text[]) AS k (customer_id)
    CROSS JOIN LATERAL (
      SELECT ${COLUMNS}
        FROM customer
       WHERE tenant_id = $1 AND customer_id = k.customer_id COLLATE "C"
      OFFSET 0
    ) AS c`,
);

const selectPage = statement(
  'loyalty.customer-page',
  `SELECT ${COLUMNS}
     FROM customer
    WHERE tenant_id = $1 AND customer_id > $2 AND status = 1
    ORDER BY customer_id
    LIMIT $3`,
);

// A range of customer_by_tier for each tier: of a tier that few have, the whole tenant would be read for a page otherwise.
const selectPageInTiers = statement(
  'loyalty.customer-page-in-tiers',
  `SELECT c.*
     FROM unnest($4::text[]) AS k (tier)
    CROSS JOIN LATERAL (
      SELECT ${COLUMNS}
        FROM customer
       WHERE tenant_id = $1 AND tier = k.tier AND customer_id > $2 AND status = 1
       ORDER BY customer_id
       LIMIT $3
    ) AS c
    ORDER BY c."customerId"
    LIMIT $3`,
);

const WRITTEN = rowsOf(2, {
  customer_id: 'text',
  stripe: 'smallint',
  status: 'smallint',
  tier: 'text',
  qualifying_points: 'bigint',
  orders: 'bigint',
  spend: 'bigint',
  points_earned: 'bigint',
  request_hash: 'bytea',
  enrolled_tier: 'text',
  enrolled_at: 'timestamptz',
  tier_since: 'timestamptz',
  tier_until: 'timestamptz',
  tier_before: 'json',
});
const upsertCustomers = statement(
  'loyalty.write-customers',
  `INSERT INTO customer (tenant_id, customer_id, stripe, status, tier, qualifying_points, orders, spend, points_earned,
                         request_hash, enrolled_tier, enrolled_at, tier_since, tier_until, tier_before)
   SELECT $1, c.*
     FROM ${WRITTEN} AS c
   ON CONFLICT (tenant_id, customer_id) DO UPDATE
      SET status = EXCLUDED.status, tier = EXCLUDED.tier, qualifying_points = EXCLUDED.qualifying_points,
          orders = EXCLUDED.orders, spend = EXCLUDED.spend, points_earned = EXCLUDED.points_earned,
          request_hash = EXCLUDED.request_hash, enrolled_tier = EXCLUDED.enrolled_tier,
          tier_since = EXCLUDED.tier_since, tier_until = EXCLUDED.tier_until, tier_before = EXCLUDED.tier_before`,
);

type StoredRow = Omit<CustomerRow, 'status'> & { readonly status: number };

/** Those of the customers who are known, erased ones included. */
export async function readCustomers(
  tx: Transaction,
  tenantId: string,
  customerIds: readonly string[],
): Promise<Map<string, CustomerRow>> {
  const rows = await tx.query<StoredRow>(selectCustomers, [tenantId, [...new Set(customerIds)]]);
  return new Map(rows.map((row) => [row.customerId, customerOfRow(row)]));
}

/** Members in the order of their ids, those after `after`. */
export async function readCustomerPage(
  tx: Transaction,
  tenantId: string,
  query: { after: string; tiers: readonly string[] | undefined; limit: number },
): Promise<readonly CustomerRow[]> {
  const { after, tiers, limit } = query;
  const values = [tenantId, after, limit];
  const rows = await (tiers === undefined
    ? tx.query<StoredRow>(selectPage, values)
    : tx.query<StoredRow>(selectPageInTiers, [...values, tiers]));
  return rows.map(customerOfRow);
}

/** Has customers written, new ones and changed ones. Their stripes are locked. */
export function writeCustomers(tx: Transaction, tenantId: string, customers: readonly CustomerRow[]): void {
  if (customers.length === 0) return;
  tx.send(upsertCustomers, [
    tenantId,
    customers.map((customer) => customer.customerId),
    customers.map((customer) => customer.stripe),
    customers.map((customer) => STATUS_CODES[customer.status]),
    customers.map((customer) => customer.tier),
    customers.map((customer) => customer.qualifyingPoints),
    customers.map((customer) => customer.orders),
    customers.map((customer) => customer.spend),
    customers.map((customer) => customer.pointsEarned),
    customers.map((customer) => customer.requestHash),
    customers.map((customer) => customer.enrolledTier),
    customers.map((customer) => customer.enrolledAt),
    customers.map((customer) => formatInstant(customer.tierSince)),
    customers.map((customer) => (customer.tierUntil === null ? null : formatInstant(customer.tierUntil))),
    customers.map((customer) => (customer.tierBefore === null ? null : JSON.stringify(customer.tierBefore))),
  ]);
}

/** A member who has just been enrolled, in the tier where everybody begins. */
export function newCustomer(enrolled: {
  customerId: string;
  stripe: number;
  tier: string | null;
  enrolledAt: Instant;
}): CustomerRow {
  return {
    ...enrolled,
    tierSince: enrolled.enrolledAt,
    tierUntil: null,
    tierBefore: null,
    status: 'active',
    qualifyingPoints: 0n,
    orders: 0n,
    spend: 0n,
    pointsEarned: 0n,
    requestHash: null,
    enrolledTier: null,
  };
}

function customerOfRow({ status, ...row }: StoredRow): CustomerRow {
  const known = (Object.keys(STATUS_CODES) as CustomerStatus[]).find((name) => STATUS_CODES[name] === status);
  assert(known !== undefined, 'a stored customer has a known status');
  return { ...row, status: known };
}
