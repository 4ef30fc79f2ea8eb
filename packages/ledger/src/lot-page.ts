import { statement, type Transaction } from '@loyaltyos/database';
import type { Instant } from '@loyaltyos/kernel';
import { ACCOUNT_CODES, accountOfCode, type Account } from './codes.ts';
import type { LotPlace } from './lot.ts';
import { formatTransactionId } from './transaction-id.ts';

/** A lot as its customer is told of it. */
export interface LotOfCustomer {
  /** The transaction that made it. */
  readonly transactionId: string;
  readonly account: Account;
  readonly earned: bigint;
  readonly remaining: bigint;
  readonly held: bigint;
  readonly pending: boolean;
  readonly availableAt: Instant;
  readonly expiresAt: Instant | null;
  readonly orderId: string | null;
  readonly ruleId: string | null;
  readonly place: LotPlace & { readonly account: Account };
}

// A range of the primary key.
const selectLots = statement(
  'ledger.lot-page',
  `SELECT account, seq, line, earned, remaining, held, pending, available_at AS "availableAt", expires_at AS "expiresAt",
          order_id AS "orderId", rule_id AS "ruleId"
     FROM lot
    WHERE tenant_id = $1 AND customer_id = $2 AND (account, seq, line) > ($3, $4, $5)
    ORDER BY account, seq, line
    LIMIT $6`,
);

/** A customer's lots, used up ones included, in the order of accounts and then of their making, those after a place. */
export async function readLotPage(
  tx: Transaction,
  tenantId: string,
  query: { customerId: string; stripe: number; after: LotOfCustomer['place'] | undefined; limit: number },
): Promise<readonly LotOfCustomer[]> {
  const { customerId, stripe, after, limit } = query;
  const behind = after === undefined ? [0, 0n, 0] : [ACCOUNT_CODES[after.account], after.seq, after.line];
  type Row = Omit<LotOfCustomer, 'account' | 'transactionId' | 'place'> & LotPlace & { readonly account: number };
  const rows = await tx.query<Row>(selectLots, [tenantId, customerId, ...behind, limit]);
  return rows.map(({ account: code, seq, line, ...lot }) => {
    const account = accountOfCode(code);
    return { ...lot, account, transactionId: formatTransactionId({ stripe, seq }), place: { account, seq, line } };
  });
}
