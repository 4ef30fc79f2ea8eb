import type { Cursor } from './cursor.ts';
import { RESERVED, type Token, type TokenKind } from './token.ts';
import type {
  CallNode,
  ChainNode,
  CompareNode,
  ExpressionNode,
  Fold,
  IntervalNode,
  MapEntryNode,
  MapNode,
  MissingNode,
  NotNode,
  ProductNode,
  ProductStep,
  RefNode,
  Relation,
  SumNode,
  WithinNode,
} from './tree.ts';

/** `"if" expr "then" expr "else" expr | or`. Each function below is one line of the grammar, from loose to tight. */
export function parseExpression(cursor: Cursor): ExpressionNode {
  return cursor.nested(() => (cursor.isWord('if') ? conditional(cursor) : disjunction(cursor)));
}

function conditional(cursor: Cursor): ExpressionNode {
  return cursor.node<ExpressionNode>(() => {
    cursor.take();
    const condition = parseExpression(cursor);
    cursor.expect('then');
    const yes = parseExpression(cursor);
    cursor.expect('else');
    return { kind: 'if', condition, yes, no: parseExpression(cursor) };
  });
}

function disjunction(cursor: Cursor): ExpressionNode {
  return chain(cursor, 'or', conjunction);
}

function conjunction(cursor: Cursor): ExpressionNode {
  return chain(cursor, 'and', negation);
}

function chain(cursor: Cursor, kind: ChainNode['kind'], operand: (cursor: Cursor) => ExpressionNode): ExpressionNode {
  const first = operand(cursor);
  if (!cursor.isWord(kind)) return first;
  return cursor.nodeFrom<ChainNode>(first, () => {
    const operands = [first];
    while (cursor.takeWord(kind)) operands.push(operand(cursor));
    return { kind, operands };
  });
}

function negation(cursor: Cursor): ExpressionNode {
  if (!cursor.isWord('not')) return comparison(cursor);
  return cursor.node<NotNode>(() => {
    cursor.take();
    return { kind: 'not', operand: cursor.nested(() => negation(cursor)) };
  });
}

const RELATIONS: ReadonlySet<string> = new Set<Relation>(['==', '!=', '<', '<=', '>', '>=']);

function comparison(cursor: Cursor): ExpressionNode {
  const left = sum(cursor);
  if (cursor.isSymbolOf(RELATIONS)) {
    return cursor.nodeFrom<CompareNode>(left, () => {
      const relation = cursor.take().text as Relation;
      const right = sum(cursor);
      if (cursor.isSymbolOf(RELATIONS)) refuseChain(cursor);
      return { kind: 'compare', relation, left, right };
    });
  }
  const negated = cursor.isWord('not') && cursor.peek(1).text === 'in';
  if (!negated && !cursor.isWord('in')) return left;
  return cursor.nodeFrom<WithinNode>(left, () => {
    if (negated) cursor.take();
    cursor.take();
    return { kind: 'within', value: left, negated, of: listOrInterval(cursor) };
  });
}

function refuseChain(cursor: Cursor): void {
  cursor.error('Comparisons do not chain: write "a < b and b < c"');
  while (cursor.isSymbolOf(RELATIONS)) {
    cursor.take();
    sum(cursor);
  }
}

export const RANGE_SYMBOLS: ReadonlySet<string> = new Set(['..', '..<']);

function listOrInterval(cursor: Cursor): ExpressionNode | IntervalNode {
  const low = sum(cursor);
  if (!cursor.isSymbolOf(RANGE_SYMBOLS)) return low;
  return cursor.nodeFrom<IntervalNode>(low, () => {
    const inclusive = cursor.take().text === '..';
    return { kind: 'interval', low, inclusive, high: sum(cursor) };
  });
}

const SIGNS: ReadonlySet<string> = new Set(['+', '-']);

function sum(cursor: Cursor): ExpressionNode {
  const first = product(cursor);
  if (!cursor.isSymbolOf(SIGNS)) return first;
  return cursor.nodeFrom<SumNode>(first, () => {
    const steps: { sign: '+' | '-'; operand: ExpressionNode }[] = [];
    while (cursor.isSymbolOf(SIGNS)) {
      const sign = cursor.take().text as '+' | '-';
      steps.push({ sign, operand: product(cursor) });
    }
    return { kind: 'sum', first, steps };
  });
}

function product(cursor: Cursor): ExpressionNode {
  const first = unary(cursor);
  if (!cursor.isSymbol('*') && !cursor.isWord('per')) return first;
  return cursor.nodeFrom<ProductNode>(first, () => {
    const steps: ProductStep[] = [];
    while (cursor.isSymbol('*') || cursor.isWord('per')) steps.push(productStep(cursor));
    return { kind: 'product', first, steps };
  });
}

function productStep(cursor: Cursor): ProductStep {
  if (cursor.takeSymbol('*')) return { kind: 'times', operand: unary(cursor) };
  cursor.take();
  const full = cursor.takeWord('full');
  const divisor = cursor.expectKind(['money', 'int', 'decimal'], 'an amount such as 1.00 GBP or 10') ?? NO_DIVISOR;
  cursor.expect('of');
  return { kind: 'per', full, divisor, operand: unary(cursor) };
}

/** Stands where a divisor is missing; the parser has said so, and nothing after it runs. */
const NO_DIVISOR: Token = { kind: 'int', text: '1', trivia: '', start: 0, end: 0 };

