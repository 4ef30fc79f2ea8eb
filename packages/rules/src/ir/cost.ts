import { FUNCTIONS } from '../functions/index.ts';
import { SCORED_LINES } from '../limits.ts';
import type { Ir, IrNode, IrRule, NodeId, NodeOf, Op } from './ir.ts';

/** What each need and each effect costs: a read in the ledger, a posting. */
const NEED_COST = 50;
const EFFECT_COST = 5;

/** Text of facts that is compared with text of facts counts as so long. */
const FACT_TEXT_LENGTH = 100;

type OwnCost<O extends Op> = (node: NodeOf<O>, nodes: readonly IrNode[]) => number;

const one = (): number => 1;

/** What evaluating a node costs beside its arguments. A literal is there already. */
const OWN_COST: { readonly [O in Op]: OwnCost<O> } = {
  literal: () => 0,
  fact: one,
  history: one,
  add: ({ args }) => args.length - 1,
  multiply: ({ args }) => args.length - 1,
  negate: one,
  shift: one,
  per: one,
  rate: one,
  if: one,
  match: one,
  and: one,
  or: one,
  not: one,
  equal: ({ args }, nodes) => textCost(args, nodes),
  order: one,
  rank: one,
  between: () => 2,
  among: one,
  member: ({ args: [value, ...members] }, nodes) =>
    members.reduce((sum, member) => sum + textCost([value ?? 0, member], nodes), 0),
  contains: one,
  has: one,
  fold: one,
  call: (node) => FUNCTIONS.get(node.function)?.cost ?? 1,
};

/** What one evaluation of the node alone costs. */
export function ownCost(node: IrNode, nodes: readonly IrNode[]): number {
  return (OWN_COST[node.op] as OwnCost<Op>)(node, nodes);
}

/** 1, and 1 more for each 10 characters of text that must be looked at; of two texts, the shorter decides. */
function textCost(args: readonly NodeId[], nodes: readonly IrNode[]): number {
  const sides = args.map((arg) => nodes[arg] as IrNode);
  if (sides[0]?.type !== 'string') return 1;
  const lengths = sides.map((side) => (side.op === 'literal' ? String(side.value).length : FACT_TEXT_LENGTH));
  return 1 + Math.ceil(Math.min(...lengths) / 10);
}

/** The nodes that a program computes at most once in a run, whoever asks how often: they are kept. */
export function sharedNodes(nodes: readonly IrNode[], roots: readonly NodeId[]): ReadonlySet<NodeId> {
  const onLine = nodesOnLines(nodes);
  const uses = new Map<NodeId, number>();
  const use = (id: NodeId, times = 1): void => void uses.set(id, (uses.get(id) ?? 0) + times);
  for (const root of roots) use(root);
  const reached = reachable(nodes, roots);
  for (const id of reached) {
    const node = nodes[id] as IrNode;
    for (const [index, arg] of node.args.entries()) {
      const isInLoop = onLine.has(id) || (node.op === 'fold' && isBodyOf(node, index));
      use(arg, isInLoop ? 2 : 1);
    }
  }
  const isKept = (id: NodeId): boolean => {
    const { op } = nodes[id] as IrNode;
    return op !== 'literal' && op !== 'fact' && op !== 'history' && !onLine.has(id) && (uses.get(id) ?? 0) > 1;
  };
  return new Set([...reached].filter(isKept));
}

/** Whether the argument is evaluated for each line: all but what an empty min or max is. */
export function isBodyOf(fold: NodeOf<'fold'>, index: number): boolean {
  return index < (fold.where ? 1 : 0) + (fold.fold === 'count' ? 0 : 1);
}

/** The nodes whose value depends on the line at hand. An aggregate's does not: it goes through the lines itself. */
function nodesOnLines(nodes: readonly IrNode[]): ReadonlySet<NodeId> {
  const found = new Set<NodeId>();
  for (const [id, node] of nodes.entries()) {
    const isLineFact = node.op === 'fact' && node.path.startsWith('line.');
    const passed = node.op === 'fold' ? node.args.filter((_, index) => !isBodyOf(node, index)) : node.args;
    if (isLineFact || passed.some((arg) => found.has(arg))) found.add(id);
  }
  return found;
}

export function reachable(nodes: readonly IrNode[], roots: readonly NodeId[]): ReadonlySet<NodeId> {
  const found = new Set<NodeId>();
  const waiting = [...roots];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(nodes[id] as IrNode).args);
  }
  return found;
}

/** The expressions of a rule: its condition, its effects, its receivers. */
export function rootsOf(rule: IrRule): NodeId[] {
  const effects = rule.effects.flatMap((effect) =>
    effect.kind === 'multiply'
      ? [effect.factor]
      : effect.to === undefined
        ? [effect.amount]
        : [effect.amount, effect.to],
  );
  return rule.when === undefined ? effects : [rule.when, ...effects];
}

/**
 * The static worst case: every condition holds, both sides of every choice are taken, every order has 50 lines. No run
 * on such an order counts more steps; beyond 50 lines the bound grows in proportion.
 */
export function complexityOf(ir: Pick<Ir, 'nodes' | 'rules' | 'needs'>): number {
  const { nodes, rules, needs } = ir;
  const roots = rules.flatMap(rootsOf);
  const shared = sharedNodes(nodes, roots);
  const costs: number[] = [];
  /** What asking for a node costs: what is kept costs one step each time, and its own cost once, below. */
  const asking = (id: NodeId): number => (shared.has(id) ? 1 : (costs[id] ?? 0));
  for (const [id, node] of nodes.entries()) {
    let cost = ownCost(node, nodes);
    for (const [index, arg] of node.args.entries()) {
      cost += asking(arg) * (node.op === 'fold' && isBodyOf(node, index) ? SCORED_LINES : 1);
    }
    costs[id] = cost;
  }
  const kept = [...shared].reduce((sum, id) => sum + (costs[id] ?? 0), 0);
  const asked = roots.reduce((sum, id) => sum + asking(id), 0);
  const effects = rules.reduce((sum, { effects }) => sum + effects.length, 0);
  return kept + asked + needs.length * NEED_COST + effects * EFFECT_COST;
}
