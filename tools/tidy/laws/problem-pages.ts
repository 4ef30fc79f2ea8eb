import type { Law, Offence } from '../law.ts';
import { filesOf, lineAt } from '../source-tree.ts';

const CATALOGUE = 'packages/problems/src/catalogue.ts';
const PAGE = /^docs\/problems\/(?<code>[^/]+)\.md$/;

export const problemPages: Law = {
  name: 'every problem has a page, and every page a problem',
  check(tree) {
    const catalogue = tree.get(CATALOGUE) ?? '';
    const rows = [...catalogue.matchAll(/^ {2}'?(?<code>[a-z][a-z-]*)'?: \{/gm)];
    const codes = new Set(rows.map((row) => row.groups?.code));
    const offences: Offence[] = [];
    for (const row of rows) {
      const page = `docs/problems/${row.groups?.code}.md`;
      if (!tree.has(page)) offences.push({ path: CATALOGUE, line: lineAt(catalogue, row.index), why: `no ${page}` });
    }
    for (const [path] of filesOf(tree, PAGE)) {
      const code = PAGE.exec(path)?.groups?.code;
      if (code !== 'README' && !codes.has(code))
        offences.push({ path, line: 1, why: `no row ${code} in ${CATALOGUE}` });
    }
    return { visited: rows.length, offences };
  },
  broken: {
    [CATALOGUE]: `export const PROBLEMS = {\n  'too-big': { status: 413 },\n  gone: {\n    status: 410,\n  },\n};`,
    'docs/problems/gone.md': '# gone',
    'docs/problems/lost.md': '# lost',
  },
  caught: [`${CATALOGUE}:2`, 'docs/problems/lost.md:1'],
};
