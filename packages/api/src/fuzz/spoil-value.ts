import type { Draw } from './draw.ts';
import { leaf, spotsOf, text, type JsonTree, type Spot } from './json-tree.ts';

/** Leaves by their JSON text: the catalogue of bad numbers, texts and times, and what is no JSON at all. */
const LEAVES: readonly string[] = [
  ['NaN', 'Infinity', '-Infinity', '1e400', '-1e400', '1e308', '1e-400', '-1', '0', '-0', '149.999', '1.5', '1.2345'],
  ['0.30000000000000004', '007', '1.', '.5', '0x10', '+1', '1e', '9007199254740993', '-9007199254740993', '1e16'],
  ['9223372036854775807', '9223372036854775808', '99999999999999999999', '2147483648', '9'.repeat(400)],
  ['"12"', '"1e2"', '"١٢"', '" 1"', 'true', 'false', 'null', '[]', '{}', '[[]]', '""', '" "', "'a'", 'undefined', ''],
  ['"\\u0000"', '"\\ud800"', '"\\udfff\\ud800"', '"\\u202eabc"', '"\\u2066"', '"a\\nb"', '"\\ufeff"', '"\\u00e9"'],
  ['"gbp"', '"ZZZ"', '"XXX"', '"../.."', '".."', '"%2e%2e"', '"a/b"', '"a b"', '"ada@example.com"', '"__proto__"'],
  ['"2026-02-30T00:00:00Z"', '"2026-06-30T23:59:60Z"', '"2026-01-01T00:00:00"', '"+275760-09-13T00:00:00Z"'],
  ['"9999-12-31T23:59:59Z"', '"0000-01-01T00:00:00Z"', '"2025-03-30T01:30:00+00:00"', '"0001-01-01T00:00:00+23:59"'],
  ['"P1M"', '"-P1D"', '"P999999999W"', '"PT0S"', '"\' OR 1=1 --"', '"${7*7}"', '"<script>"', '"\\\\"'],
].flat();

const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'surprise',
  'orderID',
  '',
  'a\u0000b',
  '\ud83d\ude00',
  'x'.repeat(300),
];

type Spoiler = (spot: Spot, draw: Draw) => void;

/** Ways to spoil a part of a body, by what is said of them. */
const SPOILERS: Readonly<Record<string, Spoiler>> = {
  leaf: (spot, draw) => spot.replace(leaf(draw.one(LEAVES))),
  missing: (spot) => spot.remove?.(),
  'another shape': (spot, draw) =>
    spot.replace(
      draw.one<JsonTree>([
        { kind: 'list', items: [spot.value] },
        { kind: 'object', members: [['a', spot.value]] },
      ]),
    ),
  'long text': (spot, draw) =>
    spot.replace(text(draw.one(['x', '😀', '\u0301', '\\']).repeat(draw.one([65, 129, 501, 5000])))),
  'any characters': (spot, draw) =>
    spot.replace(
      text(Array.from({ length: 1 + draw.number(6) }, () => String.fromCodePoint(codePoint(draw))).join('')),
    ),
  'unknown member': ({ value }, draw) => {
    if (value.kind === 'object') value.members.push([draw.one(NAMES), leaf('1')]);
  },
  'member twice': ({ value }, draw) => {
    if (value.kind === 'object' && value.members.length > 0) value.members.push(draw.one(value.members));
  },
  'item again': ({ value }, draw) => {
    if (value.kind !== 'list' || value.items.length === 0) return;
    const item = draw.one(value.items);
    for (let count = draw.one([1, 1, 2, 60]); count > 0; count -= 1) value.items.push(item);
  },
  'too many items': ({ value }) => {
    if (value.kind === 'list') value.items = Array.from({ length: 501 }, () => value.items[0] ?? leaf('{}'));
  },
  deep: (spot, draw) => spot.replace(deep(draw.one([31, 32, 33, 2000]))),
  'members swapped': ({ value }) => {
    if (value.kind === 'object') value.members.reverse();
  },
};

function codePoint(draw: Draw): number {
  const point = draw.number(draw.one([0x80, 0x800, 0x10000, 0x110000]));
  return point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
}

function deep(levels: number): JsonTree {
  return leaf(`${'['.repeat(levels)}${']'.repeat(levels)}`);
}

/** Spoils one part of the body, and says how. */
export function spoilBody(root: { tree: JsonTree }, draw: Draw): string {
  const spot = draw.one(spotsOf(root));
  const how = draw.one(Object.keys(SPOILERS));
  SPOILERS[how]?.(spot, draw);
  return how;
}

/** A text for a parameter or a field that is hardly what was meant. */
export function badText(draw: Draw): string {
  return draw.one(LEAVES).replace(/^"|"$/g, '');
}
