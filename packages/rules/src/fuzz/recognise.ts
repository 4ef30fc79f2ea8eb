import type { Ebnf, Grammar } from './ebnf.ts';

/** A token as the reference defines it. */
export interface PageToken {
  readonly kind: string;
  readonly text: string;
}

/** The token patterns of the reference, in their order. */
export type TokenPatterns = readonly (readonly [string, RegExp])[];

export function readTokenPatterns(block: string): TokenPatterns {
  return block
    .trim()
    .split('\n')
    .map((line) => {
      const [, kind = '', pattern = ''] = /^(\w+) +(.+)$/.exec(line) ?? [];
      return [kind, new RegExp(pattern, 'uy')] as const;
    });
}

const BETWEEN = /(?:[ \t\r\n]+|#[^\n]*)*/uy;
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/;

/** @returns undefined where no token begins. */
export function tokensOfPage(source: string, patterns: TokenPatterns): PageToken[] | undefined {
  if (DIRECTIONS.test(source)) return undefined;
  const tokens: PageToken[] = [];
  for (let at = skip(source, 0); at < source.length;) {
    const found = patterns.find(([, pattern]) => {
      pattern.lastIndex = at;
      return pattern.test(source);
    });
    if (found === undefined) return undefined;
    const [kind, { lastIndex }] = found;
    tokens.push({ kind, text: source.slice(at, lastIndex) });
    at = skip(source, lastIndex);
  }
  return tokens;
}

function skip(source: string, from: number): number {
  BETWEEN.lastIndex = from;
  BETWEEN.test(source);
  return BETWEEN.lastIndex;
}

/**
 * Whether the grammar derives these tokens: all ways to derive are followed at once, each rule at each place one time.
 * No rule of the grammar begins with itself.
 */
export function recognises(
  grammar: Grammar,
  start: string,
  tokens: readonly PageToken[],
  reserved: ReadonlySet<string>,
) {
  const known = new Map<string, ReadonlySet<number>>();

  function endsOf(node: Ebnf, from: number): ReadonlySet<number> {
    switch (node.kind) {
      case 'text': {
        const token = tokens[from];
        const fits = token !== undefined && token.text === node.text && ['word', 'symbol'].includes(token.kind);
        return new Set(fits ? [from + 1] : []);
      }
      case 'name':
        return endsOfName(node.name, from);
      case 'choice':
        return new Set(node.of.flatMap((each) => [...endsOf(each, from)]));
      case 'optional':
        return new Set([from, ...endsOf(node.of, from)]);
      case 'sequence': {
        let places: readonly number[] = [from];
        for (const each of node.of) places = [...new Set(places.flatMap((place) => [...endsOf(each, place)]))];
        return new Set(places);
      }
      case 'repeated': {
        const found = new Set([from]);
        for (const place of found) for (const end of endsOf(node.of, place)) found.add(end);
        return found;
      }
    }
  }

  function endsOfName(name: string, from: number): ReadonlySet<number> {
    const rule = grammar.get(name);
    if (rule === undefined) {
      const token = tokens[from];
      const kind = name === 'id' ? 'word' : name;
      const fits = token?.kind === kind && !(name === 'id' && reserved.has(token.text));
      return new Set(fits ? [from + 1] : []);
    }
    const key = `${name} ${from}`;
    const ends = known.get(key) ?? endsOf(rule, from);
    known.set(key, ends);
    return ends;
  }

  return endsOfName(start, 0).has(tokens.length);
}
