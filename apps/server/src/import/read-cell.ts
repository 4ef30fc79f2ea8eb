import { currencyDecimals, decimalPlaces, formatInstant, roundDecimal, decimal, type Decimal } from '@loyaltyos/kernel';
import { readNumber, type NumberMarks } from './cell-number.ts';
import type { InstantField, NumberField, Source, TextField } from './mapping.ts';
import type { RejectionCode } from './rejection.ts';
import type { Row } from './row.ts';

/** A cell that is not what the mapping says. Caught where the order is put together. */
export class CellRefused extends Error {
  override readonly name = 'CellRefused';
  readonly code: RejectionCode;
  readonly line: number;

  constructor(code: RejectionCode, line: number, message: string) {
    super(message);
    this.code = code;
    this.line = line;
  }
}

/** The most of a cell that a reason repeats. */
const MAX_SHOWN = 40;

function shown(text: string): string {
  return JSON.stringify(text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}...` : text);
}

function columnText(source: Source): string {
  return 'column' in source ? `column "${source.column}"` : 'the constant';
}

function textAt(row: Row, source: Source): string | undefined {
  return 'column' in source ? row.cell(source.column) : source.constant;
}

/** The value of a field that every row must have. */
export function required<T>(value: T | undefined, row: Row, name: string, { source }: { source: Source }): T {
  if (value !== undefined) return value;
  throw new CellRefused('missing', row.line, `There is no ${name}: ${columnText(source)} is blank.`);
}

/** @throws CellRefused `unmapped-value`. */
export function readText(row: Row, { source, values }: TextField): string | undefined {
  const text = textAt(row, source);
  if (text === undefined || values === undefined) return text;
  const becomes = values.get(text);
  if (becomes !== undefined) return becomes;
  throw new CellRefused(
    'unmapped-value',
    row.line,
    `The mapping says not what ${shown(text)} in ${columnText(source)} becomes.`,
  );
}

/** @throws CellRefused `not-a-number`. */
export function readDecimal(
  row: Row,
  { source }: { source: Source },
  marks: NumberMarks,
  read: (text: string, marks: NumberMarks) => Decimal | undefined = readNumber,
): Decimal | undefined {
  const text = textAt(row, source);
  if (text === undefined) return undefined;
  const value = read(text, marks);
  if (value !== undefined) return value;
  throw new CellRefused('not-a-number', row.line, `${shown(text)} in ${columnText(source)} is not a number.`);
}

/**
 * An amount of the currency, rounded where the mapping says so.
 *
 * @throws CellRefused `not-a-number`, `too-many-decimals`.
 */
export function readMoney(row: Row, field: NumberField, marks: NumberMarks, currency: string): Decimal | undefined {
  const value = readDecimal(row, field, marks);
  return value === undefined ? undefined : moneyOf(row, field, value, currency);
}

/** @throws CellRefused `too-many-decimals`. */
export function moneyOf(row: Row, { source, round }: NumberField, value: Decimal, currency: string): Decimal {
  const places = currencyDecimals(currency) ?? 0;
  if (decimalPlaces(value) <= places) return value;
  if (round !== undefined) return decimal(roundDecimal(value, places, round), places);
  const reason = `The amount in ${columnText(source)} has more than the ${places} decimals of ${currency}. `;
  throw new CellRefused('too-many-decimals', row.line, `${reason}Say "round" in the mapping to have it rounded.`);
}

/** @throws CellRefused `not-a-date`. */
export function readInstant(row: Row, { source, pattern }: InstantField): string | undefined {
  const text = textAt(row, source);
  if (text === undefined) return undefined;
  const instant = pattern(text);
  if (instant !== undefined) return formatInstant(instant);
  const reason = `${shown(text)} in ${columnText(source)} is not a moment in the mapping's format that exists.`;
  throw new CellRefused('not-a-date', row.line, reason);
}
