import type { Cursor } from './cursor.ts';
import { parseExpression, parseRef, RANGE_SYMBOLS } from './parse-expression.ts';
import type { CapNode, ClauseNode, HeadNode, RefNode } from './tree.ts';

/** The clauses of a rule and their order: each rank goes after the ones below it. */
export const CLAUSE_RANKS: ReadonlyMap<string, number> = new Map([
  ['on', 0],
  ['in', 1],
  ['priority', 2],
  ['effective', 3],
  ['when', 4],
  ...['earn', 'multiply', 'credit'].map((effect): [string, number] => [effect, 5]),
  ...['cap', 'max', 'round', 'pending', 'expires'].map((limit): [string, number] => [limit, 6]),
]);

/** One line of the head. The cursor stands on its keyword. @returns undefined when it is broken; the parser has said so. */
export function parseHead(cursor: Cursor): HeadNode | undefined {
  return whole<HeadNode>(cursor, (keyword) => {
    switch (keyword) {
      case 'currencies': {
        const codes = [cursor.expectName('a currency such as GBP')];
        while (cursor.takeSymbol(',')) codes.push(cursor.expectName('a currency such as GBP'));
        return { kind: 'currencies', codes: codes.filter((code) => code !== undefined) };
      }
      case 'zone': {
        const zone = cursor.expectKind(['string'], 'a zone such as "Europe/London"');
        return zone === undefined ? undefined : { kind: 'zone', zone };
      }
      case 'round':
        return round(cursor);
      case 'effective':
        return effective(cursor);
      default:
        return cap(cursor);
    }
  });
}

/** One clause of a rule. The cursor stands on its keyword. @returns undefined when it is broken. */
export function parseClause(cursor: Cursor): ClauseNode | undefined {
  return whole<ClauseNode>(cursor, (keyword) => {
    switch (keyword) {
      case 'on':
      case 'in': {
        const value = cursor.expectName(keyword === 'on' ? 'the name of an event' : 'the name of a group');
        return value === undefined ? undefined : { kind: keyword, value };
      }
      case 'priority': {
        const value = cursor.expectKind(['int'], 'a whole number');
        return value === undefined ? undefined : { kind: 'priority', value };
      }
      case 'effective':
        return effective(cursor);
      case 'when':
        return { kind: 'when', condition: parseExpression(cursor) };
      case 'earn':
      case 'credit': {
        const amount = parseExpression(cursor);
        return { kind: keyword, amount, to: receiver(cursor) };
      }
      case 'multiply': {
        const group = cursor.expectName('the name of a group');
        cursor.expect('by');
        const factor = parseExpression(cursor);
        return group === undefined ? undefined : { kind: 'multiply', group, factor };
      }
      case 'max':
        return maximum(cursor);
      case 'round':
        return round(cursor);
      case 'pending': {
        const duration = cursor.expectKind(['duration'], 'a duration such as 14d');
        return duration === undefined ? undefined : { kind: 'pending', duration };
      }
      case 'expires':
        return expires(cursor);
      default:
        return cap(cursor);
    }
  });
}

/** A cap of a group, whose keyword the cursor stands on. */
export function parseCap(cursor: Cursor): CapNode {
  return cursor.node<CapNode>(() => {
    const keyword = cursor.take();
    return cap(cursor) ?? { kind: 'cap', amount: keyword, per: keyword, period: undefined };
  });
}

/** A head or clause with its keyword; broken ones become skipped parts. */
function whole<N extends HeadNode | ClauseNode>(
  cursor: Cursor,
  build: (keyword: string) => Parsed<N> | undefined,
): N | undefined {
  const node = cursor.node<N>(() => (build(cursor.take().text) ?? { kind: 'skipped' }) as never);
  return (node as { kind: string }).kind === 'skipped' ? undefined : node;
}

type Parsed<N> = N extends unknown ? Omit<N, 'start' | 'end' | 'parts'> : never;

function receiver(cursor: Cursor): RefNode | undefined {
  return cursor.takeWord('to') ? parseRef(cursor, 'a customer such as event.referrer') : undefined;
}

function round(cursor: Cursor): Parsed<HeadNode & { kind: 'round' }> | undefined {
  const mode = cursor.expectWord(['half_up', 'half_even', 'down', 'up']);
  return mode === undefined ? undefined : { kind: 'round', mode };
}

function effective(cursor: Cursor): Parsed<HeadNode & { kind: 'effective' }> | undefined {
  const from = cursor.expectKind(['date'], 'a date such as 2026-03-01');
  if (!cursor.isSymbolOf(RANGE_SYMBOLS)) cursor.unexpected('".." or "..<"');
  const inclusive = cursor.isSymbolOf(RANGE_SYMBOLS) ? cursor.take().text === '..' : true;
  const to = cursor.isWord('open') ? cursor.take() : cursor.expectKind(['date'], 'a date or "open"');
  return from === undefined || to === undefined ? undefined : { kind: 'effective', from, inclusive, to };
}

function cap(cursor: Cursor): Parsed<CapNode> | undefined {
  const amount = cursor.expectKind(['int', 'money'], 'whole points or money');
  cursor.expect('per');
  const per = cursor.expectWord(['customer', 'ruleset']);
  const hasPeriod = cursor.takeWord('per');
  const period = !hasPeriod
    ? undefined
    : cursor.isWord('day', 'week', 'month', 'year')
      ? cursor.take()
      : cursor.expectKind(['duration'], '"day", "week", "month", "year" or a duration');
  if (amount === undefined || per === undefined || (hasPeriod && period === undefined)) return undefined;
  return { kind: 'cap', amount, per, period };
}

function maximum(cursor: Cursor): Parsed<ClauseNode & { kind: 'max' }> | undefined {
  const amount = cursor.expectKind(['int', 'money'], 'whole points or money');
  cursor.expect('per');
  cursor.expect('order');
  return amount === undefined ? undefined : { kind: 'max', amount };
}

function expires(cursor: Cursor): Parsed<ClauseNode & { kind: 'expires' }> | undefined {
  const when = cursor.isWord('never')
    ? cursor.take()
    : cursor.expectKind(['duration', 'date'], 'a duration, a date or "never"');
  return when === undefined ? undefined : { kind: 'expires', when };
}
