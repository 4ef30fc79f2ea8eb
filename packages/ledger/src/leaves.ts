import { leafHash } from '@loyaltyos/journal';
import { ACCOUNT_CODES, BUCKET_CODES, KIND_CODES, SIDE_CODES } from './codes.ts';
import type { Posting } from './posting.ts';

/** An entry, an issuer's posting and a lot as they are hashed: every stored column, times in microseconds. */
export interface EntryRow {
  readonly stripe: number;
  readonly seq: bigint;
  readonly line: number;
  readonly customerId: string;
  readonly account: number;
  readonly bucket: number;
  readonly kind: number;
  readonly amount: bigint;
  readonly balanceAfter: bigint;
  readonly accountVersion: bigint;
  readonly orderId: string | null;
  readonly effectiveAtMicros: bigint;
  readonly recordedAtMicros: bigint;
}

export interface IssuerRow {
  readonly stripe: number;
  readonly seq: bigint;
  readonly line: number;
  readonly account: number;
  readonly side: number;
  readonly amount: bigint;
  readonly recordedAtMicros: bigint;
}

export interface LotRow {
  readonly seq: bigint;
  readonly line: number;
  readonly customerId: string;
  readonly account: number;
  readonly earned: bigint;
  readonly availableAtMicros: bigint;
  readonly expiresAtMicros: bigint | null;
  readonly orderId: string | null;
  readonly ruleSetId: string | null;
  readonly ruleSetVersion: number | null;
  readonly ruleId: string | null;
}

export function entryLeaf(row: EntryRow): Buffer {
  return leafHash(
    [
      'entry',
      row.stripe,
      row.seq,
      row.line,
      JSON.stringify([row.customerId, row.orderId]),
      row.account,
      row.bucket,
      row.kind,
      row.amount,
      row.balanceAfter,
      row.accountVersion,
      row.effectiveAtMicros,
      row.recordedAtMicros,
    ].join('\n'),
  );
}

export function issuerLeaf(row: IssuerRow): Buffer {
  return leafHash(
    ['issuer', row.stripe, row.seq, row.line, row.account, row.side, row.amount, row.recordedAtMicros].join('\n'),
  );
}

/** What a lot was when it was made; what remains of it follows from its uses. */
export function lotLeaf(row: LotRow): Buffer {
  return leafHash(
    [
      'lot',
      row.seq,
      row.line,
      JSON.stringify([row.customerId, row.orderId, row.ruleSetId, row.ruleId]),
      row.account,
      row.earned,
      row.availableAtMicros,
      row.expiresAtMicros ?? '',
      row.ruleSetVersion ?? '',
    ].join('\n'),
  );
}

/** A posting with its place and its times: what the ledger stores of it. */
export interface PlacedPosting extends Posting {
  readonly stripe: number;
  readonly seq: bigint;
  readonly orderId: string | null;
  readonly effectiveAt: number;
  readonly recordedAt: number;
}

/** The leaves of a posting, in the order in which verification reads its rows: entries, issuer, lots, by line. */
export function postingLeaves(posting: PlacedPosting): readonly Buffer[] {
  const { stripe, seq, orderId } = posting;
  const recordedAtMicros = BigInt(posting.recordedAt) * 1000n;
  const effectiveAtMicros = BigInt(posting.effectiveAt) * 1000n;
  return [
    ...posting.entries.map((entry) =>
      entryLeaf({
        ...entry,
        stripe,
        seq,
        orderId,
        account: ACCOUNT_CODES[entry.account],
        bucket: BUCKET_CODES[entry.bucket],
        kind: KIND_CODES[entry.kind],
        effectiveAtMicros,
        recordedAtMicros,
      }),
    ),
    ...posting.issuer.map((row) =>
      issuerLeaf({
        ...row,
        stripe,
        seq,
        account: ACCOUNT_CODES[row.account],
        side: SIDE_CODES[row.side],
        recordedAtMicros,
      }),
    ),
    ...posting.lots.map((lot) =>
      lotLeaf({
        seq,
        line: lot.line,
        customerId: lot.customerId,
        account: ACCOUNT_CODES[lot.account],
        earned: lot.earned,
        availableAtMicros: BigInt(lot.availableAt) * 1000n,
        expiresAtMicros: lot.expiresAt === null ? null : BigInt(lot.expiresAt) * 1000n,
        orderId,
        ruleSetId: lot.source?.ruleSetId ?? null,
        ruleSetVersion: lot.source?.ruleSetVersion ?? null,
        ruleId: lot.source?.ruleId ?? null,
      }),
    ),
  ];
}
