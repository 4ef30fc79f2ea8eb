import { addToDay, parseDuration, type Duration } from '../calendar/duration.ts';
import { parseLocalDate } from '../calendar/local-date.ts';
import { parseLocalTime } from '../calendar/local-time.ts';
import { shiftInstant } from '../calendar/periods.ts';
import { greatestCommonDivisor, powerOfTen } from '../exact/rational.ts';
import { add, floorDivide, multiply, negate, whole, type Whole } from '../exact/whole.ts';
import type { Moment } from '../functions/function-row.ts';
import { FUNCTIONS } from '../functions/index.ts';
import type { NamedList } from '../facts.ts';
import { decimalsIn, divisorOf, minorOf, numberOf } from '../ir/denominators.ts';
import type { IrNode, NodeOf, Op } from '../ir/ir.ts';
import { currencyOf, isAmount, isMoney } from '../ir/types.ts';
import { EMPTY_LIST, factReader, isAlwaysThere, zeroOf } from './fact-readers.ts';
import { FOLDS } from './folds.ts';
import { localTime, type Run, type Thunk, type Value } from './run.ts';

/** A node that can be evaluated. */
export interface Compiled {
  readonly node: IrNode;
  readonly evaluate: Thunk;
  /** Of its value, when that is an amount. */
  readonly denominator: bigint;
}

/** What is known when a program is prepared for the events of one currency. */
export interface Setting {
  /** '' for events without money. */
  readonly currency: string;
  readonly decimals: number;
  readonly tiers: readonly string[];
}

type Operator<O extends Op> = (
  node: NodeOf<O>,
  args: readonly Compiled[],
  denominator: bigint,
  setting: Setting,
) => Thunk;

/**
 * The operators: each says once how a node is evaluated from its arguments. A traced program hands in arguments that
 * write down what they give; it knows nothing else about operators.
 */
