import type { RoundingMode } from '@loyaltyos/kernel';
import type { DatePattern } from './date-pattern.ts';
import type { NumberMarks } from './cell-number.ts';

/** How the columns of a file become orders. `docs/import.md` is its reference; `readMapping` makes one of a JSON document. */
export interface Mapping {
  readonly encoding: Encoding;
  /** Between the cells of a CSV file. */
  readonly delimiter: string;
  readonly group: Grouping;
  readonly numbers: NumberMarks;
  readonly orderId: TextField;
  readonly customerId: TextField;
  readonly currencyCode: TextField;
  readonly orderTotal: NumberField | 'sum-of-lines';
  readonly channel: TextField | undefined;
  readonly storeId: TextField | undefined;
  readonly occurredAt: InstantField | undefined;
  readonly lineItems: LineMapping;
}

export interface LineMapping {
  /** The column that holds the list of line items; absent: each row is a line item. */
  readonly each: string | undefined;
  readonly sku: TextField;
  readonly quantity: NumberField;
  readonly unitPrice: NumberField | undefined;
  readonly lineTotal: NumberField | undefined;
  readonly category: TextField | undefined;
  readonly brand: TextField | undefined;
  readonly kind: TextField | undefined;
  readonly discount: DiscountField | undefined;
}

export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * Which rows make an order: each by itself, those of one order id that follow one another, or all of one order id wherever
 * they are, for which the file has to fit into memory.
 */
export const GROUPINGS = ['none', 'adjacent', 'whole-file'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Where a value comes from. */
export type Source = { readonly column: string } | { readonly constant: string };

export interface TextField {
  readonly source: Source;
  /** What a cell's text becomes; a text that is not here is refused. Absent: it stays as it is. */
  readonly values: ReadonlyMap<string, string> | undefined;
}

export interface NumberField {
  readonly source: Source;
  /** How an amount with more decimals than its currency is rounded; absent: it is refused. */
  readonly round: RoundingMode | undefined;
}

export interface DiscountField extends NumberField {
  /** Money off the line, or a share of its amount: 0.2 or 20%. */
  readonly as: 'amount' | 'rate';
}

export interface InstantField {
  readonly source: Source;
  readonly pattern: DatePattern;
}

/** The columns of the file that the mapping names, each once, and where the mapping names them first. */
export function columnsOf(mapping: Mapping): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  const note = (field: unknown, pointer: string): void => {
    const source = (field as { source?: Source } | undefined)?.source;
    if (source !== undefined && 'column' in source && !columns.has(source.column)) columns.set(source.column, pointer);
  };
  const { lineItems, ...orderFields } = mapping;
  for (const [name, field] of Object.entries(orderFields)) note(field, `/${name}`);
  for (const [name, field] of Object.entries(lineItems)) note(field, `/lineItems/${name}`);
  return columns;
}
