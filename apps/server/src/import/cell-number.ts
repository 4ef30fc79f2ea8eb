import { decimal, multiplyDecimals, parseDecimal, type Decimal } from '@loyaltyos/kernel';

/** How a file writes its numbers. */
export interface NumberMarks {
  readonly decimal: '.' | ',';
  /** Between groups of digits; absent: there is none. */
  readonly grouping: string | undefined;
}

const HUNDREDTH = decimal(1, 2);

/** The number in a cell, exactly as it is written. @returns undefined when it is none. */
export function readNumber(text: string, marks: NumberMarks): Decimal | undefined {
  return parseDecimal(plainText(text, marks));
}

/** A share, written as `0.2` or `20%`. @returns undefined when it is none. */
export function readRate(text: string, marks: NumberMarks): Decimal | undefined {
  if (!text.endsWith('%')) return readNumber(text, marks);
  const percent = readNumber(text.slice(0, -1).trimEnd(), marks);
  return percent === undefined ? undefined : multiplyDecimals(percent, HUNDREDTH);
}

/** As kernel reads numbers: grouping away, a point before the decimals. A mark in the wrong place makes it no number. */
function plainText(text: string, { decimal: mark, grouping }: NumberMarks): string {
  const [whole = '', ...rest] = text.split(mark);
  if (rest.length > 1 || (mark !== '.' && text.includes('.') && grouping !== '.')) return '';
  const digits = grouping === undefined ? whole : ungrouped(whole, grouping);
  return rest.length === 0 ? digits : `${digits}.${rest[0]}`;
}

/** `1,234,567` without its commas; '' when they do not stand before three digits each. */
function ungrouped(whole: string, grouping: string): string {
  const [first = '', ...groups] = whole.split(grouping);
  if (groups.length === 0) return whole;
  const right = /^-?\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return right ? first + groups.join('') : '';
}