const OPERATORS: { readonly [O in Op]: Operator<O> } = {
  literal: (node) => constant(literalValue(node)),
  fact(node, _, __, { decimals }) {
    const read = factReader(node, decimals);
    if (isAlwaysThere(node.path)) return read;
    const zero = zeroOf(node.type);
    return (run) => read(run) ?? zero;
  },
  history({ need }) {
    return ({ history }) => whole(history.values.get(need) ?? 0n);
  },
  add(_, args, denominator) {
    const [first, second, ...more] = args.map((arg) => scaled(arg, denominator));
    if (first === undefined || second === undefined) return first ?? constant(0);
    if (more.length === 0) return (run) => add(first(run), second(run));
    return (run) => more.reduce((sum, term) => add(sum, term(run)), add(first(run), second(run)));
  },
  multiply(_, args) {
    const [first, second, ...more] = args.map(amountOf);
    if (first === undefined || second === undefined) return first ?? constant(0);
    if (more.length === 0) return (run) => multiply(first(run), second(run));
    return (run) => more.reduce((product, factor) => multiply(product, factor(run)), multiply(first(run), second(run)));
  },
  negate(_, [operand]) {
    const of = amountOf(operand);
    return (run) => negate(of(run));
  },
  shift({ type, back }, [from, by]) {
    const [start, length] = [thunkOf<number>(from), thunkOf<Duration>(by)];
    const times = back ? -1 : 1;
    if (type === 'date') return (run) => addToDay(start(run), length(run), times);
    return (run) => shiftInstant(start(run), length(run), times, run.zone);
  },
  per(node, [amount, of], denominator) {
    const { units, scale } = divisorOf(node);
    const [times, base] = [amountOf(amount), amountOf(of)];
    const [above, below] = [whole(powerOfTen(scale)), whole((of?.denominator ?? 1n) * units)];
    if (node.full) return (run) => multiply(times(run), floorDivide(multiply(base(run), above), below));
    const product: Thunk<Whole> = (run) => multiply(times(run), base(run));
    return timesConstant(
      product,
      powerOfTen(scale),
      (amount?.denominator ?? 1n) * (of?.denominator ?? 1n) * units,
      denominator,
    );
  },
  rate(node, [of, ...rates], denominator, { currency, decimals }) {
    const index = node.keys.indexOf(node.currency === 'order' ? currency : node.currency);
    const rate = index === -1 ? (node.otherwise ? rates.at(-1) : undefined) : rates[index];
    if (rate === undefined) return constant(0);
    const [money, points] = [amountOf(of), amountOf(rate)];
    const own = (of?.denominator ?? 1n) * rate.denominator * powerOfTen(decimalsIn(node.currency, decimals));
    return timesConstant((run) => multiply(money(run), points(run)), 1n, own, denominator);
  },
  if({ type }, [condition, then, otherwise], denominator) {
    const test = thunkOf<boolean>(condition);
    const [yes, no] = [branchOf(then, type, denominator), branchOf(otherwise, type, denominator)];
    return (run) => (test(run) ? yes(run) : no(run));
  },
  match({ type, keys, otherwise }, [subject, ...branches], denominator) {
    const select = thunkOf<string>(subject);
    const thunks = branches.map((branch) => branchOf(branch, type, denominator));
    const rest = (otherwise ? thunks.at(-1) : undefined) ?? constant(zeroOf(type));
    const byKey = new Map(keys.map((key, index) => [key, thunks[index] ?? rest]));
    return (run) => (byKey.get(select(run)) ?? rest)(run);
  },
  and(_, args) {
    const [first, second, ...more] = args.map((arg) => thunkOf<boolean>(arg));
    if (first === undefined || second === undefined) return first ?? constant(true);
    if (more.length === 0) return (run) => first(run) && second(run);
    return (run) => {
      if (!first(run) || !second(run)) return false;
      for (const operand of more) if (!operand(run)) return false;
      return true;
    };
  },
  or(_, args) {
    const [first, second, ...more] = args.map((arg) => thunkOf<boolean>(arg));
    if (first === undefined || second === undefined) return first ?? constant(false);
    if (more.length === 0) return (run) => first(run) || second(run);
    return (run) => {
      if (first(run) || second(run)) return true;
      for (const operand of more) if (operand(run)) return true;
      return false;
    };
  },
  not(_, [operand]) {
    const of = thunkOf<boolean>(operand);
    return (run) => !of(run);
  },
  equal({ negated }, args) {
    const [left, right] = alike(args);
    const known = constants.get(right);
    if (known !== undefined) return negated ? (run) => left(run) !== known : (run) => left(run) === known;
    return negated ? (run) => left(run) !== right(run) : (run) => left(run) === right(run);
  },
  order({ relation }, args) {
    const [left, right] = alike(args) as [Thunk<Whole>, Thunk<Whole>];
    const known = constants.get(right) as Whole | undefined;
    if (known !== undefined) return RELATIONS[relation](left, known);
    switch (relation) {
      case '<':
        return (run) => left(run) < right(run);
      case '<=':
        return (run) => left(run) <= right(run);
      case '>':
        return (run) => left(run) > right(run);
      case '>=':
        return (run) => left(run) >= right(run);
    }
  },
  rank(_, [operand], __, { tiers }) {
    const tier = thunkOf<string>(operand);
    const places = new Map(tiers.map((name, place) => [name, place]));
    return (run) => places.get(tier(run)) ?? -1;
  },
  between({ inclusive, negated }, args) {
    const [value, low, high] = alike(args) as [Thunk<Whole>, Thunk<Whole>, Thunk<Whole>];
    return (run) => {
      const at = value(run);
      const isInside = at >= low(run) && (inclusive ? at <= high(run) : at < high(run));
      return isInside !== negated;
    };
  },
  among({ values, negated }, [operand]) {
    const value = thunkOf<string>(operand);
    const [only] = values;
    if (values.length === 1) return (run) => (value(run) === only) !== negated;
    const members = new Set(values);
    return (run) => members.has(value(run)) !== negated;
  },
  member({ negated }, args) {
    const [value, ...members] = alike(args);
    return (run) => {
      const wanted = value(run);
      return members.some((member) => member(run) === wanted) !== negated;
    };
  },
  contains({ negated }, [operand, members]) {
    const [value, list] = [thunkOf<string>(operand), thunkOf<Pick<NamedList, 'has'>>(members)];
    return (run) => list(run).has(value(run)) !== negated;
  },
  has(_, [operand], __, { decimals }) {
    const read = factReader(operand?.node as NodeOf<'fact'>, decimals);
    return (run) => {
      const value = read(run);
      return value !== undefined && value !== '';
    };
  },
  fold(node, args, denominator) {
    const where = node.where ? thunkOf<boolean>(args[0]) : undefined;
    const [body, otherwise] = args.slice(node.where ? 1 : 0).map((arg) => branchOf(arg, node.type, denominator));
    return FOLDS[node.fold](where, body ?? constant(0), otherwise);
  },
  call(node, args) {
    const body = FUNCTIONS.get(node.function)?.body as
      | ((moment: unknown, ...args: readonly Value[]) => Value)
      | undefined;
    if (body === undefined) return constant(zeroOf(node.type));
    const [first, second, ...more] = args.map((arg) => arg.evaluate);
    if (first === undefined) return (run) => body(momentOf(run));
    if (second === undefined) return (run) => body(momentOf(run), first(run));
    return (run) => body(momentOf(run), first(run), second(run), ...more.map((thunk) => thunk(run)));
  },
};

