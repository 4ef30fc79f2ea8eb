import { addToDay, parseDuration } from '../calendar/duration.ts';
import { parseLocalDate } from '../calendar/local-date.ts';
import { parseLocalTime } from '../calendar/local-time.ts';
import { powerOfTen } from '../exact/rational.ts';
import { divisorOf, minorOf, numberOf } from '../ir/denominators.ts';
import type { NodeId, NodeOf, Op } from '../ir/ir.ts';
import { currencyOf, isAmount, isMoney } from '../ir/types.ts';
import { assume } from './assume.ts';
import { amount, canBe, EITHER, intervalOf, join, onlyText, OTHER, texts, truth, type Domain } from './domain.ts';
import { anyOf, factDomain } from './fact-domains.ts';
import { foldDomain } from './fold-domains.ts';
import { ANYTHING, exactly, floorOf, hull, isEmpty, mapped, meet, negated, product, scaled, sum } from './interval.ts';
import { alike, operand, over } from './operands.ts';
import { rateFactor, rateOf } from './rate-of.ts';
import type { Scope } from './scope.ts';
import { haveCommon, isWithin } from './text-sets.ts';

type Rule<O extends Op> = (node: NodeOf<O>, scope: Scope, id: NodeId) => Domain;

/** What a node can be, from what its operands can be: each operator of a run, on all values at once. */
export function domainOf(id: NodeId, scope: Scope): Domain {
  const node = scope.node(id);
  return (DOMAINS[node.op] as Rule<Op>)(node, scope, id);
}

const DOMAINS: { readonly [O in Op]: Rule<O> } = {
  literal: literalDomain,
  fact: (node, { setting }) => factDomain(node, setting),
  // What is recorded is net of returns, which a window may see without their orders.
  history: ({ need }) => amount({ low: need === 'history.orders' ? 0n : undefined, high: undefined }),
  add(node, scope, id) {
    const to = scope.denominator(id);
    return amount(node.args.map((arg) => over(scope, arg, to)).reduce(sum, exactly(0n)));
  },
  multiply: ({ args }, scope) => amount(args.map((arg) => intervalOf(scope.value(arg))).reduce(product, exactly(1n))),
  negate: ({ args }, scope) => amount(negated(operand(scope, args[0]))),
  shift({ type, args, back }, scope) {
    const by = scope.node(args[1] ?? 0);
    const duration = by.op === 'literal' ? parseDuration(String(by.value)) : undefined;
    if (type !== 'date' || duration === undefined) return amount(ANYTHING);
    return amount(mapped(operand(scope, args[0]), (day) => BigInt(addToDay(Number(day), duration, back ? -1 : 1))));
  },
  per(node, scope, id) {
    const [times = 0, of = 0] = node.args;
    const { units, scale } = divisorOf(node);
    const above = powerOfTen(scale);
    if (node.full) {
      const below = scope.denominator(of) * units;
      const whole = mapped(operand(scope, of), (value) => floorOf(value * above, below));
      return amount(product(operand(scope, times), whole));
    }
    const factor = (above * scope.denominator(id)) / (scope.denominator(times) * scope.denominator(of) * units);
    return amount(scaled(product(operand(scope, times), operand(scope, of)), factor));
  },
  rate(node, scope, id) {
    const rate = rateOf(node, scope);
    if (rate === undefined) return amount(exactly(0n));
    return amount(
      scaled(product(operand(scope, node.args[0]), operand(scope, rate)), rateFactor(node, scope, id, rate)),
    );
  },
  if({ args: [condition = 0, yes = 0, no = 0] }, scope, id) {
    const branches = [
      { branch: yes, inside: under(scope, condition, true) },
      { branch: no, inside: under(scope, condition, false) },
    ].flatMap(({ branch, inside }) => (inside === undefined ? [] : [branchDomain(inside, branch, id)]));
    return branches.length === 0 ? anyOf(scope.node(id).type, scope.setting) : branches.reduce(join);
  },
  match(node, scope, id) {
    const { type, keys, otherwise, args } = node;
    const [subject = 0, ...branches] = args;
    const wanted = scope.value(subject);
    const possible = keys.flatMap((key, index) =>
      isPossible(wanted, key) ? [branchDomain(scope, branches[index] ?? 0, id)] : [],
    );
    const isCovered = wanted.kind === 'text' && !wanted.isExcept && isWithin(wanted.values, new Set(keys));
    if (!isCovered) {
      const rest = otherwise ? branchDomain(scope, branches.at(-1) ?? 0, id) : zeroDomain(type, scope);
      possible.push(rest);
    }
    return possible.length === 0 ? anyOf(type, scope.setting) : possible.reduce(join);
  },
  and({ args }, scope) {
    const values = args.map((arg) => scope.value(arg));
    return truth(
      values.every((value) => canBe(value, true)),
      values.some((value) => canBe(value, false)),
    );
  },
  or({ args }, scope) {
    const values = args.map((arg) => scope.value(arg));
    return truth(
      values.some((value) => canBe(value, true)),
      values.every((value) => canBe(value, false)),
    );
  },
  not({ args }, scope) {
    const value = scope.value(args[0] ?? 0);
    return truth(canBe(value, false), canBe(value, true));
  },
  equal({ args: [left = 0, right = 0], negated: isNegated }, scope) {
    return turned(isNegated, sameness(scope, left, right));
  },
  order({ args: [left = 0, right = 0], relation }, scope) {
    const [a, b] = alike(scope, left, right);
    const isStrict = relation === '<' || relation === '>';
    if (left === right) return truth(!isStrict, isStrict);
    const [small, large] = relation === '<' || relation === '<=' ? [a, b] : [b, a];
    return truth(isBelow(small.low, large.high, isStrict), isBelow(large.low, small.high, !isStrict));
  },
  rank({ args }, scope) {
    const value = scope.value(args[0] ?? 0);
    const { tiers } = scope.setting.ir;
    if (value.kind !== 'text' || value.isExcept) return amount({ low: -1n, high: BigInt(tiers.length) - 1n });
    return amount([...value.values].map((tier) => exactly(BigInt(tiers.indexOf(tier)))).reduce(hull));
  },
  between({ args: [value = 0, low = 0, high = 0], inclusive, negated: isNegated }, scope) {
    const [a, from] = alike(scope, value, low);
    const [b, to] = alike(scope, value, high);
    const canBeInside = isBelow(from.low, a.high, false) && isBelow(b.low, to.high, !inclusive);
    const canBeOutside = isBelow(a.low, from.high, true) || isBelow(to.low, b.high, inclusive);
    return turned(isNegated, truth(canBeInside, canBeOutside));
  },
  among({ args, values, negated: isNegated }, scope) {
    const value = scope.value(args[0] ?? 0);
    if (value.kind !== 'text') return EITHER;
    const wanted = new Set(values);
    const canBeIn = value.isExcept || haveCommon(value.values, wanted);
    return turned(isNegated, truth(canBeIn, value.isExcept || !isWithin(value.values, wanted)));
  },
  member({ args: [value = 0, ...members], negated: isNegated }, scope) {
    const found = members.map((member) => sameness(scope, value, member));
    return turned(
      isNegated,
      truth(
        found.some((same) => canBe(same, true)),
        found.every((same) => canBe(same, false)),
      ),
    );
  },
  contains: () => EITHER,
  has: () => EITHER,
  fold: foldDomain,
  call: ({ type }, { setting }) => anyOf(type, setting),
};

