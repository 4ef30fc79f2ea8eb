import type { Mapping } from './mapping.ts';
import { rejection, type Rejection } from './rejection.ts';
import { FileUnreadable, isUnreadable, type Row, type UnreadableRow } from './row.ts';

/** The rows of one order. */
export interface RowGroup {
  readonly orderId: string | null;
  readonly rows: readonly Row[];
}

/** The most rows of an order, which is the most line items that the API takes. */
export const MAX_ROWS_OF_ORDER = 500;
/** The most rows of a file whose orders are put together from all over it. */
export const MAX_HELD_ROWS = 500_000;

type Grouped = AsyncGenerator<RowGroup | Rejection>;

/**
 * Puts the rows of each order together, as the mapping's `group` says. An order with a row that may be missing is refused:
 * it would go in with the wrong amount, and could not be mended afterwards.
 *
 * @throws FileUnreadable.
 */
export function groupRows(rows: AsyncIterable<Row | UnreadableRow>, mapping: Mapping): Grouped {
  const { orderId } = mapping;
  // `readMapping` makes sure of it.
  const column = 'column' in orderId.source ? orderId.source.column : '';
  const idOf = (row: Row): string | undefined => row.cell(column);
  switch (mapping.group) {
    case 'none':
      return eachByItself(rows, idOf);
    case 'adjacent':
      return adjacent(rows, idOf);
    case 'whole-file':
      return wholeFile(rows, idOf);
  }
}

type IdOf = (row: Row) => string | undefined;

async function* eachByItself(rows: AsyncIterable<Row | UnreadableRow>, idOf: IdOf): Grouped {
  for await (const row of rows) {
    if (isUnreadable(row)) yield unreadable(row);
    else yield { orderId: idOf(row) ?? null, rows: [row] };
  }
}

/** The order whose rows are being read. */
interface OpenGroup {
  readonly orderId: string;
  readonly rows: Row[];
  rowCount: number;
  besideUnreadable: boolean;
}

async function* adjacent(rows: AsyncIterable<Row | UnreadableRow>, idOf: IdOf): Grouped {
  let open: OpenGroup | undefined;
  let afterUnreadable = false;
  try {
    for await (const row of rows) {
      const id = isUnreadable(row) ? undefined : idOf(row);
      if (isUnreadable(row) || id === undefined) {
        yield isUnreadable(row) ? unreadable(row) : withoutId(row);
        if (open !== undefined) open.besideUnreadable = true;
        afterUnreadable = true;
        continue;
      }
      if (open?.orderId !== id) {
        if (open !== undefined) yield closed(open);
        open = { orderId: id, rows: [], rowCount: 0, besideUnreadable: afterUnreadable };
      }
      afterUnreadable = false;
      open.rowCount += 1;
      if (open.rowCount <= MAX_ROWS_OF_ORDER) open.rows.push(row);
    }
  } catch (error) {
    if (error instanceof FileUnreadable && open !== undefined) yield closed({ ...open, besideUnreadable: true });
    throw error;
  }
  if (open !== undefined) yield closed(open);
}

function closed({ orderId, rows, rowCount, besideUnreadable }: OpenGroup): RowGroup | Rejection {
  if (besideUnreadable) {
    const reason = 'A row beside this order could not be read and may belong to it.';
    return rejection('beside-unreadable-row', reason, { rows, orderId });
  }
  return rowCount > MAX_ROWS_OF_ORDER ? tooManyLines(orderId, rows, rowCount) : { orderId, rows };
}

async function* wholeFile(rows: AsyncIterable<Row | UnreadableRow>, idOf: IdOf): Grouped {
  const orders = new Map<string, Row[]>();
  let held = 0;
  for await (const row of rows) {
    const id = isUnreadable(row) ? undefined : idOf(row);
    if (isUnreadable(row) || id === undefined) {
      const wrong = isUnreadable(row) ? row.unreadable : 'The row has no order id.';
      const message = `Line ${row.line}: ${wrong} It may belong to any order, so that nothing of the file can be sent.`;
      throw new FileUnreadable(row.line, message);
    }
    held += 1;
    if (held > MAX_HELD_ROWS) {
      const message =
        `The file has more than ${MAX_HELD_ROWS} rows, the most that "group": "whole-file" holds. ` +
        'Sort it by order id and use "adjacent".';
      throw new FileUnreadable(row.line, message);
    }
    const order = orders.get(id);
    if (order === undefined) orders.set(id, [row]);
    else order.push(row);
  }
  for (const [orderId, ofOrder] of orders) {
    // Let go of what was passed on.
    orders.delete(orderId);
    const tooMany = ofOrder.length > MAX_ROWS_OF_ORDER;
    yield tooMany ? tooManyLines(orderId, ofOrder, ofOrder.length) : { orderId, rows: ofOrder };
  }
}

function tooManyLines(orderId: string, rows: readonly Row[], count: number): Rejection {
  const reason = `The order has ${count} rows; an order has at most ${MAX_ROWS_OF_ORDER} line items.`;
  return rejection('too-many-lines', reason, { rows: rows.slice(0, MAX_ROWS_OF_ORDER), orderId });
}

function unreadable(row: UnreadableRow): Rejection {
  return rejection('unreadable-row', row.unreadable, { rows: [row], orderId: null });
}

function withoutId(row: Row): Rejection {
  return rejection('missing', 'The row has no order id.', { rows: [row], orderId: null });
}
