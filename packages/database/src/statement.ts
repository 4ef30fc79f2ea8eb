import { assert } from '@loyaltyos/kernel';

/** One SQL statement under a name. Each connection prepares it once, then sends the name and the values. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** PostgreSQL cuts names at 63 bytes, and two that are cut alike would be one. */
const MAX_NAME_LENGTH = 63;

const texts = new Map<string, string>();

/**
 * Declares a prepared statement. Call it once per statement, at the top of the module that owns it.
 *
 * @param name unique in the process: the package, a dot, what it does (`ledger.insert-entries`).
 * @param text SQL with `$1`, `$2`, ... An instant goes in as `formatInstant(instant)`, jsonb as text of JSON.
 * @throws Defect when another statement has the name.
 */
export function statement(name: string, text: string): Statement {
  assert(/^[a-z][a-z0-9.-]*$/.test(name) && name.length <= MAX_NAME_LENGTH, `bad statement name: ${name}`);
  assert(texts.get(name) === undefined || texts.get(name) === text, `two statements are named ${name}`);
  texts.set(name, text);
  return { name, text };
}
