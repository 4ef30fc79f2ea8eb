import type { NodeId } from '../ir/ir.ts';
import type { Domain } from './domain.ts';
import type { Scope } from './scope.ts';

const ASKING = new Set(['starts_with', 'ends_with', 'contains']);

/** Texts that the functions asked of a fact would find in it: `starts_with(sku, "GIFT-")` finds `GIFT-`. */
export function textsAskedFor(scope: Scope, reached: ReadonlySet<NodeId>, fact: NodeId): string[] {
  return [...reached].flatMap((id) => {
    const node = scope.node(id);
    if (node.op !== 'call' || !ASKING.has(node.function) || node.args[0] !== fact || !isHeld(scope.value(id)))
      return [];
    const part = scope.node(node.args[1] ?? 0);
    return part.op === 'literal' && typeof part.value === 'string' ? [part.value] : [];
  });
}

/** The members that lists must have for what was assumed about them. */
export class Lists {
  readonly named = new Map<string, Set<string>>();
  readonly segments = new Set<string>();

  /** Puts the value of a node into the lists that are known to contain it. */
  note(scope: Scope, reached: ReadonlySet<NodeId>, value: NodeId, text: string): void {
    for (const id of reached) {
      const node = scope.node(id);
      if (node.op !== 'contains' || node.args[0] !== value) continue;
      const known = scope.value(id);
      if (known.kind !== 'truth' || known.canBeTrue === known.canBeFalse || known.canBeTrue === node.negated) continue;
      const list = scope.node(node.args[1] ?? 0);
      if (list.op === 'fact') this.segments.add(text);
      const name = list.op === 'call' ? scope.node(list.args[0] ?? 0) : undefined;
      if (name?.op !== 'literal') continue;
      const key = String(name.value);
      this.named.set(key, (this.named.get(key) ?? new Set()).add(text));
    }
  }
}

function isHeld(domain: Domain): boolean {
  return domain.kind === 'truth' && domain.canBeTrue && !domain.canBeFalse;
}
