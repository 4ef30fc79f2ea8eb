import { powerOfTen } from '../exact/rational.ts';
import { decimalsIn } from '../ir/denominators.ts';
import type { NodeId, NodeOf } from '../ir/ir.ts';
import type { Scope } from './scope.ts';

/** The rate that applies to the money; undefined where none does. */
export function rateOf(node: NodeOf<'rate'>, { setting }: Scope): NodeId | undefined {
  const rates = node.args.slice(1);
  const index = node.keys.indexOf(node.currency === 'order' ? setting.currency : node.currency);
  return index === -1 ? (node.otherwise ? rates.at(-1) : undefined) : rates[index];
}

/** What brings money times rate to the node's denominator; whole by construction. */
export function rateFactor(node: NodeOf<'rate'>, scope: Scope, id: NodeId, rate: NodeId): bigint {
  const unit = powerOfTen(decimalsIn(node.currency, scope.setting.decimals));
  return scope.denominator(id) / (scope.denominator(node.args[0] ?? 0) * scope.denominator(rate) * unit);
}
