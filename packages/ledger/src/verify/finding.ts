/** Something that verification found wrong. */
export interface Finding {
  readonly code: FindingCode;
  /** What it is about: a place in the journal, an account, an order. */
  readonly subject: string;
  readonly message: string;
}

export type FindingCode =
  | 'journal-gap'
  | 'root-differs'
  | 'hash-differs'
  | 'head-differs'
  | 'unbalanced'
  | 'orphan-posting'
  | 'entries-broken'
  | 'balance-differs'
  | 'lots-differ'
  | 'uses-differ'
  | 'debt-differs'
  | 'due-differs'
  | 'transit-differs'
  | 'voids-differ'
  | 'restores-differ'
  | 'block-differs'
  | 'signature-differs'
  | 'history-rewritten'
  | 'export-malformed'
  | 'order-differs'
  | 'audit-differs';

/** How many findings a run reports: after that it only counts. */
export const MOST_FINDINGS = 100;
