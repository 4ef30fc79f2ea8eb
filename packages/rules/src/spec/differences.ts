/** A place where what came is not what was expected. */
export interface Difference {
  /** What it is about, in words: `points`, `grants/0/points`, `rule birthday`. */
  readonly what: string;
  /** Undefined: nothing was expected here. */
  readonly expected: unknown;
  /** Undefined: nothing came. */
  readonly actual: unknown;
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
