import { statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';
import { ACCOUNT_CODES, accountOfCode, BUCKET_CODES, bucketOfCode, type Account, type Bucket } from './codes.ts';
import { EMPTY_ACCOUNT } from './posting.ts';

/** What a customer holds on one account, by bucket. */
export interface Holding extends Readonly<Record<Bucket, bigint>> {
  /** The number of entries that it is the sum of. */
  readonly version: bigint;
}

/** What a customer holds, from one snapshot. */
export interface Standing {
  readonly accounts: Readonly<Record<Account, Holding>>;
  /** Points by the instant at which they expire, soonest first. */
  readonly expiring: readonly { readonly at: Instant; readonly points: bigint }[];
}

const MOST_EXPIRING = 20;

// A lot that came due since its balance was written counts as what it is by now: read from the lots, which are few.
const selectHoldings = statement(
  'ledger.holdings',
  `SELECT b.account, b.version, b.held, b.debt,
          CASE WHEN b.next_due_at <= $3 THEN due.pending ELSE b.pending END AS pending,
          CASE WHEN b.next_due_at <= $3 THEN due.available - b.held ELSE b.available END AS available
     FROM account_balance AS b
     LEFT JOIN LATERAL (
       SELECT coalesce(sum(remaining) FILTER (WHERE available_at > $3), 0)::bigint AS pending,
              coalesce(sum(remaining) FILTER (WHERE available_at <= $3), 0)::bigint AS available
         FROM lot
        WHERE tenant_id = $1 AND customer_id = $2 AND account = b.account AND remaining > 0
          AND (expires_at IS NULL OR expires_at > $3)
     ) AS due ON b.next_due_at <= $3
    WHERE b.tenant_id = $1 AND b.customer_id = $2`,
);

const selectExpiring = statement(
  'ledger.expiring',
  `SELECT expires_at AS at, sum(remaining)::bigint AS points
     FROM lot
    WHERE tenant_id = $1 AND customer_id = $2 AND account = $3 AND remaining > 0 AND expires_at > $4
    GROUP BY expires_at
    ORDER BY expires_at
    LIMIT $5`,
);

// The last entry of each bucket recorded by then says what the bucket held.
const selectHoldingsAt = statement(
  'ledger.holdings-at',
  `SELECT kinds.account, kinds.bucket, last.balance_after AS balance, last.account_version AS version
     FROM unnest($3::smallint[], $4::smallint[]) AS kinds (account, bucket)
    CROSS JOIN LATERAL (
      SELECT balance_after, account_version
        FROM entry
       WHERE tenant_id = $1 AND customer_id = $2 AND account = kinds.account AND bucket = kinds.bucket
         AND recorded_at <= $5
       ORDER BY seq DESC, line DESC
       LIMIT 1
    ) AS last`,
);

const NOTHING: Holding = { ...EMPTY_ACCOUNT };

/** What the customer holds now. Call it in a transaction of isolation `repeatable read`: it is two statements. */
export async function readStanding(
  tx: Transaction,
  tenantId: string,
  query: { customerId: string; now: Instant },
): Promise<Standing> {
  const { customerId, now } = query;
  const at = formatInstant(now);
  const [holdings, expiring] = await Promise.all([
    tx.query<Holding & { account: number }>(selectHoldings, [tenantId, customerId, at]),
    tx.query<{ at: Instant; points: bigint }>(selectExpiring, [
      tenantId,
      customerId,
      ACCOUNT_CODES.points,
      at,
      MOST_EXPIRING,
    ]),
  ]);
  const accounts: Record<Account, Holding> = { points: NOTHING, credit: NOTHING };
  for (const { account, ...holding } of holdings) accounts[accountOfCode(account)] = holding;
  return { accounts, expiring };
}

/** What the ledger said the customer held at a past instant, as it was recorded then. */
export async function readStandingAt(
  tx: Transaction,
  tenantId: string,
  query: { customerId: string; at: Instant },
): Promise<Standing> {
  const pairs = Object.values(ACCOUNT_CODES).flatMap((account) =>
    Object.values(BUCKET_CODES).map((bucket) => ({ account, bucket })),
  );
  const rows = await tx.query<{ account: number; bucket: number; balance: bigint; version: bigint }>(selectHoldingsAt, [
    tenantId,
    query.customerId,
    pairs.map((pair) => pair.account),
    pairs.map((pair) => pair.bucket),
    formatInstant(query.at),
  ]);
  const accounts: Record<Account, Holding> = { points: NOTHING, credit: NOTHING };
  for (const row of rows) {
    const account = accountOfCode(row.account);
    const before = accounts[account];
    const version = before.version > row.version ? before.version : row.version;
    accounts[account] = { ...before, [bucketOfCode(row.bucket)]: row.balance, version };
  }
  return { accounts, expiring: [] };
}
