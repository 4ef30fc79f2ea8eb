import type { NodeId, NodeOf, Op } from '../ir/ir.ts';
import { amount, canBe, intervalOf, isImpossible, join, meet, texts, truth, type Domain } from './domain.ts';
import { ceilingOf, floorOf, type Interval } from './interval.ts';
import type { Scope } from './scope.ts';

/**
 * Learns that a condition holds, or that it does not. What is learned is never more than what is so; when the budget is
 * used up, it is nothing.
 *
 * @returns whether that is possible; false is proof that it is not.
 */
export function assume(scope: Scope, id: NodeId, wanted: boolean): boolean {
  const { budget } = scope.setting;
  const node = scope.node(id);
  // Of these, the operands decide.
  const isJoint = node.op === 'and' || node.op === 'or' || node.op === 'not';
  if ((!isJoint || budget.left <= 0) && !canBe(scope.value(id), wanted)) return false;
  if (budget.left <= 0) return true;
  budget.left -= 1;
  const learn = LESSONS[node.op] as Lesson<Op> | undefined;
  if (learn !== undefined && !learn(scope, node, wanted)) return false;
  return scope.restrict(id, truth(wanted, !wanted));
}

type Lesson<O extends Op> = (scope: Scope, node: NodeOf<O>, wanted: boolean) => boolean;

/** What conditions tell about their operands; the others tell only about themselves. */
const LESSONS: { readonly [O in Op]?: Lesson<O> } = {
  and: (scope, { args }, wanted) => (wanted ? all(scope, args, true) : some(scope, args, false)),
  or: (scope, { args }, wanted) => (wanted ? some(scope, args, true) : all(scope, args, false)),
  not: (scope, { args }, wanted) => assume(scope, args[0] ?? 0, !wanted),
  equal(scope, { args: [left = 0, right = 0], negated }, wanted) {
    return wanted === negated ? differ(scope, left, right) : agree(scope, left, right);
  },
  order(scope, { args: [left = 0, right = 0], relation }, wanted) {
    const isLess = relation === '<' || relation === '<=';
    const [small, large] = isLess === wanted ? [left, right] : [right, left];
    const isStrict = (relation === '<' || relation === '>') === wanted;
    return inOrder(scope, small, large, isStrict);
  },
  between(scope, { args: [value = 0, low = 0, high = 0], inclusive, negated }, wanted) {
    if (wanted !== negated) return inOrder(scope, low, value, false) && inOrder(scope, value, high, !inclusive);
    return either(
      scope,
      (below) => inOrder(below, value, low, true),
      (above) => inOrder(above, high, value, inclusive),
    );
  },
  among(scope, { args: [value = 0], values, negated }, wanted) {
    return scope.restrict(value, { kind: 'text', values: new Set(values), isExcept: wanted === negated });
  },
  member(scope, { args: [value = 0, ...members], negated }, wanted) {
    if (wanted === negated) return members.every((member) => differ(scope, value, member));
    const denominator = scope.denominator(value);
    const [first, ...more] = members.map((member) => inUnits(scope, member, denominator));
    return first !== undefined && scope.restrict(value, more.reduce(join, first));
  },
  has(scope, { args: [fact = 0] }, wanted) {
    if (scope.value(fact).kind !== 'text') return true;
    return scope.restrict(fact, { kind: 'text', values: new Set(['']), isExcept: wanted });
  },
  fold(scope, { fold, where, args }, wanted) {
    if ((fold !== 'any' || !wanted) && (fold !== 'all' || wanted)) return true;
    // Some line must be there for which the body is so.
    const inside = scope.forLines();
    const [condition = 0, body = condition] = args;
    return (!where || assume(inside, condition, true)) && assume(inside, body, fold === 'any');
  },
};

function all(scope: Scope, conditions: readonly NodeId[], wanted: boolean): boolean {
  return conditions.every((condition) => assume(scope, condition, wanted));
}

/** One of them is so: what is known in every possible case is known. */
function some(scope: Scope, conditions: readonly NodeId[], wanted: boolean): boolean {
  let joined: Scope | undefined;
  for (const condition of conditions) {
    const inside = scope.clone();
    if (!assume(inside, condition, wanted)) continue;
    if (joined === undefined) joined = inside;
    else joined.learnEither(joined, inside);
  }
  if (joined === undefined) return false;
  scope.learn(joined);
  return true;
}

