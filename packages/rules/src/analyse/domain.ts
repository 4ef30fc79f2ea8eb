import * as intervals from './interval.ts';
import type { Interval } from './interval.ts';
import { inBoth, inEither, without } from './text-sets.ts';

/** What is known about a value: all that it can be is in here. */
export type Domain =
  /** Amounts, as numerators; dates as day numbers, times and instants in milliseconds. */
  | { readonly kind: 'amount'; readonly values: Interval }
  /** Text and enums: one of `values`, or, with `isExcept`, anything but them. */
  | { readonly kind: 'text'; readonly values: ReadonlySet<string>; readonly isExcept: boolean }
  | { readonly kind: 'truth'; readonly canBeTrue: boolean; readonly canBeFalse: boolean }
  /** Lists, durations, customers: nothing is claimed about them. */
  | { readonly kind: 'other' };

export const OTHER: Domain = { kind: 'other' };
export const ANY_TEXT: Domain = { kind: 'text', values: new Set(), isExcept: true };
export const EITHER: Domain = { kind: 'truth', canBeTrue: true, canBeFalse: true };

export function amount(values: Interval): Domain {
  return { kind: 'amount', values };
}

export function texts(values: Iterable<string>): Domain {
  return { kind: 'text', values: new Set(values), isExcept: false };
}

export function truth(canBeTrue: boolean, canBeFalse: boolean): Domain {
  return { kind: 'truth', canBeTrue, canBeFalse };
}

/** The interval of an amount; anything for what is none. */
export function intervalOf(domain: Domain): Interval {
  return domain.kind === 'amount' ? domain.values : intervals.ANYTHING;
}

export function canBe(domain: Domain, wanted: boolean): boolean {
  if (domain.kind !== 'truth') return true;
  return wanted ? domain.canBeTrue : domain.canBeFalse;
}

/** Whether nothing is left. */
export function isImpossible(domain: Domain): boolean {
  switch (domain.kind) {
    case 'amount':
      return intervals.isEmpty(domain.values);
    case 'text':
      return !domain.isExcept && domain.values.size === 0;
    case 'truth':
      return !domain.canBeTrue && !domain.canBeFalse;
    case 'other':
      return false;
  }
}

/** What both allow. */
export function meet(a: Domain, b: Domain): Domain {
  if (a.kind === 'amount' && b.kind === 'amount') return amount(intervals.meet(a.values, b.values));
  if (a.kind === 'truth' && b.kind === 'truth') return truth(a.canBeTrue && b.canBeTrue, a.canBeFalse && b.canBeFalse);
  if (a.kind !== 'text' || b.kind !== 'text') return a.kind === 'other' ? b : a;
  if (a.isExcept && b.isExcept) return { kind: 'text', values: inEither(a.values, b.values), isExcept: true };
  if (a.isExcept) return texts(without(b.values, a.values));
  return texts(b.isExcept ? without(a.values, b.values) : inBoth(a.values, b.values));
}

/** What either allows. */
export function join(a: Domain, b: Domain): Domain {
  if (a.kind === 'amount' && b.kind === 'amount') return amount(intervals.hull(a.values, b.values));
  if (a.kind === 'truth' && b.kind === 'truth') return truth(a.canBeTrue || b.canBeTrue, a.canBeFalse || b.canBeFalse);
  if (a.kind !== 'text' || b.kind !== 'text') return OTHER;
  if (a.isExcept && b.isExcept) return { kind: 'text', values: inBoth(a.values, b.values), isExcept: true };
  if (a.isExcept) return { kind: 'text', values: without(a.values, b.values), isExcept: true };
  if (b.isExcept) return { kind: 'text', values: without(b.values, a.values), isExcept: true };
  return texts(inEither(a.values, b.values));
}

/** The only value that a text can have. */
export function onlyText(domain: Domain): string | undefined {
  if (domain.kind !== 'text' || domain.isExcept || domain.values.size !== 1) return undefined;
  const [only] = domain.values;
  return only;
}