function unary(cursor: Cursor): ExpressionNode {
  if (cursor.isSymbol('-')) {
    return cursor.node<ExpressionNode>(() => {
      cursor.take();
      return { kind: 'negate', operand: cursor.nested(() => unary(cursor)) };
    });
  }
  if (cursor.isWord('has')) {
    return cursor.node<ExpressionNode>(() => {
      cursor.take();
      return { kind: 'has', ref: parseRef(cursor, 'the name of something that may be absent') };
    });
  }
  if (cursor.isWord('rate')) {
    return cursor.node<ExpressionNode>(() => {
      cursor.take();
      const map = parseMap(cursor);
      cursor.expect('of');
      return { kind: 'rate', map, operand: cursor.nested(() => unary(cursor)) };
    });
  }
  if (cursor.token.kind === 'percent') {
    return cursor.node<ExpressionNode>(() => {
      const percent = cursor.take();
      cursor.expect('of');
      return { kind: 'percent', percent, operand: cursor.nested(() => unary(cursor)) };
    });
  }
  return primary(cursor);
}

const LITERALS: ReadonlySet<TokenKind> = new Set(['int', 'decimal', 'money', 'date', 'time', 'duration', 'string']);
const FOLDS: readonly Fold[] = ['count', 'sum', 'any', 'all', 'min', 'max'];

function primary(cursor: Cursor): ExpressionNode {
  const { token } = cursor;
  if (LITERALS.has(token.kind) || cursor.isWord('true', 'false')) {
    return cursor.node<ExpressionNode>(() => ({ kind: 'literal', token: cursor.take() }));
  }
  if (cursor.isWord('match')) return matchExpression(cursor);
  if (cursor.isWord(...FOLDS) && cursor.peek(1).text === '(') return aggregate(cursor);
  if (cursor.isSymbol('[')) return list(cursor);
  if (cursor.isSymbol('(')) {
    return cursor.node<ExpressionNode>(() => {
      cursor.take();
      const inner = parseExpression(cursor);
      cursor.expect(')');
      return { kind: 'parentheses', inner };
    });
  }
  if (token.kind === 'word' && !RESERVED.has(token.text)) return refOrCall(cursor);
  return cursor.node<MissingNode>(() => {
    cursor.unexpected('a value');
    return { kind: 'missing' };
  });
}

function matchExpression(cursor: Cursor): ExpressionNode {
  return cursor.node<ExpressionNode>(() => {
    cursor.take();
    const subject = parseExpression(cursor);
    return { kind: 'match', subject, map: parseMap(cursor) };
  });
}

function aggregate(cursor: Cursor): ExpressionNode {
  return cursor.node<ExpressionNode>(() => {
    const fold = cursor.take().text as Fold;
    cursor.expect('(');
    cursor.expect('lines');
    const where = cursor.takeWord('where') ? parseExpression(cursor) : undefined;
    let body: ExpressionNode | undefined;
    let otherwise: ExpressionNode | undefined;
    if (fold !== 'count') {
      cursor.expect(':');
      body = parseExpression(cursor);
      if (cursor.takeWord('else')) otherwise = parseExpression(cursor);
    }
    cursor.expect(')');
    return { kind: 'aggregate', fold, where, body, otherwise };
  });
}

function list(cursor: Cursor): ExpressionNode {
  return cursor.node<ExpressionNode>(() => {
    cursor.take();
    const items = parseItems(cursor);
    cursor.expect(']');
    return { kind: 'list', items };
  });
}

function parseItems(cursor: Cursor): ExpressionNode[] {
  const items = [parseExpression(cursor)];
  while (cursor.takeSymbol(',')) items.push(parseExpression(cursor));
  return items;
}

function refOrCall(cursor: Cursor): ExpressionNode {
  const ref = parseRef(cursor, 'a name');
  if (!cursor.isSymbol('(')) return ref;
  return cursor.nodeFrom<CallNode>(ref, () => {
    cursor.take();
    const items = cursor.isSymbol(')') ? [] : parseItems(cursor);
    cursor.expect(')');
    return { kind: 'call', callee: ref, arguments: items };
  });
}

/** `id {"." word}`: behind a point, any word may stand. */
export function parseRef(cursor: Cursor, what: string): RefNode {
  return cursor.node<RefNode>(() => {
    const words = [cursor.expectName(what)?.text ?? ''];
    while (cursor.takeSymbol('.')) words.push(cursor.expectKind(['word'], 'a name after the point')?.text ?? '');
    return { kind: 'ref', path: words.join('.') };
  });
}

function parseMap(cursor: Cursor): MapNode {
  return cursor.node<MapNode>(() => {
    const entries: MapEntryNode[] = [];
    let otherwise: ExpressionNode | undefined;
    if (cursor.expect('{')) {
      do {
        const entry = mapEntry(cursor, entries.length === 0);
        if (entry.key.text === 'else') otherwise = entry.value;
        else entries.push(entry);
      } while (otherwise === undefined && cursor.takeSymbol(','));
      cursor.expect('}');
    }
    return { kind: 'map', entries, otherwise };
  });
}

function mapEntry(cursor: Cursor, isFirst: boolean): MapEntryNode {
  return cursor.node<MapEntryNode>(() => {
    let key: Token | undefined;
    if (cursor.isWord('else') && !isFirst) key = cursor.take();
    else if (cursor.token.kind === 'string') key = cursor.take();
    else key = cursor.expectName('a key');
    cursor.expect(':');
    return { kind: 'entry', key: key ?? cursor.token, value: parseExpression(cursor) };
  });
}
