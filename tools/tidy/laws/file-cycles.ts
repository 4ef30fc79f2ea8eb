import { importsOf } from '../imports-of.ts';
import type { Law, Offence } from '../law.ts';
import { filesOf, type Tree } from '../source-tree.ts';

const SOURCE = /^(?:packages|apps|tools|bench|torture)\/.*\.ts$/;

interface Edge {
  readonly to: string;
  readonly line: number;
}

function edgesOf(tree: Tree): Map<string, Edge[]> {
  return new Map(
    filesOf(tree, SOURCE).map(([path, text]) => [
      path,
      importsOf(text)
        .filter(({ specifier, typeOnly }) => specifier.startsWith('.') && !typeOnly)
        .map(({ specifier, line }) => ({ to: new URL(specifier, `file:///${path}`).pathname.slice(1), line })),
    ]),
  );
}

/** Imports that lead back to a file which is still being loaded. Packages as wholes are kept apart by the table. */
export const fileCycles: Law = {
  name: 'no file imports itself through others',
  check(tree) {
    const edges = edgesOf(tree);
    const offences: Offence[] = [];
    const done = new Set<string>();
    const trail: string[] = [];
    const visit = (path: string): void => {
      if (done.has(path)) return;
      trail.push(path);
      for (const { to, line } of edges.get(path) ?? []) {
        const back = trail.indexOf(to);
        if (back === -1) visit(to);
        else offences.push({ path, line, why: `closes a cycle: ${[...trail.slice(back), to].join(' -> ')}` });
      }
      trail.pop();
      done.add(path);
    };
    for (const path of edges.keys()) visit(path);
    return { visited: edges.size, offences };
  },
  broken: {
    'packages/a/src/one.ts': `import { two } from './deep/two.ts';`,
    'packages/a/src/deep/two.ts': `import type { Three } from '../three.ts';\nexport { one } from '../one.ts';`,
    'packages/a/src/three.ts': `import './one.ts';`,
  },
  caught: ['packages/a/src/one.ts:1'],
};
