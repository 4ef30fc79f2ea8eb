import { describeType, isOrdered, type Type } from '../ir/types.ts';
import type { Place } from '../report.ts';
import type {
  ChainNode,
  CompareNode,
  ExpressionNode,
  IfNode,
  IntervalNode,
  ListNode,
  NotNode,
  WithinNode,
} from '../syntax/tree.ts';
import { build, demand, error, unknown, type Checked, type Checker } from './checker.ts';
import { checkMembers } from './literals.ts';
import { branchesType, commonType } from './money.ts';
import { isName } from './references.ts';
import { both, either, narrow, NOTHING, type Narrowing, type Scope } from './scope.ts';

/** A condition: an expression that must be a yes or no. */
export function checkCondition(checker: Checker, node: ExpressionNode, scope: Scope): Checked {
  const checked = checker.expression(node, scope);
  return demand(checker, node, checked, 'bool', 'A condition') ? checked : unknown(checker, node);
}

/** Each operand knows what those before it have established. */
export function checkChain(checker: Checker, node: ChainNode, scope: Scope): Checked {
  if (!checkMembers(checker, node, node.operands.length)) return unknown(checker, node);
  const isAnd = node.kind === 'and';
  const operands: Checked[] = [];
  let [whenTrue, whenFalse]: [Narrowing, Narrowing] = [NOTHING, NOTHING];
  for (const [index, operand] of node.operands.entries()) {
    const known = isAnd ? whenTrue : whenFalse;
    const checked = checkCondition(checker, operand, narrow(scope, known));
    operands.push(checked);
    const [join, meet] = [both, index === 0 ? (_: Narrowing, b: Narrowing) => b : either];
    whenTrue = (isAnd ? join : meet)(whenTrue, checked.whenTrue);
    whenFalse = (isAnd ? meet : join)(whenFalse, checked.whenFalse);
  }
  return build(checker, node, 'bool', { op: node.kind }, operands, { whenTrue, whenFalse });
}

export function checkNot(checker: Checker, node: NotNode, scope: Scope): Checked {
  const operand = checkCondition(checker, node.operand, scope);
  return build(checker, node, 'bool', { op: 'not' }, [operand], {
    whenTrue: operand.whenFalse,
    whenFalse: operand.whenTrue,
  });
}

export function checkIf(checker: Checker, node: IfNode, scope: Scope, expected?: Type): Checked {
  const condition = checkCondition(checker, node.condition, scope);
  const [yes, no] = [narrow(scope, condition.whenTrue), narrow(scope, condition.whenFalse)];
  const then = checker.expression(node.yes, yes, expected);
  const otherwise = checker.expression(node.no, no, expected ?? then.type);
  const type = branchesType(checker, node, scope, [
    { checked: then, scope: yes },
    { checked: otherwise, scope: no },
  ]);
  return build(checker, node, type, { op: 'if' }, [condition, then, otherwise]);
}

export function checkCompare(checker: Checker, node: CompareNode, scope: Scope): Checked {
  const [left, right] = checkPair(checker, node.left, node.right, scope);
  const type = commonType(checker, node, scope, left, right);
  if (node.relation === '==' || node.relation === '!=') return checkEquality(checker, node, left, right, type);
  if (type !== 'unknown' && !isOrdered(type)) {
    error(checker, 'E301', node, `${describeType(type)} has no order: only == and != compare it`);
    return unknown(checker, node);
  }
  const [a, b] = [ranked(checker, node.left, left), ranked(checker, node.right, right)];
  return build(checker, node, 'bool', { op: 'order', relation: node.relation }, [a, b]);
}

/** Checks the side first that has a type of its own: `GBP == currency` works like `currency == GBP`. */
function checkPair(checker: Checker, left: ExpressionNode, right: ExpressionNode, scope: Scope): [Checked, Checked] {
  if (left.kind === 'ref' && !isName(checker, left, scope)) {
    const second = checker.expression(right, scope);
    return [checker.expression(left, scope, second.type), second];
  }
  const first = checker.expression(left, scope);
  return [first, checker.expression(right, scope, first.type)];
}

