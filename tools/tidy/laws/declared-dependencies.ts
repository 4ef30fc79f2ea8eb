import { MAY_IMPORT, TESTS_MAY_IMPORT } from '../import-table.ts';
import type { Law, Offence } from '../law.ts';
import { filesOf, lineAt } from '../source-tree.ts';

const MANIFEST = /^(?:packages|apps)\/(?<home>[^/]+)\/package\.json$/;
const OURS = '@loyaltyos/';

type Declared = Readonly<Record<string, string>>;

export const declaredDependencies: Law = {
  name: 'a package.json names no package of ours that the import table does not give it',
  check(tree) {
    const manifests = filesOf(tree, MANIFEST);
    const offences = manifests.flatMap(([path, text]): Offence[] => {
      const home = MANIFEST.exec(path)?.groups?.home ?? '';
      const manifest = JSON.parse(text) as { dependencies?: Declared; devDependencies?: Declared };
      const ofTests = new Set(Object.keys(manifest.devDependencies ?? {}));
      return [...Object.keys(manifest.dependencies ?? {}), ...ofTests]
        .filter((dependency) => dependency.startsWith(OURS))
        .map((dependency) => dependency.slice(OURS.length))
        .filter((name) => MAY_IMPORT.get(home)?.has(name) !== true)
        .filter((name) => !(ofTests.has(`${OURS}${name}`) && TESTS_MAY_IMPORT.has(name)))
        .map((name) => ({
          path,
          line: lineAt(text, text.indexOf(`"${OURS}${name}"`)),
          why: `${home} may not depend on ${name}`,
        }));
    });
    return { visited: manifests.length, offences };
  },
  broken: {
    'packages/kernel/package.json': '{ "dependencies": {\n"@loyaltyos/ledger": "0.1.0" } }',
    'packages/rules/package.json':
      '{ "dependencies": { "@loyaltyos/testing": "0.1.0" },\n"devDependencies": {\n"@loyaltyos/ledger": "0.1.0" } }',
    'packages/journal/package.json': '{ "devDependencies": { "@loyaltyos/testing": "0.1.0" } }',
  },
  caught: ['packages/kernel/package.json:2', 'packages/rules/package.json:1', 'packages/rules/package.json:3'],
};
