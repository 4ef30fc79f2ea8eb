import type { Client } from 'pg';

/** Whose history is loaded: ids that nobody else has. */
export function memberOf(index: number): string {
  return `member_${index}`;
}

/** How many entries each member has, spread over all of the time. */
export const ENTRIES_EACH = 100;
const POINTS_EACH = 10;

// The first four bytes of SHA-256, as `stripeOf` of the journal takes them.
const STRIPE = `(('x' || encode(substring(sha256(convert_to(m.customer_id, 'UTF8')) FOR 4), 'hex'))::bit(32)::bigint % $3)`;

const MEMBERS = `
  CREATE TEMP TABLE member AS
  SELECT m.n, m.customer_id, ${STRIPE}::smallint AS stripe
    FROM (SELECT n, 'member_' || n AS customer_id FROM generate_series(0, $1::bigint / $2::bigint - 1) AS n) AS m`;

// The g-th of all entries is the k-th of the member g mod members.
const HISTORY = `
    FROM (SELECT g, g / members.n + 1 AS k, g % members.n AS n
            FROM (SELECT count(*) AS n FROM member) AS members, generate_series(0, $1::bigint - 1) AS g) AS e
    JOIN member USING (n)
    ORDER BY e.g`;
const AT = `timestamptz '2024-01-01 00:00:00+00' + e.g * interval '1 second'`;
/** Behind everything that was written before. */
const SEQ = '1000000 + e.g';

const STEPS: readonly { readonly table: string; readonly text: string }[] = [
  {
    table: 'customer',
    text: `INSERT INTO customer (tenant_id, customer_id, stripe, status, tier, qualifying_points, orders, spend, points_earned, enrolled_at)
           SELECT $2, customer_id, stripe, 1, 'Bronze', 0, ${ENTRIES_EACH}, 1000 * $1::bigint, ${ENTRIES_EACH * POINTS_EACH}, timestamptz '2024-01-01 00:00:00+00'
             FROM member`,
  },
  {
    table: 'account_balance',
    text: `INSERT INTO account_balance (tenant_id, customer_id, account, pending, available, held, debt, version, recorded_at)
           SELECT $2, customer_id, 1, 0, ${ENTRIES_EACH * POINTS_EACH}, 0, 0, ${ENTRIES_EACH}, timestamptz '2024-01-01 00:00:00+00' + $1::bigint * interval '1 second'
             FROM member`,
  },
  {
    table: 'entry',
    text: `INSERT INTO entry (tenant_id, stripe, seq, line, customer_id, account, bucket, kind, amount, balance_after, account_version, order_id, effective_at, recorded_at)
           SELECT $2, stripe, ${SEQ}, 1, customer_id, 1, 2, 1, ${POINTS_EACH}, ${POINTS_EACH} * k, k, 'order_' || g, ${AT}, ${AT} ${HISTORY}`,
  },
  {
    table: 'issuer_posting',
    text: `INSERT INTO issuer_posting (tenant_id, stripe, seq, line, account, side, amount, recorded_at)
           SELECT $2, stripe, ${SEQ}, 1, 1, 1, -${POINTS_EACH}, ${AT} ${HISTORY}`,
  },
  {
    table: 'lot',
    text: `INSERT INTO lot (tenant_id, customer_id, account, seq, line, earned, remaining, available_at, order_id)
           SELECT $2, customer_id, 1, ${SEQ}, 1, ${POINTS_EACH}, ${POINTS_EACH}, ${AT}, 'order_' || g ${HISTORY}`,
  },
];

/**
 * Loads a tenant with so many entries of past orders: members, entries, the issuer's postings, lots and balances, which add up
 * as the ledger's invariants say. What is not loaded is the journal and its hash chain, which no read of a customer's looks at.
 * Indexes are made anew behind the rows, which takes minutes instead of hours.
 *
 * @param superuser whom row-level security does not bind.
 */
export async function loadHistory(
  superuser: Client,
  tenant: { tenantId: string; stripeCount: number },
  entries: number,
): Promise<void> {
  await superuser.query(MEMBERS, [entries, ENTRIES_EACH, tenant.stripeCount]);
  await superuser.query('ANALYZE member');
  for (const { table, text } of STEPS) {
    const indexes = await takeIndexes(superuser, table);
    await superuser.query(text, [entries, tenant.tenantId]);
    for (const index of indexes) await superuser.query(index);
  }
  // New writes go on behind what was loaded.
  await superuser.query('UPDATE stripe_head SET seq = $1::bigint + 2000000 WHERE tenant_id = $2', [
    entries,
    tenant.tenantId,
  ]);
  await superuser.query('DROP TABLE member');
  await superuser.query('VACUUM (ANALYZE)');
  await superuser.query('CHECKPOINT');
}

/** Drops what is indexed. @returns the statements that make it again. */
async function takeIndexes(superuser: Client, table: string): Promise<readonly string[]> {
  const { rows } = await superuser.query<{ drop: string; make: string }>(
    `SELECT format('ALTER TABLE %I DROP CONSTRAINT %I', $1::text, conname) AS drop,
            format('ALTER TABLE %I ADD CONSTRAINT %I %s', $1::text, conname, pg_get_constraintdef(oid)) AS make
       FROM pg_constraint
      WHERE conrelid = $1::regclass AND contype IN ('p', 'u')
      UNION ALL
     SELECT format('DROP INDEX %I', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
       FROM pg_index AS i
      WHERE i.indrelid = $1::regclass AND NOT i.indisprimary
        AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)`,
    [table],
  );
  for (const { drop } of rows) await superuser.query(drop);
  return rows.map(({ make }) => make);
}
