import type { Transaction } from '@loyaltyos/database';
import { readSealingBlock, readStripe } from '@loyaltyos/journal';
import type { Instant } from '@loyaltyos/kernel';
import {
  accountOfCode,
  bucketOfCode,
  kindOfCode,
  sideOfCode,
  type Account,
  type Bucket,
  type EntryKind,
  type IssuerSide,
} from '../codes.ts';
import { readPostings } from '../read-postings.ts';
import { formatTransactionId } from '../transaction-id.ts';

/** Everything that one ledger transaction posted, with the event that it stands at. */
export interface LedgerTransaction {
  readonly transactionId: string;
  readonly recordedAt: Instant;
  /** When it counts from; null where nothing was posted. */
  readonly effectiveAt: Instant | null;
  readonly orderId: string | null;
  /** A redemption, an event, a return, the other leg of a transfer. */
  readonly reference: string | null;
  readonly event: { readonly type: string; readonly subject: string; readonly actor: string };
  readonly entries: readonly TransactionEntry[];
  readonly issuer: readonly TransactionIssuerPosting[];
  readonly lots: readonly TransactionLot[];
  readonly uses: readonly TransactionUse[];
  /** The block that sealed it; null until one does. */
  readonly sealed: { readonly block: bigint; readonly sealedAt: Instant } | null;
}

export interface TransactionEntry {
  readonly line: number;
  readonly customerId: string;
  readonly account: Account;
  readonly bucket: Bucket;
  readonly kind: EntryKind;
  readonly amount: bigint;
  readonly balanceAfter: bigint;
  readonly accountVersion: bigint;
}

export interface TransactionIssuerPosting {
  readonly line: number;
  readonly account: Account;
  readonly side: IssuerSide;
  readonly amount: bigint;
}

/** A lot that it made; the entry on the same line is what it is made of. */
export interface TransactionLot {
  readonly line: number;
  readonly customerId: string;
  readonly account: Account;
  readonly earned: bigint;
  readonly availableAt: Instant;
  readonly expiresAt: Instant | null;
  readonly source: { readonly ruleSetId: string; readonly version: number; readonly ruleId: string } | null;
}

/** What the entry on the same line took from a lot, or gave back, and what it set aside of it, or let go. */
export interface TransactionUse {
  readonly line: number;
  readonly account: Account;
  /** The transaction that made the lot, and the line of it. */
  readonly lotTransactionId: string;
  readonly lotLine: number;
  readonly amount: bigint;
  readonly held: bigint;
}

/**
 * Reads a transaction by its place.
 *
 * @returns undefined where nothing was posted, unless the event there says that it is a ledger transaction: an order that
 *   earned nothing is one.
 */
export async function readTransaction(
  tx: Transaction,
  tenantId: string,
  place: { stripe: number; seq: bigint },
): Promise<LedgerTransaction | undefined> {
  const { stripe, seq } = place;
  const range = { stripe, first: seq, last: seq };
  const [[event], postings, block] = await Promise.all([
    readStripe(tx, tenantId, range),
    readPostings(tx, tenantId, range),
    readSealingBlock(tx, tenantId, place),
  ]);
  if (event === undefined) return undefined;
  const transactionId = formatTransactionId(place);
  const payload = JSON.parse(event.payload) as { readonly ledgerTransactionId?: unknown };
  const [first] = postings.entries;
  if (first === undefined && payload.ledgerTransactionId !== transactionId) return undefined;
  const { type, subject, actor } = event;
  return {
    transactionId,
    recordedAt: msOf(event.recordedAtMicros),
    effectiveAt: first === undefined ? null : msOf(first.effectiveAtMicros),
    orderId: first?.orderId ?? null,
    reference: first?.reference ?? null,
    event: { type, subject, actor },
    entries: postings.entries.map(({ line, customerId, amount, balanceAfter, accountVersion, ...codes }) => {
      const names = {
        account: accountOfCode(codes.account),
        bucket: bucketOfCode(codes.bucket),
        kind: kindOfCode(codes.kind),
      };
      return { line, customerId, amount, balanceAfter, accountVersion, ...names };
    }),
    issuer: postings.issuer.map(({ line, account, side, amount }) => {
      return { line, account: accountOfCode(account), side: sideOfCode(side), amount };
    }),
    lots: postings.lots.map(({ line, customerId, account, earned, ...lot }) => {
      const { ruleSetId, ruleSetVersion: version, ruleId } = lot;
      return {
        line,
        customerId,
        account: accountOfCode(account),
        earned,
        availableAt: msOf(lot.availableAtMicros),
        expiresAt: lot.expiresAtMicros === null ? null : msOf(lot.expiresAtMicros),
        source: ruleSetId === null || version === null || ruleId === null ? null : { ruleSetId, version, ruleId },
      };
    }),
    // A customer's lots lie on the stripe of their entries.
    uses: postings.uses.map(({ line, account, lotSeq, lotLine, amount, held }) => {
      const lotTransactionId = formatTransactionId({ stripe, seq: lotSeq });
      return { line, account: accountOfCode(account), lotTransactionId, lotLine, amount, held };
    }),
    sealed: block === undefined ? null : { block: block.number, sealedAt: msOf(block.sealedAtMicros) },
  };
}

function msOf(micros: bigint): Instant {
  return Number(micros / 1000n);
}
