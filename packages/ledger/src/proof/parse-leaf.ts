import {
  entryText,
  issuerText,
  lotText,
  useText,
  type EntryRow,
  type IssuerRow,
  type LotRow,
  type PostingRows,
  type UseRow,
} from '../leaves.ts';

/** The rows of postings, to be added to. */
export interface CollectedRows extends PostingRows {
  readonly entries: EntryRow[];
  readonly issuer: IssuerRow[];
  readonly lots: LotRow[];
  readonly uses: UseRow[];
}

export function noRows(): CollectedRows {
  return { entries: [], issuer: [], lots: [], uses: [] };
}

/** Reads hashed texts back into rows, in their order. @returns undefined when a text is not just what a row would give. */
export function parsePostings(texts: readonly string[]): CollectedRows | undefined {
  const rows = noRows();
  try {
    for (const text of texts) {
      const fields = text.split('\n');
      const read = READERS[fields[0] ?? ''];
      if (read === undefined || read(rows, fields) !== text) return undefined;
    }
  } catch {
    return undefined;
  }
  return rows;
}

/** Each adds the row to those of its kind and gives the text that the row would be hashed as. */
const READERS: Readonly<Record<string, (rows: CollectedRows, fields: readonly string[]) => string>> = {
  entry(rows, fields) {
    const [, stripe, seq, line, names, account, bucket, kind, amount, balanceAfter, version, effective, recorded] =
      fields;
    const [customerId, orderId, reference = null] = namesOf(names);
    const row: EntryRow = {
      stripe: small(stripe),
      seq: big(seq),
      line: small(line),
      customerId: customerId!,
      orderId: orderId!,
      reference,
      account: small(account),
      bucket: small(bucket),
      kind: small(kind),
      amount: big(amount),
      balanceAfter: big(balanceAfter),
      accountVersion: big(version),
      effectiveAtMicros: big(effective),
      recordedAtMicros: big(recorded),
    };
    rows.entries.push(row);
    return entryText(row);
  },
  issuer(rows, fields) {
    const [, stripe, seq, line, account, side, amount, recorded] = fields;
    const row: IssuerRow = {
      stripe: small(stripe),
      seq: big(seq),
      line: small(line),
      account: small(account),
      side: small(side),
      amount: big(amount),
      recordedAtMicros: big(recorded),
    };
    rows.issuer.push(row);
    return issuerText(row);
  },
  lot(rows, fields) {
    const [, seq, line, names, account, earned, availableAt, expiresAt, version] = fields;
    const [customerId, orderId, ruleSetId, ruleId] = namesOf(names);
    const row: LotRow = {
      seq: big(seq),
      line: small(line),
      customerId: customerId!,
      orderId: orderId!,
      ruleSetId: ruleSetId!,
      ruleId: ruleId!,
      account: small(account),
      earned: big(earned),
      availableAtMicros: big(availableAt),
      expiresAtMicros: expiresAt === '' ? null : big(expiresAt),
      ruleSetVersion: version === '' ? null : small(version),
    };
    rows.lots.push(row);
    return lotText(row);
  },
  use(rows, fields) {
    const [, seq, line, names, account, lotSeq, lotLine, amount, held] = fields;
    const [customerId] = namesOf(names);
    const row: UseRow = {
      seq: big(seq),
      line: small(line),
      customerId: customerId!,
      account: small(account),
      lotSeq: big(lotSeq),
      lotLine: small(lotLine),
      amount: big(amount),
      held: big(held),
    };
    rows.uses.push(row);
    return useText(row);
  },
};

function namesOf(text: string | undefined): readonly (string | null)[] {
  return JSON.parse(text ?? '') as readonly (string | null)[];
}

function big(text: string | undefined): bigint {
  return BigInt(text ?? '');
}

function small(text: string | undefined): number {
  return Number(text);
}
