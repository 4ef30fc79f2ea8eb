import assert from 'node:assert/strict';
import type { RunnableBlock } from './runnable-blocks.ts';

/** Stands for whatever is there: a value, part of a line, or further members of an object. */
const ANY = '...';

/** The actual value with every part that the page leaves open replaced by the mark that leaves it open. */
function blurred(actual: unknown, expected: unknown): unknown {
  if (expected === ANY) return ANY;
  if (Array.isArray(actual) && Array.isArray(expected))
    return actual.map((each, index) => blurred(each, expected[index]));
  if (!isObject(actual) || !isObject(expected)) return actual;
  const known = Object.entries(actual).filter(([name]) => name in expected || !(ANY in expected));
  const more = ANY in expected && known.length < Object.keys(actual).length ? { [ANY]: ANY } : {};
  return { ...Object.fromEntries(known.map(([name, value]) => [name, blurred(value, expected[name])])), ...more };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Holds what a command printed against what its page says.
 *
 * @throws AssertionError when they differ, or when the page leaves something open that is not there.
 */
export function assertPrints(output: string, { kind, text }: NonNullable<RunnableBlock['prints']>): void {
  if (kind === 'json') {
    const expected: unknown = JSON.parse(text);
    assert.deepEqual(blurred(JSON.parse(output), expected), expected);
    return;
  }
  const pattern = text.trim().split(ANY).map(escaped).join('[^\\n]*');
  assert.match(output.trim(), new RegExp(`^${pattern}$`));
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}
