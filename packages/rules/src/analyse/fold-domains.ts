import { isAmount } from '../ir/types.ts';
import type { NodeId, NodeOf } from '../ir/ir.ts';
import { assume } from './assume.ts';
import { amount, canBe, intervalOf, join, truth, type Domain } from './domain.ts';
import { exactly, floorOf } from './interval.ts';
import { netOf, shareOfNet } from './share-of-net.ts';
import type { Scope } from './scope.ts';
import { over } from './operands.ts';

/** What an aggregate can be. An order may have no lines at all, and any number of them. */
export function foldDomain(node: NodeOf<'fold'>, scope: Scope, id: NodeId): Domain {
  const { fold, where, args } = node;
  const inside = scope.forLines();
  const chooses = !where || assume(inside, args[0] ?? 0, true);
  const [body = 0, otherwise = 0] = args.slice(where ? 1 : 0);
  switch (fold) {
    case 'count':
      return amount({ low: 0n, high: chooses ? mostLines(inside) : 0n });
    case 'any':
      return truth(chooses && canBe(inside.value(body), true), true);
    case 'all':
      return truth(true, chooses && canBe(inside.value(body), false));
    case 'sum':
      return amount(chooses ? sumOf(inside, body) : exactly(0n));
    case 'min':
    case 'max': {
      const extreme = (from: Scope, part: NodeId): Domain =>
        isAmount(node.type) ? amount(over(from, part, scope.denominator(id))) : from.value(part);
      return chooses ? join(extreme(inside, body), extreme(scope, otherwise)) : extreme(scope, otherwise);
    }
  }
}

/** Lines of a net of at least so much are at most so many, since the nets add up to at most the total. */
function mostLines(inside: Scope): bigint | undefined {
  const { low } = netOf(inside);
  const { total } = inside.setting;
  return total === undefined || low === undefined || low <= 0n ? undefined : floorOf(total, low);
}

function sumOf(inside: Scope, body: NodeId) {
  const { low, high } = intervalOf(inside.value(body));
  const { total } = inside.setting;
  const share = total === undefined ? undefined : shareOfNet(inside, body);
  const bound = share === undefined || total === undefined ? undefined : floorOf(share.above * total, share.below);
  return {
    low: low !== undefined && low >= 0n ? 0n : undefined,
    high: high !== undefined && high <= 0n ? 0n : bound,
  };
}
