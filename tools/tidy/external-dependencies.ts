import { filesOf, lineAt, type Tree } from './source-tree.ts';

/** A package of somebody else's that one of our package.json files names. */
export interface Dependency {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  readonly version: string;
}

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;

/** Everything that we depend on and did not write, with the place that names it. */
export function externalDependencies(tree: Tree): Dependency[] {
  return filesOf(tree, /(?:^|\/)package\.json$/).flatMap(([path, text]) => {
    const manifest = JSON.parse(text) as Partial<Record<(typeof KINDS)[number], Record<string, string>>>;
    return KINDS.flatMap((kind) => Object.entries(manifest[kind] ?? {}))
      .filter(([name]) => !name.startsWith('@loyaltyos/'))
      .map(([name, version]) => ({ path, line: lineAt(text, text.indexOf(`"${name}":`)), name, version }));
  });
}
