import type { Fix } from '../diagnostic.ts';

/** What is known at a place in the program. */
export interface Scope {
  /** The event that the rule listens to. */
  readonly event: string;
  /** Inside the parentheses of `sum(lines ...)` and its like. */
  readonly inLines: boolean;
  /** The currencies that the event can have here. With one alone, the currency is established. */
  readonly currencies: ReadonlySet<string>;
  /** The paths of optional facts that are present here. */
  readonly present: ReadonlySet<string>;
  /** The edit that asks for a condition first, such as `currency == GBP`; absent where there is no place for it. */
  readonly guard?: (condition: string) => Fix;
}

/** What a condition tells about the rest of the program where it holds, or where it does not. */
export interface Narrowing {
  readonly currencies?: ReadonlySet<string>;
  readonly present?: ReadonlySet<string>;
}

export const NOTHING: Narrowing = {};

/** The scope where the narrowing's condition holds. */
export function narrow(scope: Scope, narrowing: Narrowing): Scope {
  if (narrowing === NOTHING) return scope;
  return {
    ...scope,
    currencies: narrowing.currencies === undefined ? scope.currencies : common(scope.currencies, narrowing.currencies),
    present: narrowing.present === undefined ? scope.present : joined(scope.present, narrowing.present),
  };
}

/** What is known where both hold. */
export function both(a: Narrowing, b: Narrowing): Narrowing {
  if (a === NOTHING) return b;
  if (b === NOTHING) return a;
  return {
    ...optional(
      'currencies',
      a.currencies && b.currencies ? common(a.currencies, b.currencies) : (a.currencies ?? b.currencies),
    ),
    ...optional('present', a.present && b.present ? joined(a.present, b.present) : (a.present ?? b.present)),
  };
}

/** What is known where at least one holds. */
export function either(a: Narrowing, b: Narrowing): Narrowing {
  if (a === NOTHING || b === NOTHING) return NOTHING;
  return {
    ...optional('currencies', a.currencies && b.currencies && joined(a.currencies, b.currencies)),
    ...optional('present', a.present && b.present && common(a.present, b.present)),
  };
}

function optional<Name extends string>(
  name: Name,
  value: ReadonlySet<string> | undefined,
): { [key in Name]?: ReadonlySet<string> } {
  return (value === undefined ? {} : { [name]: value }) as { [key in Name]?: ReadonlySet<string> };
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((each) => b.has(each)));
}

function joined(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a, ...b]);
}
