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
  readonly reference: string | null;
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

/** What an entry took from a lot, or gave back, and what it set aside of it. Its place is its entry's. */
export interface UseRow {
  readonly seq: bigint;
  readonly line: number;
  readonly customerId: string;
  readonly account: number;
  readonly lotSeq: bigint;
  readonly lotLine: number;
  readonly amount: bigint;
  readonly held: bigint;
}

/** The text of an entry that is hashed. A reference is an element of its own only where there is one. */
export function entryText(row: EntryRow): string {
  const names = row.reference === null ? [row.customerId, row.orderId] : [row.customerId, row.orderId, row.reference];
  return [
    'entry',
    row.stripe,
    row.seq,
    row.line,
    JSON.stringify(names),
    row.account,
    row.bucket,
    row.kind,
    row.amount,
    row.balanceAfter,
    row.accountVersion,
    row.effectiveAtMicros,
    row.recordedAtMicros,
  ].join('\n');
}

export function issuerText(row: IssuerRow): string {
  const { stripe, seq, line, account, side, amount, recordedAtMicros } = row;
  return ['issuer', stripe, seq, line, account, side, amount, recordedAtMicros].join('\n');
}

/** What a lot was when it was made; what remains of it follows from its uses. */
export function lotText(row: LotRow): string {
  return [
    'lot',
    row.seq,
    row.line,
    JSON.stringify([row.customerId, row.orderId, row.ruleSetId, row.ruleId]),
    row.account,
    row.earned,
    row.availableAtMicros,
    row.expiresAtMicros ?? '',
    row.ruleSetVersion ?? '',
  ].join('\n');
}

export function useText(row: UseRow): string {
  const { seq, line, customerId, account, lotSeq, lotLine, amount, held } = row;
  return ['use', seq, line, JSON.stringify([customerId]), account, lotSeq, lotLine, amount, held].join('\n');
}

/** The rows of postings, as they are hashed. */
export interface PostingRows {
  readonly entries: readonly EntryRow[];
  readonly issuer: readonly IssuerRow[];
  readonly lots: readonly LotRow[];
  readonly uses: readonly UseRow[];
}

/**
 * The texts that are hashed of the postings at one position, in the order of the leaves: entries, issuer, lots, uses;
 * each by line, uses then by their lot.
 */
export function postingTexts(rows: PostingRows): readonly string[] {
  return [
    ...rows.entries.map(entryText),
    ...rows.issuer.map(issuerText),
    ...rows.lots.map(lotText),
    ...rows.uses.toSorted(byLineAndLot).map(useText),
  ];
}

/** What is hashed of the postings of a link: position by position, behind all of the link's events. */
export function attachedTexts(rows: PostingRows): readonly string[] {
  const byPlace = new Map<bigint, RowsAtPlace>();
  const placeOf = (seq: bigint): RowsAtPlace => {
    const place = byPlace.get(seq) ?? { entries: [], issuer: [], lots: [], uses: [] };
    byPlace.set(seq, place);
    return place;
  };
  for (const row of rows.entries) placeOf(row.seq).entries.push(row);
  for (const row of rows.issuer) placeOf(row.seq).issuer.push(row);
  for (const row of rows.lots) placeOf(row.seq).lots.push(row);
  for (const row of rows.uses) placeOf(row.seq).uses.push(row);
  return [...byPlace].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, place]) => postingTexts(place));
}

interface RowsAtPlace {
  readonly entries: EntryRow[];
  readonly issuer: IssuerRow[];
  readonly lots: LotRow[];
  readonly uses: UseRow[];
}

/** A posting with its place and its times: what the ledger stores of it. */
export type PlacedPosting = Posting & {
  readonly stripe: number;
  readonly seq: bigint;
  readonly orderId: string | null;
  readonly reference: string | null;
  readonly effectiveAt: number;
  readonly recordedAt: number;
};

/** The leaves of a posting, in the order in which verification reads its rows. */
export function postingLeaves(posting: PlacedPosting): readonly Buffer[] {
  return postingTexts(rowsOf(posting)).map((text) => leafHash(text));
}

function rowsOf(posting: PlacedPosting): PostingRows {
  const { stripe, seq, orderId } = posting;
  const recordedAtMicros = BigInt(posting.recordedAt) * 1000n;
  const effectiveAtMicros = BigInt(posting.effectiveAt) * 1000n;
  const entries = posting.entries.map((entry): EntryRow => {
    return {
      ...entry,
      stripe,
      seq,
      orderId,
      reference: posting.reference ?? null,
      account: ACCOUNT_CODES[entry.account],
      bucket: BUCKET_CODES[entry.bucket],
      kind: KIND_CODES[entry.kind],
      effectiveAtMicros,
      recordedAtMicros,
    };
  });
  const issuer = posting.issuer.map((row): IssuerRow => {
    return { ...row, stripe, seq, account: ACCOUNT_CODES[row.account], side: SIDE_CODES[row.side], recordedAtMicros };
  });
  const lots = posting.lots.map((lot): LotRow => {
    return {
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
    };
  });
  const uses = (posting.uses ?? []).map((use): UseRow => ({ ...use, seq, account: ACCOUNT_CODES[use.account] }));
  return { entries, issuer, lots, uses };
}

function byLineAndLot(a: UseRow, b: UseRow): number {
  if (a.line !== b.line) return a.line - b.line;
  if (a.lotSeq !== b.lotSeq) return a.lotSeq < b.lotSeq ? -1 : 1;
  return a.lotLine - b.lotLine;
}
