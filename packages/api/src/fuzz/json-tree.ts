/** JSON as it is about to be written: leaves by their text, and members that may occur twice, so that it can be spoilt. */
export type JsonTree =
  | { kind: 'leaf'; text: string }
  | { kind: 'list'; items: JsonTree[] }
  | { kind: 'object'; members: [name: string, value: JsonTree][] };

export const leaf = (text: string): JsonTree => ({ kind: 'leaf', text });

export const text = (value: string): JsonTree => leaf(JSON.stringify(value));

export function treeOf(value: unknown): JsonTree {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(treeOf) };
  if (typeof value !== 'object' || value === null) return leaf(JSON.stringify(value ?? null));
  return { kind: 'object', members: Object.entries(value).map(([name, member]) => [name, treeOf(member)]) };
}

export function written(tree: JsonTree): string {
  switch (tree.kind) {
    case 'leaf':
      return tree.text;
    case 'list':
      return `[${tree.items.map(written).join(',')}]`;
    case 'object':
      return `{${tree.members.map(([name, value]) => `${JSON.stringify(name)}:${written(value)}`).join(',')}}`;
  }
}

/** A part of a tree, with the ways to put another in its place and to take it out. */
export interface Spot {
  readonly value: JsonTree;
  replace(other: JsonTree): void;
  /** Absent for the whole. */
  readonly remove?: () => void;
}

/** Every part of the tree, the whole first. `root` holds it, so that the whole can be replaced too. */
export function spotsOf(root: { tree: JsonTree }): Spot[] {
  const spots: Spot[] = [{ value: root.tree, replace: (other) => void (root.tree = other) }];
  const walk = (tree: JsonTree): void => {
    if (tree.kind === 'list') {
      for (const [index, value] of tree.items.entries()) {
        spots.push({
          value,
          replace: (other) => void (tree.items[index] = other),
          remove: () => void tree.items.splice(index, 1),
        });
        walk(value);
      }
    } else if (tree.kind === 'object') {
      for (const [index, member] of tree.members.entries()) {
        spots.push({
          value: member[1],
          replace: (other) => void (member[1] = other),
          remove: () => void tree.members.splice(index, 1),
        });
        walk(member[1]);
      }
    }
  };
  walk(root.tree);
  return spots;
}
