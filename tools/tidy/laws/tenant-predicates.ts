import { isTest } from '../is-test.ts';
import type { Law, Offence } from '../law.ts';
import { readSource } from '../read-source.ts';
import { filesOf, lineAt, type Tree } from '../source-tree.ts';

const SECURED = /^ALTER TABLE (?<table>[a-z_]+) (?:ENABLE|FORCE) ROW LEVEL SECURITY/gm;
const READ_OR_WRITTEN = /\b(?:FROM|JOIN|INSERT INTO|UPDATE|DELETE FROM|USING)\s+(?:ONLY\s+)?(?<table>[a-z_]+)\b/g;

/** The tables that belong to one tenant per row, as the migrations say. */
function tenantTables(tree: Tree): Set<string> {
  const tables = new Set<string>();
  for (const [, text] of filesOf(tree, /^packages\/database\/migrations\/.*\.sql$/)) {
    for (const match of text.matchAll(SECURED)) tables.add(match.groups?.table ?? '');
  }
  return tables;
}

export const tenantPredicates: Law = {
  name: 'a statement names the tenant as often as it names a table of tenants',
  check(tree) {
    const tables = tenantTables(tree);
    let visited = 0;
    const offences: Offence[] = [];
    for (const [path, text] of filesOf(tree, /^(?:packages|apps)\/[^/]+\/src\/.*\.ts$/)) {
      if (isTest(path)) continue;
      const { code, literals } = readSource(text);
      for (const statement of code.matchAll(/\bstatement\(/g)) {
        const end = endOfCall(code, statement.index + statement[0].length);
        const inside = literals.filter(({ start }) => start > statement.index && start < end);
        const sql = inside
          .map((literal) => literal.text)
          .join(' ')
          .replaceAll(/--.*$/gm, '');
        const named = [...sql.matchAll(READ_OR_WRITTEN)].filter(({ groups }) => tables.has(groups?.table ?? ''));
        if (named.length === 0) continue;
        visited += 1;
        const mentions = sql.match(/\btenant_id\b/g)?.length ?? 0;
        if (mentions >= named.length) continue;
        const why = `${named.map(({ groups }) => groups?.table).join(', ')} with ${mentions} mentions of tenant_id: row-level security is the second lock, not the only one`;
        offences.push({ path, line: lineAt(text, statement.index), why });
      }
    }
    return { visited, offences };
  },
  broken: {
    'packages/database/migrations/0001-a.sql': 'ALTER TABLE lot ENABLE ROW LEVEL SECURITY;\n',
    'packages/ledger/src/a.ts':
      "const A = statement('ledger.a', 'SELECT 1 FROM lot WHERE lot_id = $1');\n" +
      "const B = statement('ledger.b', 'SELECT 1 FROM lot WHERE tenant_id = $1');\n" +
      "const C = statement('ledger.c', `SELECT ${COLUMNS} FROM lot JOIN lot AS other USING (lot_id) WHERE tenant_id = $1`);\n" +
      "const D = statement('ledger.d', 'SELECT 1 FROM tenant');",
  },
  caught: ['packages/ledger/src/a.ts:1', 'packages/ledger/src/a.ts:3'],
};

/** Where the call that begins here is closed. */
function endOfCall(code: string, from: number): number {
  let depth = 1;
  for (let at = from; at < code.length; at += 1) {
    if (code[at] === '(') depth += 1;
    else if (code[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return code.length;
}
