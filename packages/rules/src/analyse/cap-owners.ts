import type { Cap, Ir } from '../ir/ir.ts';
import type { CapOwner } from './places.ts';

/** Whatever may have caps, with those that it has. */
export function capOwners(ir: Ir): readonly (readonly [CapOwner, readonly Cap[]])[] {
  return [
    [{ kind: 'ruleset' }, ir.caps],
    ...ir.groups.map(({ id, caps }) => [{ kind: 'group', id } as const, caps] as const),
    ...ir.rules.map(({ id, caps }) => [{ kind: 'rule', id } as const, caps] as const),
  ];
}
