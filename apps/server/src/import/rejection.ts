/** What is wrong with rows of the file before anything is sent; what the server says has the codes of its problems. */
export const REJECTION_CODES = [
  'beside-unreadable-row',
  'missing',
  'not-a-date',
  'not-a-number',
  'order-too-large',
  'rows-disagree',
  'too-many-decimals',
  'too-many-lines',
  'unknown-currency',
  'unmapped-value',
  'unreadable-file',
  'unreadable-row',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** An order, or a row, that did not go in. */
export interface Rejection {
  /** The line that is wrong, where one is to blame; else the order's first. Counted from 1. */
  readonly line: number;
  /** The lines that the order's rows begin on. */
  readonly lines: readonly number[];
  readonly orderId: string | null;
  /** One of `REJECTION_CODES`, or the code of a problem. */
  readonly code: string;
  /** For people. */
  readonly reason: string;
  /** By which the server's log knows it; null for what was never sent. */
  readonly requestId: string | null;
}

/** @param rows those of the order; the first of them is named unless `line` says another. */
export function rejection(
  code: RejectionCode,
  reason: string,
  place: { rows: readonly { line: number }[]; orderId: string | null; line?: number },
): Rejection {
  const lines = place.rows.map((row) => row.line);
  return { line: place.line ?? lines[0] ?? 0, lines, orderId: place.orderId, code, reason, requestId: null };
}

/** One line for people. */
export function rejectionText({ line, lines, orderId, code, reason }: Rejection): string {
  const order = orderId === null ? '' : `, order ${orderId}`;
  const rows = lines.length > 1 ? ` (rows ${lines[0]} to ${lines.at(-1)})` : '';
  return `line ${line}${order}${rows}: ${code}: ${reason}`;
}
