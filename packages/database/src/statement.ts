import { assert } from '@loyaltyos/kernel';
import { ARRAY_TYPES, type ArrayType } from './array-types.ts';

/** One SQL statement under a name. Each connection prepares it once, then sends the name and the values. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  /** By place: the array types that the text's casts (`$4::bigint[]`) say. What it does not say PostgreSQL infers. */
  readonly arrays: readonly (ArrayType | undefined)[];
}

/** PostgreSQL cuts names at 63 bytes, and two that are cut alike would be one. */
const MAX_NAME_LENGTH = 63;

const known = new Map<string, Statement>();

/**
 * Declares a prepared statement. Call it once per statement, at the top of the module that owns it.
 *
 * @param name unique in the process: the package, a dot, what it does (`ledger.insert-entries`).
 * @param text SQL with `$1`, `$2`, ... What it casts to an array (`$4::bigint[]`) is sent in binary.
 * @throws Defect when another statement has the name.
 */
export function statement(name: string, text: string): Statement {
  assert(/^[a-z][a-z0-9.-]*$/.test(name) && name.length <= MAX_NAME_LENGTH, `bad statement name: ${name}`);
  const before = known.get(name);
  assert(before === undefined || before.text === text, `two statements are named ${name}`);
  const made = before ?? { name, text, arrays: arraysOf(text) };
  known.set(name, made);
  return made;
}

const CAST = /\$(?<place>\d+)::(?<type>[a-z0-9]+\[\])/g;

function arraysOf(text: string): readonly (ArrayType | undefined)[] {
  const arrays: (ArrayType | undefined)[] = [];
  for (const { groups } of text.matchAll(CAST)) {
    const { place, type } = groups as { place: string; type: string };
    arrays[Number(place) - 1] = ARRAY_TYPES.get(type);
  }
  return arrays;
}
