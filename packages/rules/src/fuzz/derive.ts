import type { Draw } from './draw.ts';
import type { Ebnf, Grammar } from './ebnf.ts';

/** What stands for the tokens of each kind: names that mean something, and keywords where a name may stand. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  id: [
    ...'order base promo a-b customer event channel store sku net kind lines2 GBP EUR product Gold spend'.split(' '),
    ...'currency quantity list anniversary history rule group let cap to by on full open never order earn when'.split(
      ' ',
    ),
  ],
  word: ['order', 'tier', 'x', 'in', 'per', 'money', 'string', 'birthdate', 'orders', 'total', 'weekday'],
  str: ['"a"', '""', '"say \\"hi\\""', '"excluded-skus"', '"Europe/London"', '"Gold"', '"(a+)+$"'],
  int: ['0', '1', '5', '10', '1000'],
  dec: ['0.5', '1.25', '0.000001'],
  money: ['10.00 GBP', '1.00 EUR', '5 GBP'],
  pct: ['2%', '0.5%'],
  date: ['2026-03-01', '2026-12-31'],
  time: ['17:00', '24:00'],
  dur: ['30min', '3h', '14d', '2w', '6mo', '1y'],
};

/** From so many tokens on, a sentence comes to its end the shortest way: else most would never end. */
const MOST_TOKENS = 150;

/** A random sentence of the grammar as the texts of its tokens; `size` bounds how deep it goes. */
export function derive(grammar: Grammar, start: string, draw: Draw, size: number): string[] {
  const least = leastDepths(grammar);
  const words: string[] = [];

  function write(node: Ebnf, wanted: number): void {
    const left = words.length < MOST_TOKENS ? wanted : 0;
    switch (node.kind) {
      case 'text':
        words.push(node.text);
        return;
      case 'name': {
        const rule = grammar.get(node.name);
        if (rule === undefined) words.push(draw.one(SAMPLES[node.name] ?? []));
        else write(rule, left - 1);
        return;
      }
      case 'sequence':
        for (const each of node.of) write(each, left);
        return;
      case 'choice': {
        const within = node.of.filter((each) => depthOf(each, least) <= left);
        const shortest = node.of.toSorted((a, b) => depthOf(a, least) - depthOf(b, least)).slice(0, 1);
        write(draw.one(within.length > 0 ? within : shortest), left);
        return;
      }
      case 'optional':
        if (depthOf(node.of, least) <= left && draw.number(3) === 0) write(node.of, left);
        return;
      case 'repeated':
        for (let count = draw.number(4); count > 0 && depthOf(node.of, least) <= left; count -= 1) {
          if (words.length < MOST_TOKENS) write(node.of, left);
        }
    }
  }

  write({ kind: 'name', name: start }, size);
  return words;
}

/** By rule: how many rules deep its shallowest sentence is. */
function leastDepths(grammar: Grammar): ReadonlyMap<string, number> {
  const least = new Map<string, number>();
  for (let changed = true; changed;) {
    changed = false;
    for (const [name, rule] of grammar) {
      const depth = 1 + depthOf(rule, least, grammar);
      if (depth < (least.get(name) ?? Number.POSITIVE_INFINITY)) {
        least.set(name, depth);
        changed = true;
      }
    }
  }
  return least;
}

function depthOf(node: Ebnf, least: ReadonlyMap<string, number>, grammar?: Grammar): number {
  switch (node.kind) {
    case 'name':
      return least.get(node.name) ?? (grammar?.has(node.name) === true ? Number.POSITIVE_INFINITY : 0);
    case 'choice':
      return Math.min(...node.of.map((each) => depthOf(each, least, grammar)));
    case 'sequence':
      return Math.max(0, ...node.of.map((each) => depthOf(each, least, grammar)));
    default:
      return 0;
  }
}
