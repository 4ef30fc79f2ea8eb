import type { Law, Offence } from '../law.ts';
import { isTest } from '../is-test.ts';
import { readSource } from '../read-source.ts';
import { filesOf, lineAt } from '../source-tree.ts';

const SOURCE = /^(?:packages|apps)\/(?<home>[^/]+)\/src\/.*\.ts$/;
const WRITE = /\b(?:INSERT INTO|UPDATE(?! SET)|DELETE FROM|TRUNCATE) (?<table>[a-z_]+)\b/g;

export const tableOwners: Law = {
  name: 'each table is written by exactly one package',
  check(tree) {
    const owners = new Map<string, { home: string; path: string }>();
    const offences: Offence[] = [];
    for (const [path, text] of filesOf(tree, SOURCE)) {
      if (isTest(path)) continue;
      const home = SOURCE.exec(path)?.groups?.home ?? '';
      for (const literal of readSource(text).literals) {
        for (const match of literal.text.matchAll(WRITE)) {
          const table = match.groups?.table ?? '';
          const owner = owners.get(table) ?? { home, path };
          owners.set(table, owner);
          if (owner.home === home) continue;
          const line = lineAt(text, literal.start + 1 + match.index);
          offences.push({ path, line, why: `${home} writes ${table}, which ${owner.path} writes as well` });
        }
      }
    }
    return { visited: owners.size, offences };
  },
  broken: {
    'packages/journal/src/a.ts':
      "statement('a', 'INSERT INTO journal (seq) VALUES (1) ON CONFLICT DO UPDATE SET seq = 2');",
    'packages/ledger/src/b.ts': "statement(\n  'b',\n  `WITH x AS (\n    DELETE FROM journal) SELECT 1`,\n);",
  },
  caught: ['packages/ledger/src/b.ts:4'],
};
