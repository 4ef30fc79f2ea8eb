import { LIMITS } from '../limits.ts';
import { denominatorOf } from './denominators.ts';
import type { IrNode, NodeId, NodeOf, Op } from './ir.ts';

/** What must be known about a node before it may be built into others. */
interface Measure {
  readonly depth: number;
  /** A bound on the decimal digits of the value before its point, money in minor units. */
  readonly digits: number;
  readonly denominator: bigint;
  readonly denominatorDigits: number;
}

/** The most decimals that a currency has. */
const MOST_DECIMALS = 4;

/** Builds the nodes of an IR, each one once: equal nodes have equal ids. */
export class NodeBuilder {
  readonly #nodes: IrNode[] = [];
  readonly #measures: Measure[] = [];
  readonly #ids = new Map<string, NodeId>();

  get nodes(): readonly IrNode[] {
    return this.#nodes;
  }

  node(id: NodeId): IrNode {
    return this.#nodes[id] as IrNode;
  }

  denominator(id: NodeId): bigint {
    return this.#measure(id).denominator;
  }

  add(node: IrNode): NodeId {
    const key = JSON.stringify(node);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#nodes.length;
    this.#nodes.push(node);
    this.#ids.set(key, id);
    this.#measures.push(
      measure(
        node,
        node.args.map((arg) => this.#measure(arg)),
      ),
    );
    return id;
  }

  /** Why nothing may be built on the node; undefined when all is well. */
  excess(id: NodeId): string | undefined {
    const { depth, digits, denominatorDigits } = this.#measure(id);
    if (depth > LIMITS.depth) return `Operators wait for one another more than ${LIMITS.depth} deep here`;
    if (digits + denominatorDigits > LIMITS.digits) return `This number could grow beyond ${LIMITS.digits} digits`;
    return undefined;
  }

  #measure(id: NodeId): Measure {
    return this.#measures[id] as Measure;
  }
}

function measure(node: IrNode, args: readonly Measure[]): Measure {
  const denominators = args.map(({ denominator }) => denominator);
  const denominator = denominatorOf(node, denominators, MOST_DECIMALS);
  const digits = args.map(({ digits }) => digits);
  return {
    depth: 1 + largest(args.map(({ depth }) => depth)),
    digits: (DIGITS[node.op] as DigitsRule<Op>)(node, digits),
    denominator,
    denominatorDigits: denominator === 1n ? 1 : denominator.toString().length,
  };
}

type DigitsRule<O extends Op> = (node: NodeOf<O>, args: readonly number[]) => number;

/** Money, counts and points have 64 bits. */
const FACT_DIGITS = 19;
/** More lines than any host sends. */
const SUM_DIGITS = 6;
/** A divisor of 0.000001 moves the point so far. */
const DIVISOR_DIGITS = 6;

const largest = (digits: readonly number[]): number => Math.max(0, ...digits);
const total = (digits: readonly number[]): number => digits.reduce((sum, each) => sum + each, 0);
const one = (): number => 1;

const DIGITS: { readonly [O in Op]: DigitsRule<O> } = {
  literal: ({ value }) => (typeof value === 'string' ? Math.min(value.length, FACT_DIGITS) + MOST_DECIMALS : 1),
  fact: () => FACT_DIGITS,
  history: () => FACT_DIGITS,
  add: (_, args) => largest(args) + String(args.length).length,
  multiply: (_, args) => total(args),
  negate: (_, args) => largest(args),
  shift: one,
  per: (_, args) => total(args) + DIVISOR_DIGITS,
  rate: (_, [of = 0, ...rates]) => of + largest(rates),
  if: (_, [, ...branches]) => largest(branches),
  match: (_, [, ...branches]) => largest(branches),
  and: one,
  or: one,
  not: one,
  equal: one,
  order: one,
  rank: one,
  between: one,
  among: one,
  member: one,
  contains: one,
  has: one,
  fold: (_, args) => largest(args) + SUM_DIGITS,
  call: () => FACT_DIGITS,
};