/** Comparisons with an amount that is known beforehand. */
const RELATIONS: Readonly<Record<NodeOf<'order'>['relation'], (left: Thunk<Whole>, known: Whole) => Thunk<boolean>>> = {
  '<': (left, known) => (run) => left(run) < known,
  '<=': (left, known) => (run) => left(run) <= known,
  '>': (left, known) => (run) => left(run) > known,
  '>=': (left, known) => (run) => left(run) >= known,
};

/** How the node is evaluated, from its arguments in their order. */
export function operate(node: IrNode, args: readonly Compiled[], denominator: bigint, setting: Setting): Thunk {
  return (OPERATORS[node.op] as Operator<Op>)(node, args, denominator, setting);
}

function literalValue({ type, value }: NodeOf<'literal'>): Value {
  if (typeof value === 'boolean') return value;
  if (isMoney(type)) return whole(minorOf(value, currencyOf(type)));
  if (isAmount(type)) return whole(numberOf(value).units);
  switch (type) {
    case 'date':
      return parseLocalDate(value) ?? 0;
    case 'time':
      return parseLocalTime(value) ?? 0;
    case 'duration':
      return parseDuration(value) ?? { amount: 0, unit: 'd' };
    default:
      return value;
  }
}

function constant<V extends Value>(value: V): Thunk<V> {
  const thunk = (): V => value;
  constants.set(thunk, value);
  return thunk;
}

/** What constant thunks give: an operator that knows it asks one thunk less in each run. */
const constants = new WeakMap<Thunk, Value>();

/** The checker has made sure that the argument is there and of this type. */
function thunkOf<V extends Value>(arg: Compiled | undefined): Thunk<V> {
  return arg?.evaluate as Thunk<V>;
}

function amountOf(arg: Compiled | undefined): Thunk<Whole> {
  return thunkOf<Whole>(arg);
}

/** The argument's numerator over a denominator that its own divides. */
export function scaled(arg: Compiled, denominator: bigint): Thunk<Whole> {
  return timesConstant(amountOf(arg), 1n, arg.denominator, denominator);
}

/** Numerators over `from`, times `factor`, as numerators over `to`; the quotient is whole by construction. */
function timesConstant(thunk: Thunk<Whole>, factor: bigint, from: bigint, to: bigint): Thunk<Whole> {
  const times = whole((factor * to) / from);
  const known = constants.get(thunk);
  if (known !== undefined) return constant(multiply(known as Whole, times));
  return times === 1 ? thunk : (run) => multiply(thunk(run), times);
}

/** What a choice gives: amounts over the choice's denominator. */
function branchOf(arg: Compiled | undefined, type: IrNode['type'], denominator: bigint): Thunk {
  return arg !== undefined && isAmount(type) ? scaled(arg, denominator) : thunkOf(arg);
}

/** The arguments in a form in which `===` and `<` compare them: amounts over one denominator. */
function alike(args: readonly Compiled[]): [Thunk, Thunk, ...Thunk[]] {
  if (!isAmount(args[0]?.node.type ?? 'unknown')) return args.map(({ evaluate }) => evaluate) as [Thunk, Thunk];
  const common = args.reduce(
    (product, { denominator }) => (product / greatestCommonDivisor(product, denominator)) * denominator,
    1n,
  );
  return args.map((arg) => scaled(arg, common)) as unknown as [Thunk, Thunk];
}

function momentOf(run: Run): Moment {
  run.moment ??= {
    today: localTime(run).day,
    zone: run.zone,
    list: (name) => run.facts.lists.get(name) ?? EMPTY_LIST,
  };
  return run.moment;
}
