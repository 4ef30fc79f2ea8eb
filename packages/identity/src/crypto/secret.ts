import { inspect } from 'node:util';

const PRINTED = '[secret]';

/**
 * A value that must not reach a log, a trace or an error text by accident: printing it in any way gives `[secret]`.
 * Only `reveal()`, which a reader can search for, gives the value.
 */
export class Secret<Value> {
  readonly #value: Value;

  constructor(value: Value) {
    this.#value = value;
  }

  reveal(): Value {
    return this.#value;
  }

  toString(): string {
    return PRINTED;
  }

  toJSON(): string {
    return PRINTED;
  }

  [inspect.custom](): string {
    return PRINTED;
  }
}

/** The object itself, but printed, logged or made JSON as a whole it gives `[secret]`. Its members stay readable one by one. */
export function unprintable<Value extends object>(value: Value): Value {
  const print = { value: () => PRINTED, enumerable: false };
  return Object.defineProperties(value, { toString: print, toJSON: print, [inspect.custom]: print });
}
