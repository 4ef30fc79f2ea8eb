import { formatDecimal } from '@loyaltyos/kernel';
import { formatLocalDate } from '../calendar/local-date.ts';
import { formatLocalTime } from '../calendar/local-time.ts';
import type { NodeId } from '../ir/ir.ts';
import { isAmount, isMoney } from '../ir/types.ts';
import { canBe, type Domain } from './domain.ts';
import type { Interval } from './interval.ts';
import type { Scope } from './scope.ts';

/** The value of an interval that is nearest to the one wanted. */
export function nearest({ low, high }: Interval, wanted: bigint): bigint {
  if (low !== undefined && wanted < low) return low;
  return high !== undefined && wanted > high ? high : wanted;
}

/** A text of the domain: the one wanted, where it may be. */
export function pickText(domain: Domain, wanted: readonly string[]): string {
  if (domain.kind !== 'text') return wanted[0] ?? '';
  const { values, isExcept } = domain;
  const fits = (text: string): boolean => values.has(text) !== isExcept;
  const found = wanted.find(fits);
  if (found !== undefined) return found;
  if (!isExcept) return [...values][0] ?? '';
  for (let number = 1; ; number += 1) if (fits(`other-${number}`)) return `other-${number}`;
}

/** A value of a fact of any type but text, near what people would write, as specs have it: major units, days. */
export function pickScalar(scope: Scope, id: NodeId, wanted: bigint): string | boolean {
  const domain = scope.value(id);
  const { type } = scope.node(id);
  if (domain.kind === 'truth') return canBe(domain, true);
  if (domain.kind !== 'amount') return pickText(domain, ['']);
  const value = nearest(domain.values, wanted);
  if (type === 'date') return formatLocalDate(Number(value));
  if (type === 'time') return formatLocalTime(Number(value));
  return isAmount(type) ? formatNumerator(scope, id, value) : String(value);
}

/** Numerators as decimal text; money in major units. */
function formatNumerator(scope: Scope, id: NodeId, value: bigint): string {
  const places =
    scope.denominator(id).toString().length - 1 + (isMoney(scope.node(id).type) ? scope.setting.decimals : 0);
  return formatDecimal({ units: value, scale: places });
}
