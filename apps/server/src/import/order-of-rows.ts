import {
  addDecimals,
  currencyDecimals,
  decimal,
  formatDecimal,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
  type Decimal,
} from '@loyaltyos/kernel';
import { readRate } from './cell-number.ts';
import type { RowGroup } from './group-rows.ts';
import type { LineMapping, Mapping } from './mapping.ts';
import { CellRefused, moneyOf, readDecimal, readInstant, readMoney, readText, required } from './read-cell.ts';
import { rejection, type Rejection } from './rejection.ts';
import type { Row } from './row.ts';

/** An order that can be sent. */
export interface ReadOrder {
  readonly orderId: string;
  readonly customerId: string;
  /** The order as the API takes it: JSON, money as decimal text. */
  readonly body: string;
  /** The rows that it was made of, by the line that each begins on: one per line item, or one for all. */
  readonly rows: readonly { readonly line: number }[];
}

/** What one row says of a line item, and what the item comes to. */
interface ReadLine {
  readonly item: Readonly<Record<string, string | undefined>>;
  readonly net: Decimal;
}

/**
 * Makes the order of its rows. Pure; all arithmetic is exact. What is said of the order as a whole may be left blank in all
 * rows but one, and must be the same where it is said again.
 */
export function orderOfRows({ orderId, rows }: RowGroup, mapping: Mapping): ReadOrder | Rejection {
  try {
    return readOrder(rows, mapping);
  } catch (error) {
    if (!(error instanceof CellRefused)) throw error;
    return rejection(error.code, error.message, { rows, orderId, line: error.line });
  }
}

function readOrder(rows: readonly Row[], mapping: Mapping): ReadOrder {
  const first = rows[0]!;
  const { numbers, orderTotal, channel, storeId, occurredAt, lineItems } = mapping;
  const id = required(readText(first, mapping.orderId), first, 'orderId', mapping.orderId);
  const customer = saidOnce(rows, 'customerId', (row) => readText(row, mapping.customerId));
  const customerId = required(customer, first, 'customerId', mapping.customerId);
  const code = saidOnce(rows, 'currencyCode', (row) => readText(row, mapping.currencyCode));
  const currencyCode = required(code, first, 'currencyCode', mapping.currencyCode);
  if (currencyDecimals(currencyCode) === undefined) {
    throw new CellRefused('unknown-currency', first.line, 'The currency is not an ISO 4217 code in capital letters.');
  }
  const read = itemRows(rows, lineItems).map((row) => readLine(row, mapping, currencyCode));
  const sum = (): Decimal => read.reduce((total, { net }) => addDecimals(total, net), decimal(0));
  const amount = (field: Exclude<typeof orderTotal, string>): string => {
    const text = saidOnce(rows, 'orderTotal', (row) => formatted(readMoney(row, field, numbers, currencyCode)));
    return required(text, first, 'orderTotal', field);
  };
  const order = {
    orderId: id,
    customerId,
    orderTotal: orderTotal === 'sum-of-lines' ? formatDecimal(sum()) : amount(orderTotal),
    currencyCode,
    lineItems: read.map(({ item }) => item),
    channel: channel && saidOnce(rows, 'channel', (row) => readText(row, channel)),
    storeId: storeId && saidOnce(rows, 'storeId', (row) => readText(row, storeId)),
    occurredAt: occurredAt && saidOnce(rows, 'occurredAt', (row) => readInstant(row, occurredAt)),
  };
  return { orderId: id, customerId, body: JSON.stringify(order), rows: rows.map(({ line }) => ({ line })) };
}

/** @throws CellRefused `rows-disagree`. */
function saidOnce(rows: readonly Row[], name: string, read: (row: Row) => string | undefined): string | undefined {
  let said: string | undefined;
  for (const row of rows) {
    const value = read(row);
    if (value !== undefined && said !== undefined && value !== said) {
      throw new CellRefused('rows-disagree', row.line, `The rows of the order say different things of ${name}.`);
    }
    said ??= value;
  }
  return said;
}

function itemRows(rows: readonly Row[], { each }: LineMapping): readonly Row[] {
  const first = rows[0]!;
  if (each === undefined) return rows;
  const items = first.items(each);
  if (items === undefined) throw new CellRefused('missing', first.line, `"${each}" is not a list of objects.`);
  return items;
}

function readLine(row: Row, { lineItems, numbers }: Mapping, currency: string): ReadLine {
  const { sku, quantity, unitPrice, lineTotal, category, brand, kind, discount } = lineItems;
  const count = required(readDecimal(row, quantity, numbers), row, 'quantity', quantity);
  const price = unitPrice && readDecimal(row, unitPrice, numbers);
  const total = lineTotal && readMoney(row, lineTotal, numbers, currency);
  if (price === undefined && total === undefined) {
    throw new CellRefused('missing', row.line, 'There is neither a lineTotal nor a unitPrice.');
  }
  const places = currencyDecimals(currency) ?? 0;
  // As the API does: quantity x unitPrice, rounded half up to the currency.
  const amount =
    total ?? decimal(roundDecimal(multiplyDecimals(count, price ?? decimal(0)), places, 'half_up'), places);
  const off = discount && discountOf(row, discount, numbers, amount, currency);
  return {
    item: {
      sku: required(readText(row, sku), row, 'sku', sku),
      quantity: formatDecimal(count),
      unitPrice: formatted(price),
      lineTotal: formatted(total),
      category: category && readText(row, category),
      brand: brand && readText(row, brand),
      kind: kind && readText(row, kind),
      discount: formatted(off),
    },
    net: off === undefined ? amount : subtractDecimals(amount, off),
  };
}

function discountOf(
  row: Row,
  field: NonNullable<LineMapping['discount']>,
  numbers: Mapping['numbers'],
  amount: Decimal,
  currency: string,
): Decimal | undefined {
  if (field.as === 'amount') return readMoney(row, field, numbers, currency);
  const rate = readDecimal(row, field, numbers, readRate);
  return rate && moneyOf(row, field, multiplyDecimals(amount, rate), currency);
}

function formatted(value: Decimal | undefined): string | undefined {
  return value === undefined ? undefined : formatDecimal(value);
}
