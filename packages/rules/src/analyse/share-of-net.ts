import { powerOfTen } from '../exact/rational.ts';
import { divisorOf } from '../ir/denominators.ts';
import type { NodeId } from '../ir/ir.ts';
import { intervalOf } from './domain.ts';
import { ANYTHING, type Interval } from './interval.ts';
import type { Scope } from './scope.ts';
import { rateFactor, rateOf } from './rate-of.ts';

/** `above / below` numerators of a node for each minor unit of the line's net; `below` is positive, `above` not negative. */
export interface Share {
  readonly above: bigint;
  readonly below: bigint;
}

const NOTHING: Share = { above: 0n, below: 1n };

/**
 * The largest share of the line's net that a node comes to, on each line that the scope knows of. A sum over lines is at
 * most that share of the order's total. @returns undefined when the node is not in proportion to the net.
 */
export function shareOfNet(inside: Scope, id: NodeId): Share | undefined {
  let shares = found.get(inside);
  if (shares === undefined) found.set(inside, (shares = new Map()));
  if (!shares.has(id)) shares.set(id, largestShare(inside, id));
  return shares.get(id);
}

/** By scope: expressions that stand in several places are looked at once. */
const found = new WeakMap<Scope, Map<NodeId, Share | undefined>>();

function largestShare(inside: Scope, id: NodeId): Share | undefined {
  const { high } = intervalOf(inside.value(id));
  if (high !== undefined && high <= 0n) return NOTHING;
  const { low: net } = netOf(inside);
  const constant = net !== undefined && net > 0n && high !== undefined ? { above: high, below: net } : undefined;
  if (!inside.setting.onLine.has(id)) return constant;
  return smaller(inProportion(inside, id), constant);
}

/** The net of a line, as the scope knows it; anything where no expression reads it. */
export function netOf(inside: Scope): Interval {
  const id = inside.setting.factIds.get('line.net');
  return id === undefined ? ANYTHING : intervalOf(inside.value(id));
}

function inProportion(inside: Scope, id: NodeId): Share | undefined {
  const node = inside.node(id);
  switch (node.op) {
    case 'fact':
      return node.path === 'line.net' ? { above: 1n, below: 1n } : undefined;
    case 'add':
      return node.args.map((arg) => rescaled(inside, arg, id)).reduce(plus);
    case 'multiply':
      return ofProduct(inside, node.args);
    case 'per': {
      const [times = 0, of = 0] = node.args;
      const { units, scale } = divisorOf(node);
      const share = times === of ? undefined : weighted(inside, shareOfNet(inside, of), times);
      const below = node.full
        ? inside.denominator(of) * units
        : inside.denominator(times) * inside.denominator(of) * units;
      return timesRatio(share, powerOfTen(scale) * (node.full ? 1n : inside.denominator(id)), below);
    }
    case 'rate': {
      const rate = rateOf(node, inside);
      if (rate === undefined) return NOTHING;
      const share = weighted(inside, shareOfNet(inside, node.args[0] ?? 0), rate);
      return timesRatio(share, rateFactor(node, inside, id, rate), 1n);
    }
    case 'if':
    case 'match': {
      const branches = node.args.slice(1).map((arg) => rescaled(inside, arg, id));
      return branches.reduce((a, b) => (a === undefined || b === undefined ? undefined : larger(a, b)), NOTHING);
    }
    default:
      return undefined;
  }
}

/** One factor in proportion to the net, the others not negative and bounded. */
function ofProduct(inside: Scope, args: readonly NodeId[]): Share | undefined {
  const main = args.findLast((arg) => inside.setting.onLine.has(arg) && shareOfNet(inside, arg) !== undefined);
  if (main === undefined) return undefined;
  const rest = args.toSpliced(args.lastIndexOf(main), 1);
  return rest.reduce<Share | undefined>((share, arg) => weighted(inside, share, arg), shareOfNet(inside, main));
}

/** The share times the most that a factor can be, where it is never negative. */
function weighted(inside: Scope, share: Share | undefined, factor: NodeId): Share | undefined {
  const { low, high } = intervalOf(inside.value(factor));
  if (share === undefined || low === undefined || low < 0n || high === undefined) return undefined;
  return timesRatio(share, high, 1n);
}

/** The share of an argument, in numerators of the node that it is an argument of. */
function rescaled(inside: Scope, arg: NodeId, id: NodeId): Share | undefined {
  return timesRatio(shareOfNet(inside, arg), inside.denominator(id) / inside.denominator(arg), 1n);
}

function timesRatio(share: Share | undefined, above: bigint, below: bigint): Share | undefined {
  return share && { above: share.above * above, below: share.below * below };
}

function plus(a: Share | undefined, b: Share | undefined): Share | undefined {
  if (a === undefined || b === undefined) return undefined;
  return { above: a.above * b.below + b.above * a.below, below: a.below * b.below };
}

function larger(a: Share, b: Share): Share {
  return a.above * b.below >= b.above * a.below ? a : b;
}

function smaller(a: Share | undefined, b: Share | undefined): Share | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return larger(a, b) === a ? b : a;
}
