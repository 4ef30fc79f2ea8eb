import { currencyDecimals, formatInstant } from '@loyaltyos/kernel';
import { formatDuration, type Duration } from '../calendar/duration.ts';
import { formatLocalDate } from '../calendar/local-date.ts';
import { formatLocalTime } from '../calendar/local-time.ts';
import { formatRational, powerOfTen } from '../exact/rational.ts';
import type { Whole } from '../exact/whole.ts';
import { currencyOf, isAmount, isMoney, ORDER_MONEY, type Type } from '../ir/types.ts';
import type { TraceValue } from '../trace.ts';
import type { Value } from './run.ts';

/** A value as traces show it: amounts as decimal text (money in major units), dates and times as programs write them. */
export function formatValue(value: Value, type: Type, denominator: bigint, orderDecimals: number): TraceValue {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (isMoney(type)) {
    const decimals = type === ORDER_MONEY ? orderDecimals : (currencyDecimals(currencyOf(type)) ?? 0);
    return formatRational(value as Whole, denominator * powerOfTen(decimals));
  }
  if (isAmount(type)) return formatRational(value as Whole, denominator);
  switch (type) {
    case 'date':
      return formatLocalDate(value as number);
    case 'time':
      return formatLocalTime(value as number);
    case 'instant':
      return formatInstant(value as number);
    case 'duration':
      return formatDuration(value as Duration);
    case 'list:string':
      return 'a list';
    default:
      return typeof value === 'string' ? value : null;
  }
}
