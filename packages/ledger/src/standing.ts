import { statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';
import { EMPTY_ACCOUNT, type AccountState } from './account-state.ts';
import { accountKey } from './book.ts';
import { ACCOUNT_CODES, accountOfCode, bucketOfCode, type Account, type Bucket } from './codes.ts';
import { freeOf, isSameLot } from './lot.ts';
import { readAccounts } from './read-accounts.ts';
import { rehearseDue } from './rehearse-due.ts';

/** What a customer holds on one account, by bucket. */
export interface Holding extends Readonly<Record<Bucket, bigint>> {
  /** The number of entries that it is the sum of. */
  readonly version: bigint;
}

/** What a customer holds, from one snapshot. */
export interface Standing {
  readonly accounts: Readonly<Record<Account, Holding>>;
  /** Free points, pending ones included, by the instant at which they expire, soonest first; at most 20 instants. */
  readonly expiring: readonly Expiring[];
}

/** Points that nobody spent by then lapse. */
export interface Expiring {
  readonly at: Instant;
  readonly points: bigint;
}

const MOST_EXPIRING = 20;

// Pending lots count as well as free ones; held units expire when they are released. A range of each of the two partial
// indexes, so that lots which are used up cost nothing.
const selectExpiring = statement(
  'ledger.expiring',
  `SELECT expires_at AS at, sum(free)::bigint AS points
     FROM (SELECT expires_at, remaining - held AS free
             FROM lot
            WHERE tenant_id = $1 AND customer_id = $2 AND account = $3 AND remaining > held AND NOT pending
              AND expires_at > $4
            UNION ALL
           SELECT expires_at, remaining
             FROM lot
            WHERE tenant_id = $1 AND customer_id = $2 AND account = $3 AND pending AND remaining > 0
              AND expires_at > $4) AS lots
    GROUP BY expires_at
    ORDER BY expires_at
    LIMIT $5`,
);

// What came after that instant: a range of entry_by_customer, newest first, down to the last entry that was recorded by
// then. Positions and moments of recording grow together. Its bound is a scalar subquery and nothing around it: row-level
// security keeps other expressions out of the index condition.
const selectSince = statement(
  'ledger.entries-since',
  `SELECT account, bucket, sum(amount)::bigint AS amount, count(*) AS entries
     FROM entry
    WHERE tenant_id = $1 AND customer_id = $2
      AND seq > (SELECT max(past.seq)
                   FROM ((SELECT seq
                            FROM entry
                           WHERE tenant_id = $1 AND customer_id = $2 AND recorded_at <= $3
                           ORDER BY seq DESC, line DESC
                           LIMIT 1)
                         UNION ALL
                         SELECT 0) AS past)
    GROUP BY account, bucket`,
);

/**
 * What the customer holds now: what is posted, and what fell due since, as the next write will post it. The version is the
 * one that the account has then. Call it in a transaction of isolation `repeatable read`: it is several statements.
 */
export async function readStanding(
  tx: Transaction,
  tenantId: string,
  query: { customerId: string; now: Instant },
): Promise<Standing> {
  const { customerId, now } = query;
  const [posted, expiring] = await Promise.all([
    readAccounts(tx, tenantId, [customerId]),
    tx.query<Expiring>(selectExpiring, [tenantId, customerId, ACCOUNT_CODES.points, formatInstant(now), MOST_EXPIRING]),
  ]);
  const { accounts, asRead } = await rehearseDue(tx, tenantId, { customerId, accounts: posted, now });
  const holding = (account: Account): Holding => holdingOf(accounts.get(accountKey({ customerId, account })));
  const points = accountKey({ customerId, account: 'points' });
  return {
    accounts: { points: holding('points'), credit: holding('credit') },
    expiring: withoutRepaid(expiring, { before: asRead.get(points), after: accounts.get(points) }),
  };
}

/** What expires, less what a debt takes of lots that mature. */
function withoutRepaid(
  expiring: readonly Expiring[],
  { before, after }: { before: AccountState | undefined; after: AccountState | undefined },
): readonly Expiring[] {
  const repaid = new Map<Instant, bigint>();
  for (const lot of before?.lots ?? []) {
    const now = after?.lots.find((other) => isSameLot(lot, other));
    if (lot.expiresAt === null || now === undefined) continue;
    repaid.set(lot.expiresAt, (repaid.get(lot.expiresAt) ?? 0n) + freeOf(lot) - freeOf(now));
  }
  return expiring
    .map(({ at, points }) => ({ at, points: points - (repaid.get(at) ?? 0n) }))
    .filter(({ points }) => points > 0n);
}

function holdingOf({ pending, available, held, debt, version }: AccountState = EMPTY_ACCOUNT): Holding {
  return { pending, available, held, debt, version };
}

/**
 * What the ledger said the customer held at a past instant: the fold of the entries that were recorded by then. It is what is
 * posted now less what came since, so that its cost grows with what came since and not with all that was before. Call it in a
 * transaction of isolation `repeatable read`: it is two statements.
 */
export async function readStandingAt(
  tx: Transaction,
  tenantId: string,
  query: { customerId: string; at: Instant },
): Promise<Standing> {
  const { customerId, at } = query;
  const [posted, since] = await Promise.all([
    readAccounts(tx, tenantId, [customerId]),
    tx.query<{ account: number; bucket: number; amount: bigint; entries: bigint }>(selectSince, [
      tenantId,
      customerId,
      formatInstant(at),
    ]),
  ]);
  const holding = (account: Account): Holding => {
    const held = { ...holdingOf(posted.get(accountKey({ customerId, account }))) };
    for (const row of since) {
      if (accountOfCode(row.account) !== account) continue;
      held[bucketOfCode(row.bucket)] -= row.amount;
      held.version -= row.entries;
    }
    return held;
  };
  return { accounts: { points: holding('points'), credit: holding('credit') }, expiring: [] };
}
