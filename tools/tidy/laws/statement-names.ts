import type { Law, Offence } from '../law.ts';
import { isTest } from '../is-test.ts';
import { readSource } from '../read-source.ts';
import { filesOf, lineAt } from '../source-tree.ts';

const SOURCE = /^(?:packages|apps)\/(?<home>[^/]+)\/src\/.*\.ts$/;

export const statementNames: Law = {
  name: 'a statement is named after its package, and no two are named alike',
  check(tree) {
    const owners = new Map<string, string>();
    const offences: Offence[] = [];
    for (const [path, text] of filesOf(tree, SOURCE)) {
      if (isTest(path)) continue;
      const { code, literals } = readSource(text);
      for (const { start, text: name } of literals) {
        if (!/\bstatement\(\s*$/.test(code.slice(0, start))) continue;
        const line = lineAt(text, start);
        const home = SOURCE.exec(path)?.groups?.home ?? '';
        const other = owners.get(name);
        if (!name.startsWith(`${home}.`)) offences.push({ path, line, why: `${name} should start with ${home}.` });
        if (other !== undefined)
          offences.push({ path, line, why: `${name} is also the name of a statement in ${other}` });
        owners.set(name, path);
      }
    }
    return { visited: owners.size, offences };
  },
  broken: {
    'packages/journal/src/a.ts': `statement('journal.read', 'SELECT 1');\nstatement(\n  'ledger.read', 'SELECT 1');`,
    'packages/journal/src/b.ts': `statement('journal.read', 'SELECT 2');`,
  },
  caught: ['packages/journal/src/a.ts:3', 'packages/journal/src/b.ts:1'],
};
