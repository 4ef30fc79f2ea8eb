import type { Type } from '../api-model/api.ts';
import type { Relation } from './change.ts';

/** How a type differs from what it was, by the values that it allows; undefined where it is the same. */
export function relateTypes(before: Type, after: Type): Relation | undefined {
  if (after.kind === 'nullable' && before.kind !== 'nullable') return both('wider', relateTypes(before, after.type));
  if (before.kind === 'nullable' && after.kind !== 'nullable') return both('narrower', relateTypes(before.type, after));
  if (before.kind === 'int' && after.kind === 'long') return 'wider';
  if (before.kind === 'long' && after.kind === 'int') return 'narrower';
  if (before.kind !== after.kind) return 'other';
  return relateOfOneKind(before, after);
}

function relateOfOneKind(before: Type, after: Type): Relation | undefined {
  switch (before.kind) {
    case 'reference':
      return sameOr('other', before.name === (after as typeof before).name);
    case 'constant':
      return sameOr('other', before.value === (after as typeof before).value);
    // An amount of money and a quantity are written alike in every language.
    case 'decimal':
    case 'text':
    case 'boolean':
    case 'long':
    case 'int':
    case 'instant':
    case 'date':
    case 'duration':
    case 'json':
      return undefined;
    case 'list':
      return relateTypes(before.item, (after as typeof before).item);
    case 'map':
      return relateTypes(before.value, (after as typeof before).value);
    case 'nullable':
      return relateTypes(before.type, (after as typeof before).type);
    case 'scalar':
      return relateSets(new Set(before.types), new Set((after as typeof before).types));
  }
}

function relateSets(before: ReadonlySet<string>, after: ReadonlySet<string>): Relation | undefined {
  const more = [...after].some((each) => !before.has(each));
  const fewer = [...before].some((each) => !after.has(each));
  if (more && fewer) return 'other';
  if (more) return 'wider';
  return fewer ? 'narrower' : undefined;
}

function sameOr(relation: Relation, same: boolean): Relation | undefined {
  return same ? undefined : relation;
}

function both(outer: Relation, inner: Relation | undefined): Relation {
  return inner === undefined || inner === outer ? outer : 'other';
}
