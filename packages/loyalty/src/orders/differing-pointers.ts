import type { Json } from '@loyaltyos/kernel';

/** How many differences are named: who changed everything needs no list of it. */
const MOST_POINTERS = 20;

/**
 * Where two JSON values differ, as RFC 6901 pointers to the innermost members that do, in the order of the first value.
 */
export function differingPointers(a: Json | undefined, b: Json | undefined): readonly string[] {
  return [...differences(a, b, '')].slice(0, MOST_POINTERS);
}

function* differences(a: Json | undefined, b: Json | undefined, at: string): Generator<string> {
  if (!isContainer(a) || !isContainer(b) || Array.isArray(a) !== Array.isArray(b)) {
    if (a !== b) yield at;
    return;
  }
  const left = new Map(Object.entries(a));
  const right = new Map(Object.entries(b));
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    yield* differences(left.get(key), right.get(key), `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}

function isContainer(value: Json | undefined): value is Exclude<Json, null | boolean | number | string> {
  return typeof value === 'object' && value !== null;
}