function either(scope: Scope, one: (inside: Scope) => boolean, other: (inside: Scope) => boolean): boolean {
  const [a, b] = [scope.clone(), scope.clone()];
  const [canBeOne, canBeOther] = [one(a), other(b)];
  if (canBeOne && canBeOther) scope.learnEither(a, b);
  else if (canBeOne || canBeOther) scope.learn(canBeOne ? a : b);
  return canBeOne || canBeOther;
}

/** `small` is below `large`, or at it unless strict. */
function inOrder(scope: Scope, small: NodeId, large: NodeId, isStrict: boolean): boolean {
  const [a, b] = [scope.denominator(small), scope.denominator(large)];
  const step = isStrict ? 1n : 0n;
  const { high } = intervalOf(scope.value(large));
  if (high !== undefined && !restrict(scope, small, { low: undefined, high: floorOf(high * a - step, b) }))
    return false;
  const { low } = intervalOf(scope.value(small));
  return low === undefined || restrict(scope, large, { low: ceilingOf(low * b + step, a), high: undefined });
}

function agree(scope: Scope, left: NodeId, right: NodeId): boolean {
  const [a, b] = [scope.value(left), scope.value(right)];
  if (a.kind === 'amount') return inOrder(scope, left, right, false) && inOrder(scope, right, left, false);
  if (a.kind === 'text') {
    const common = meet(a, b);
    return !isImpossible(common) && scope.restrict(left, common) && scope.restrict(right, common);
  }
  return sameTruth(scope, left, right, b, true) && sameTruth(scope, right, left, a, true);
}

function differ(scope: Scope, left: NodeId, right: NodeId): boolean {
  const [a, b] = [scope.value(left), scope.value(right)];
  if (a.kind === 'amount') return unlike(scope, left, right) && unlike(scope, right, left);
  if (a.kind === 'text') return without(scope, left, b) && without(scope, right, a);
  return sameTruth(scope, left, right, b, false) && sameTruth(scope, right, left, a, false);
}

/** Where the other side is known, this one is the same, or the opposite. */
function sameTruth(scope: Scope, id: NodeId, _: NodeId, other: Domain, isSame: boolean): boolean {
  if (other.kind !== 'truth' || other.canBeTrue === other.canBeFalse) return true;
  return assume(scope, id, other.canBeTrue === isSame);
}

function without(scope: Scope, id: NodeId, other: Domain): boolean {
  if (other.kind !== 'text' || other.isExcept || other.values.size !== 1) return true;
  return scope.restrict(id, { ...other, isExcept: true });
}

/** An end that is the other's only value is not reached. */
function unlike(scope: Scope, id: NodeId, other: NodeId): boolean {
  const { low, high } = inUnitsOf(scope, other, scope.denominator(id));
  if (low === undefined || low !== high) return true;
  const own = intervalOf(scope.value(id));
  return restrict(scope, id, {
    low: own.low === low ? low + 1n : undefined,
    high: own.high === low ? low - 1n : undefined,
  });
}

function restrict(scope: Scope, id: NodeId, values: Interval): boolean {
  const node = scope.node(id);
  if (!scope.restrict(id, amount(values))) return false;
  if (node.op !== 'rank') return true;
  const { low, high } = values;
  const places = scope.setting.ir.tiers.filter((_, place) => {
    const at = BigInt(place);
    return (low === undefined || at >= low) && (high === undefined || at <= high);
  });
  const isUnknownIn = (low === undefined || low < 0n) && (high === undefined || high >= -1n);
  return scope.restrict(node.args[0] ?? 0, texts(isUnknownIn ? [...places, ''] : places));
}

/** What a value of another denominator can be in numerators over this one: where it fits between two, nothing. */
function inUnitsOf(scope: Scope, id: NodeId, denominator: bigint): Interval {
  const { low, high } = intervalOf(scope.value(id));
  const own = scope.denominator(id);
  return {
    low: low === undefined ? undefined : ceilingOf(low * denominator, own),
    high: high === undefined ? undefined : floorOf(high * denominator, own),
  };
}

function inUnits(scope: Scope, id: NodeId, denominator: bigint): Domain {
  const value = scope.value(id);
  return value.kind === 'amount' ? amount(inUnitsOf(scope, id, denominator)) : value;
}
