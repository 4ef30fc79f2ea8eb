import type { Law, Offence } from '../law.ts';
import { externalDependencies, type Dependency } from '../external-dependencies.ts';
import { lineAt } from '../source-tree.ts';

const PAGE = 'docs/dependencies.md';

/** A row covers a package by name, or a family that differs by platform by a star: `node-*`. */
function covers(row: string, { name }: Dependency): boolean {
  return row.endsWith('*') ? name.startsWith(row.slice(0, -1)) : name === row;
}

export const documentedDependencies: Law = {
  name: `every dependency has a row in ${PAGE}, and every row a dependency`,
  check(tree) {
    const page = tree.get(PAGE) ?? '';
    const rows = [...page.matchAll(/^\| *`(?<names>[^|]+)` *\|/gm)].flatMap((match) =>
      (match.groups?.names ?? '').split(/`, *`/).map((name) => ({ name, line: lineAt(page, match.index) })),
    );
    const dependencies = externalDependencies(tree);
    const offences: Offence[] = [
      ...dependencies
        .filter((dependency) => !rows.some((row) => covers(row.name, dependency)))
        .map(({ path, line, name }) => ({ path, line, why: `${name} has no row in ${PAGE}` })),
      ...rows
        .filter((row) => !dependencies.some((dependency) => covers(row.name, dependency)))
        .map(({ name, line }) => ({ path: PAGE, line, why: `nothing depends on ${name} any more` })),
    ];
    return { visited: dependencies.length, offences };
  },
  broken: {
    'package.json': '{ "devDependencies": {\n"tsc": "1.0.0",\n"node-linux": "2.0.0" } }',
    [PAGE]: '| package | why |\n| --- | --- |\n| `node-*` | runs |\n| `left`, `right` | gone |\n',
  },
  caught: ['package.json:2', `${PAGE}:4`, `${PAGE}:4`],
};
