import { importsOf } from '../imports-of.ts';
import { MAY_IMPORT, TESTS_MAY_IMPORT } from '../import-table.ts';
import type { Law, Offence } from '../law.ts';
import { filesOf } from '../source-tree.ts';
import { isTest } from '../is-test.ts';

const SOURCE = /^(?:packages|apps)\/(?<home>[^/]+)\/src\/.*\.ts$/;

/** Says why the file may not import the module, or nothing. */
function objection(home: string, path: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) {
    const target = new URL(specifier, `file:///${path}`).pathname;
    const inside = target.startsWith(`/packages/${home}/`) || target.startsWith(`/apps/${home}/`);
    return inside ? undefined : 'reaches into another package by path: import it by its name';
  }
  const other = /^@loyaltyos\/(?<name>[^/]+)(?<rest>\/.*)?$/.exec(specifier)?.groups;
  if (other === undefined) return undefined;
  if (other.rest !== undefined) return 'reaches past the index of another package';
  const allowed = MAY_IMPORT.get(home);
  if (allowed === undefined) return `the import table has no row for ${home}`;
  const name = other.name ?? '';
  if (allowed.has(name) || (isTest(path) && TESTS_MAY_IMPORT.has(name))) return undefined;
  return `${home} may not import ${name}`;
}

export const importTable: Law = {
  name: 'packages import only what the import table gives them',
  check(tree) {
    let visited = 0;
    const offences: Offence[] = [];
    for (const [path, text] of filesOf(tree, SOURCE)) {
      const home = SOURCE.exec(path)?.groups?.home ?? '';
      for (const { specifier, line } of importsOf(text)) {
        visited += 1;
        const why = objection(home, path, specifier);
        if (why !== undefined) offences.push({ path, line, why: `${specifier}: ${why}` });
      }
    }
    return { visited, offences };
  },
  broken: {
    'packages/kernel/src/a.ts': `import { type Problem } from '@loyaltyos/problems';`,
    'packages/ledger/src/b.ts': `\nexport {\n  c,\n} from '@loyaltyos/rules';`,
    'packages/ledger/src/d.ts': `const e = await import('../../rules/src/index.ts');`,
    'packages/rules/src/f.ts': `import '@loyaltyos/kernel/src/money.ts'; import '@loyaltyos/testing';`,
    'packages/rules/src/f.test.ts': `import '@loyaltyos/testing';`,
    'packages/surprise/src/g.ts': `import '@loyaltyos/kernel';`,
  },
  caught: [
    'packages/kernel/src/a.ts:1',
    'packages/ledger/src/b.ts:2',
    'packages/ledger/src/d.ts:1',
    'packages/rules/src/f.ts:1',
    'packages/rules/src/f.ts:1',
    'packages/surprise/src/g.ts:1',
  ],
};