function checkEquality(checker: Checker, node: CompareNode, left: Checked, right: Checked, type: Type): Checked {
  if (type === 'list:string' || type === 'duration') {
    error(checker, 'E301', node, `${describeType(type)} cannot be compared`);
    return unknown(checker, node);
  }
  const negated = node.relation === '!=';
  const currency = [left, right].map((side) => literalOf(checker, side)).find((value) => value !== undefined);
  const about = [left, right].some((side) => isCurrencyFact(checker, side)) && currency !== undefined;
  const [same, other] = about ? oneOf(checker, [currency]) : [NOTHING, NOTHING];
  const narrowings = negated ? { whenTrue: other, whenFalse: same } : { whenTrue: same, whenFalse: other };
  return build(checker, node, 'bool', { op: 'equal', negated }, [left, right], narrowings);
}

function isCurrencyFact(checker: Checker, { id }: Checked): boolean {
  const node = checker.nodes.node(id);
  return node.op === 'fact' && node.path === 'currency';
}

function literalOf(checker: Checker, { id, type }: Checked): string | undefined {
  const node = checker.nodes.node(id);
  return node.op === 'literal' && type !== 'unknown' && typeof node.value === 'string' ? node.value : undefined;
}

/** What is known where the currency is one of these, and where it is none of them. */
function oneOf(checker: Checker, currencies: readonly string[]): [Narrowing, Narrowing] {
  const others = [...checker.currencies].filter((currency) => !currencies.includes(currency));
  return [{ currencies: new Set(currencies) }, { currencies: new Set(others) }];
}

/** Tiers are compared by their place. */
function ranked(checker: Checker, place: Place, checked: Checked): Checked {
  return checked.type === 'enum:tier' ? build(checker, place, 'int', { op: 'rank' }, [checked]) : checked;
}

export function checkWithin(checker: Checker, node: WithinNode, scope: Scope): Checked {
  const { value, of } = node;
  if (of.kind === 'interval') return checkBetween(checker, node, of, scope);
  if (of.kind === 'list') return checkMember(checker, node, of, scope);
  const checked = checker.expression(value, scope, 'string');
  const list = checker.expression(of, scope);
  if (!demand(checker, of, list, 'list:string', 'What stands after "in"')) return unknown(checker, node);
  if (!demand(checker, value, checked, 'string', 'What is looked up in a list')) return unknown(checker, node);
  return build(checker, node, 'bool', { op: 'contains', negated: node.negated }, [checked, list]);
}

function checkBetween(checker: Checker, node: WithinNode, interval: IntervalNode, scope: Scope): Checked {
  const value = checker.expression(node.value, scope);
  const ends = [interval.low, interval.high].map((end) => checker.expression(end, scope, value.type));
  const args = [value, ...ends];
  for (const end of ends) {
    const type = commonType(checker, node, scope, value, end);
    if (type === 'unknown') return unknown(checker, node);
    if (!isOrdered(type)) {
      error(checker, 'E301', node, `${describeType(type)} has no order and so no intervals`);
      return unknown(checker, node);
    }
  }
  const places = [node.value, interval.low, interval.high];
  const compared = args.map((arg, index) => ranked(checker, places[index] as ExpressionNode, arg));
  return build(
    checker,
    node,
    'bool',
    { op: 'between', inclusive: interval.inclusive, negated: node.negated },
    compared,
  );
}

function checkMember(checker: Checker, node: WithinNode, list: ListNode, scope: Scope): Checked {
  const value = checker.expression(node.value, scope);
  if (!checkMembers(checker, list, list.items.length)) return unknown(checker, node);
  const items = list.items.map((item) => checker.expression(item, scope, value.type));
  for (const [index, item] of items.entries()) {
    const type = commonType(checker, list.items[index] as ExpressionNode, scope, value, item);
    if (type === 'unknown') return unknown(checker, node);
    if (type === 'list:string' || type === 'duration') {
      error(checker, 'E301', node, `${describeType(type)} cannot be compared`);
      return unknown(checker, node);
    }
  }
  const texts = items.map((item) => literalOf(checker, item));
  const isText = value.type === 'string' || value.type.startsWith('enum:');
  if (!isText || texts.includes(undefined)) {
    return build(checker, node, 'bool', { op: 'member', negated: node.negated }, [value, ...items]);
  }
  const values = [...new Set(texts as string[])].toSorted();
  const [same, other] = isCurrencyFact(checker, value) ? oneOf(checker, values) : [NOTHING, NOTHING];
  const narrowings = node.negated ? { whenTrue: other, whenFalse: same } : { whenTrue: same, whenFalse: other };
  return build(checker, node, 'bool', { op: 'among', values, negated: node.negated }, [value], narrowings);
}
