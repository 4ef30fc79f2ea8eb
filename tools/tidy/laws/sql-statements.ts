import type { Law, Offence } from '../law.ts';
import { isTest } from '../is-test.ts';
import { readSource } from '../read-source.ts';
import { filesOf, lineAt } from '../source-tree.ts';

/** These three talk to a server before there is a schema, or as its administrator. */
const SPEAKS_SQL_ITSELF = /^packages\/(?:database|embedded|testing)\//;
const SQL =
  /^\s*(?:SELECT|INSERT INTO|UPDATE [a-z_]+|DELETE FROM|WITH [a-z_]+|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|SET (?:LOCAL|SESSION)|LOCK|TRUNCATE|CREATE|ALTER|DROP|GRANT|COPY|CALL)\b/;
const AS_STATEMENT = /\bstatement\(\s*['"`]\s*['"`],\s*$/;

export const sqlStatements: Law = {
  name: 'SQL stands in named statements, at the top of the module that owns it',
  check(tree) {
    let visited = 0;
    const offences: Offence[] = [];
    for (const [path, text] of filesOf(tree, /^(?:packages|apps)\/.*\.ts$/)) {
      if (isTest(path)) continue;
      const { code, literals } = readSource(text);
      for (const literal of literals.filter((each) => SQL.test(each.text) && text[each.start] !== '}')) {
        visited += 1;
        if (SPEAKS_SQL_ITSELF.test(path)) continue;
        const line = lineAt(text, literal.start);
        const before = code.slice(0, literal.start);
        if (!AS_STATEMENT.test(before)) offences.push({ path, line, why: 'not the text of a statement(name, text)' });
        else if (
          !/^(?:export )?const /m.test(before.slice(before.lastIndexOf('\n', before.lastIndexOf('statement(')) + 1))
        ) {
          offences.push({ path, line, why: 'a statement that is not a constant of its module' });
        }
      }
    }
    return { visited, offences };
  },
  broken: {
    'packages/ledger/src/a.ts':
      "const A = statement('ledger.a', `SELECT ${COLUMNS}`);\nawait tx.query({ text: 'DELETE FROM lot' });\n" +
      "function b() {\n  return statement('ledger.b', 'SELECT 1');\n}",
  },
  caught: ['packages/ledger/src/a.ts:2', 'packages/ledger/src/a.ts:4'],
};
