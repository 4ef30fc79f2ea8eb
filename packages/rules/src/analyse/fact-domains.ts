import { DAY_MS, WEEKDAYS } from '../calendar/local-date.ts';
import { LINE_KINDS } from '../facts.ts';
import type { NodeOf } from '../ir/ir.ts';
import { isAmount, isMoney, type Type } from '../ir/types.ts';
import { amount, ANY_TEXT, EITHER, OTHER, texts, type Domain } from './domain.ts';
import { ANYTHING } from './interval.ts';
import type { Setting } from './setting.ts';

/**
 * What a fact can be. Assumed, as orders have it: amounts of an order and its lines are not negative; the lines' nets
 * add up to at most the order's total, and so do tax, shipping and what was paid with points, each by itself. The money
 * of another event is at most the stated total as well, but may be negative.
 */
export function factDomain({ path, type }: NodeOf<'fact'>, setting: Setting): Domain {
  const { ir, currency, total } = setting;
  switch (path) {
    case 'currency':
      return texts([currency]);
    case 'customer.tier':
      return tiersOf(ir.tiers);
    case 'local.weekday':
      return ANY_WEEKDAY;
    case 'local.time':
      return amount({ low: 0n, high: BigInt(DAY_MS) - 1n });
    case 'line.kind':
      return ANY_KIND;
    case 'line.discount':
    case 'line.quantity':
    case 'line.unit_price':
      return amount({ low: 0n, high: undefined });
    case 'line.net':
    case 'order.total':
    case 'order.tax':
    case 'order.shipping':
    case 'order.paid_with_points':
      return amount({ low: 0n, high: total });
    default:
      return isMoney(type) ? amount({ low: undefined, high: total }) : anyOf(type, setting);
  }
}

const ANY_WEEKDAY = texts(WEEKDAYS);
const ANY_KIND = texts(LINE_KINDS);

/** Anything that a type holds. */
export function anyOf(type: Type, { ir, currency }: Setting): Domain {
  if (isAmount(type) || type === 'date' || type === 'time' || type === 'instant') return amount(ANYTHING);
  switch (type) {
    case 'bool':
      return EITHER;
    case 'string':
      return ANY_TEXT;
    case 'enum:currency':
      return texts([currency]);
    case 'enum:kind':
      return ANY_KIND;
    case 'enum:weekday':
      return ANY_WEEKDAY;
    case 'enum:tier':
      return tiersOf(ir.tiers);
    default:
      return OTHER;
  }
}

/** A programme without tiers has customers without one. */
function tiersOf(tiers: readonly string[]): Domain {
  return texts(tiers.length === 0 ? [''] : tiers);
}
