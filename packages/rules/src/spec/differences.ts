/** A place where what came is not what was expected. */
export interface Difference {
  /** What it is about, in words: `points`, `grants/0/points`, `rule birthday`. */
  readonly what: string;
  /** Undefined: nothing was expected here. */
  readonly expected: unknown;
  /** Undefined: nothing came. */
  readonly actual: unknown;
}

/** Where two values differ that must be the same; the members of objects come in any order. */
export function differences(expected: unknown, actual: unknown, what: string): Difference[] {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const longer = expected.length > actual.length ? expected : actual;
    return longer.flatMap((_, index) => differences(expected[index], actual[index], `${what}/${index}`));
  }
  if (isObject(expected) && isObject(actual)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...names].flatMap((name) => differences(expected[name], actual[name], `${what}/${name}`));
  }
  return Object.is(expected, actual) ? [] : [{ what, expected, actual }];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
