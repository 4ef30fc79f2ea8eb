import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '@loyaltyos/problems';
import fc from 'fast-check';
import { JsonNumber, type ReadJson } from './json-value.ts';
import { readJson } from './read-json.ts';

const read = (text: string): ReadJson => readJson(Buffer.from(text));

/** The code and pointer with which the bytes are refused. */
function refused(bytes: Buffer | string): string {
  try {
    readJson(Buffer.from(bytes as string));
  } catch (error) {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.code, 'malformed-json');
    return `${error.errors[0]?.code} ${error.errors[0]?.pointer}`;
  }
  return 'accepted';
}

/** As JSON.parse would give it. */
function plain(value: ReadJson): unknown {
  if (value instanceof JsonNumber) return Number(value.text);
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([name, member]: [string, ReadJson]) => [name, plain(member)]));
  }
  return value;
}

test('numbers keep their text', () => {
  for (const text of ['0', '-0', '1.10', '1e3', '0.30000000000000004', '123456789012345678901234567890', '-1.5E-7']) {
    assert.deepEqual(read(text), new JsonNumber(text));
  }
});

test('what is not a number of JSON is refused', () => {
  for (const text of ['NaN', 'Infinity', '-Infinity', '01', '1.', '.5', '+1', '0x10', '1e', '-', '1_000', '1n']) {
    assert.match(refused(`{"a":${text}}`), /^syntax /, text);
  }
  assert.equal(refused('{"a":[1e400]}'), 'number-out-of-range /a/0');
  assert.equal(refused(`[${'9'.repeat(400)}]`), 'number-out-of-range /0');
});

test('a name may occur once in an object', () => {
  assert.equal(refused('{"a":{"b":1,"b":1}}'), 'duplicate-name /a/b');
  assert.equal(refused('{"b":1,"\\u0062":1}'), 'duplicate-name /b');
  assert.equal(refused('{"x/y~":1,"x/y~":1}'), 'duplicate-name /x~1y~0');
});

test('names that reach prototypes elsewhere are plain members', () => {
  const value = read('{"__proto__":{"polluted":true},"constructor":1,"toString":2}');
  assert.ok(value instanceof Map);
  assert.deepEqual([...value.keys()], ['__proto__', 'constructor', 'toString']);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
});

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

test('32 levels are read, 33 are not', () => {
  assert.equal(refused(nested(32)), 'accepted');
  assert.equal(refused(nested(33)), `too-deep ${'/0'.repeat(32)}`);
  assert.match(refused('{"a":'.repeat(33) + '1' + '}'.repeat(33)), /^too-deep \/a/);
  assert.match(refused('['.repeat(1_000_000)), /^too-deep/);
});

test('only valid Unicode without U+0000 and byte order mark is read', () => {
  assert.equal(refused(Buffer.from([0xef, 0xbb, 0xbf, 0x31])), 'byte-order-mark ');
  assert.equal(refused(Buffer.from([0x22, 0xff, 0x22])), 'encoding ');
  assert.equal(refused(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])), 'encoding ');
  assert.equal(refused(Buffer.from([0x22, 0xc0, 0x80, 0x22])), 'encoding ');
  assert.equal(refused('{"a":"x\u0000"}'), 'null-character /a');
  assert.equal(refused('{"a":"\\u0000"}'), 'null-character /a');
  assert.equal(refused('{"a":"\\ud800"}'), 'lone-surrogate /a');
  assert.equal(refused('{"a":"\\ude00\\ud83d"}'), 'lone-surrogate /a');
  assert.equal(refused('{"\\ud800":1}'), 'lone-surrogate ');
  assert.equal(read('"\\ud83d\\ude00 \u{1F600} Zo\u00eb \u05e9\u05dc\u05d5\u05dd"'), '😀 😀 Zoë שלום');
});

test('syntax errors name the member and the character', () => {
  for (const [text, expected] of [
    ['', 'empty '],
    [' ', 'syntax '],
    ['{', 'syntax '],
    ['{"a"}', 'syntax /a'],
    ['{"a":1,}', 'syntax '],
    ["{'a':1}", 'syntax '],
    ['[1,]', 'syntax /1'],
    ['[1 2]', 'syntax '],
    ['1 2', 'syntax '],
    ['"a', 'syntax '],
    ['"a\nb"', 'syntax '],
    ['"\\x41"', 'syntax '],
    ['"\\u12G4"', 'syntax '],
    ['"\\', 'syntax '],
    ['tru', 'syntax '],
    ['nul', 'syntax '],
    ['/* */1', 'syntax '],
  ] as const) {
    assert.equal(refused(text), expected, text);
  }
});

test('it agrees with JSON.parse on what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 1, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      if (text.includes('\\u0000') || text.includes('\\ud')) return;
      assert.deepEqual(plain(read(text)), JSON.parse(text));
    }),
  );
});

test('it accepts nothing that JSON.parse refuses, and throws nothing but a problem', () => {
  const pieces = ['{', '}', '[', ']', ',', ':', '"', '\\', 'u0041', '1', '-', '.', 'e', 'true', 'null', ' ', 'a', '0'];
  const almost = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => Buffer.from(parts.join('')));
  const anything = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(fc.oneof(almost, anything), (bytes) => {
      const outcome = refused(bytes);
      if (outcome === 'accepted') assert.doesNotThrow(() => JSON.parse(bytes.toString('utf8')), bytes.toString());
      else if (outcome.startsWith('syntax')) assert.throws(() => JSON.parse(bytes.toString('utf8')), bytes.toString());
    }),
    { numRuns: 3000 },
  );
});
