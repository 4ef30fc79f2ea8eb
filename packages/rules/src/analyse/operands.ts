import type { NodeId } from '../ir/ir.ts';
import { intervalOf } from './domain.ts';
import { scaled, type Interval } from './interval.ts';
import type { Scope } from './scope.ts';

/** The numerators of an argument, over its own denominator. */
export function operand(scope: Scope, id: NodeId | undefined): Interval {
  return intervalOf(scope.value(id ?? 0));
}

/** The numerators of a node over a denominator that its own divides. */
export function over(scope: Scope, id: NodeId, denominator: bigint): Interval {
  return scaled(operand(scope, id), denominator / scope.denominator(id));
}

/** Two amounts in numerators that can be compared; for amounts over unlike denominators, over their product. */
export function alike(scope: Scope, left: NodeId, right: NodeId): [Interval, Interval] {
  const [a, b] = [scope.denominator(left), scope.denominator(right)];
  if (a === b) return [operand(scope, left), operand(scope, right)];
  return [scaled(operand(scope, left), b), scaled(operand(scope, right), a)];
}