function literalDomain({ type, value }: NodeOf<'literal'>): Domain {
  if (typeof value === 'boolean') return truth(value, !value);
  if (isMoney(type)) return amount(exactly(minorOf(value, currencyOf(type))));
  if (isAmount(type)) return amount(exactly(numberOf(value).units));
  if (type === 'date') return amount(exactly(BigInt(parseLocalDate(value) ?? 0)));
  if (type === 'time') return amount(exactly(BigInt(parseLocalTime(value) ?? 0)));
  return type === 'duration' ? OTHER : texts([value]);
}

/** The scope of a branch; undefined where it is never taken. Looking into branches is bounded by the budget. */
function under(scope: Scope, condition: NodeId, wanted: boolean): Scope | undefined {
  if (!canBe(scope.value(condition), wanted)) return undefined;
  if (scope.setting.budget.left <= 0) return scope;
  scope.setting.budget.left -= 10;
  const inside = scope.clone();
  return assume(inside, condition, wanted) ? inside : undefined;
}

/** What a choice gives: amounts over the choice's denominator. */
function branchDomain(scope: Scope, branch: NodeId, choice: NodeId): Domain {
  if (!isAmount(scope.node(choice).type)) return scope.value(branch);
  return amount(over(scope, branch, scope.denominator(choice)));
}

/** A key that a match does not have counts as the zero of its type. */
function zeroDomain(type: NodeOf<'match'>['type'], { setting }: Scope): Domain {
  const any = anyOf(type, setting);
  if (any.kind === 'amount') return amount(exactly(0n));
  if (any.kind === 'truth') return truth(false, true);
  return any.kind === 'text' ? texts(['']) : OTHER;
}

function isPossible(domain: Domain, text: string): boolean {
  return domain.kind !== 'text' || domain.values.has(text) !== domain.isExcept;
}

/** Whether two values can be the same, and whether they can differ. */
function sameness(scope: Scope, left: NodeId, right: NodeId): Domain {
  if (left === right) return truth(true, false);
  const [a, b] = [scope.value(left), scope.value(right)];
  if (a.kind === 'amount' && b.kind === 'amount') {
    const [x, y] = alike(scope, left, right);
    const isOne = x.low !== undefined && x.low === x.high && y.low === x.low && y.high === x.high;
    return truth(!isEmpty(meet(x, y)), !isOne);
  }
  if (a.kind === 'truth' && b.kind === 'truth') {
    return truth(
      (a.canBeTrue && b.canBeTrue) || (a.canBeFalse && b.canBeFalse),
      (a.canBeTrue && b.canBeFalse) || (a.canBeFalse && b.canBeTrue),
    );
  }
  if (a.kind !== 'text' || b.kind !== 'text') return EITHER;
  const [one, other] = [onlyText(a), onlyText(b)];
  if (one !== undefined) return truth(isPossible(b, one), other !== one);
  if (other !== undefined) return truth(isPossible(a, other), true);
  return a.isExcept || b.isExcept ? EITHER : truth(haveCommon(a.values, b.values), true);
}

/** Whether a value from `low` on can be below (or, unless strict, at) one up to `high`. */
function isBelow(low: bigint | undefined, high: bigint | undefined, isStrict: boolean): boolean {
  return low === undefined || high === undefined || low < high || (!isStrict && low === high);
}

function turned(isNegated: boolean, domain: Domain): Domain {
  return isNegated ? truth(canBe(domain, false), canBe(domain, true)) : domain;
}
