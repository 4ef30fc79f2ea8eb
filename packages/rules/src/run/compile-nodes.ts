import { denominatorOf } from '../ir/denominators.ts';
import { sharedNodes, rootsOf } from '../ir/cost.ts';
import type { Ir, IrNode, NodeId } from '../ir/ir.ts';
import { operate, type Compiled, type Setting } from './operators.ts';
import type { Run, Thunk } from './run.ts';

/** The nodes of an IR, ready to be evaluated on events of one currency. */
export interface CompiledNodes {
  readonly setting: Setting;
  readonly nodes: readonly IrNode[];
  /** By node id. */
  readonly compiled: readonly Compiled[];
  /** The slots of the nodes that are computed at most once in a run. */
  readonly slots: ReadonlyMap<NodeId, number>;
}

/** Arguments come before what uses them, so one pass from first to last has everything at hand. */
export function compileNodes(ir: Ir, setting: Setting): CompiledNodes {
  const shared = sharedNodes(ir.nodes, ir.rules.flatMap(rootsOf));
  const slots = new Map([...shared].map((id, slot) => [id, slot]));
  const compiled: Compiled[] = [];
  for (const [id, node] of ir.nodes.entries()) {
    const args = node.args.map((arg) => compiled[arg] as Compiled);
    const denominator = denominatorOf(
      node,
      args.map((arg) => arg.denominator),
      setting.decimals,
    );
    const evaluate = operate(node, args, denominator, setting);
    const slot = slots.get(id);
    compiled.push({ node, denominator, evaluate: slot === undefined ? evaluate : kept(evaluate, slot) });
  }
  return { setting, nodes: ir.nodes, compiled, slots };
}

/** Evaluated when first asked, then read from its slot. Nothing that is kept can be absent. */
export function kept(evaluate: Thunk, slot: number): Thunk {
  return (run: Run) => {
    const known = run.slots[slot];
    if (known !== undefined) return known;
    const value = evaluate(run);
    run.slots[slot] = value;
    return value;
  };
}
