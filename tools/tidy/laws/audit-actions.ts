import type { Law, Offence } from '../law.ts';
import { lineAt } from '../source-tree.ts';

const CODE = 'packages/identity/src/audit/actions.ts';
const PAGE = 'docs/security/audit-log.md';
const ROW_OF_CODE = /^ {2}'(?<name>[^']+)':\s+(?:'(?<plain>[^']*)'|"(?<quoted>[^"]*)"),$/gm;
const ROW_OF_PAGE = /^\| `(?<name>[a-z-]+\.[a-z-]+)` \| (?<says>[^|]*) \|/gm;

export const auditActions: Law = {
  name: 'every action of the audit log has a row on its page, in the same words, and every row an action',
  check(tree) {
    const [code, page] = [tree.get(CODE) ?? '', tree.get(PAGE) ?? ''];
    const rows = new Map([...page.matchAll(ROW_OF_PAGE)].map((row) => [row.groups?.name ?? '', row]));
    const offences: Offence[] = [];
    const actions = [...code.matchAll(ROW_OF_CODE)].map(({ groups, index }) => ({
      name: groups?.name ?? '',
      says: groups?.plain ?? groups?.quoted,
      line: lineAt(code, index),
    }));
    for (const { name, says, line } of actions) {
      const row = rows.get(name);
      if (row === undefined) offences.push({ path: CODE, line, why: `${PAGE} does not tell of ${name}` });
      else if (row.groups?.says !== says) {
        offences.push({ path: PAGE, line: lineAt(page, row.index), why: `${CODE} says of ${name}: ${says}` });
      }
      rows.delete(name);
    }
    for (const [name, row] of rows)
      offences.push({ path: PAGE, line: lineAt(page, row.index), why: `there is no action ${name}` });
    return { visited: actions.length, offences };
  },
  broken: {
    [CODE]: `export const AUDIT_ACTIONS = {\n  'list.changed': 'A list.',\n  'list.lost': "A list's end.",\n  'a.made':\n    'Made.',\n} as const;`,
    [PAGE]: '| `list.changed` | A list was. | `list` |\n| `a.made` | Made. | `a` |\n| `list.found` | Found. | `list` |',
  },
  caught: [`${CODE}:3`, `${PAGE}:1`, `${PAGE}:3`],
};
