import { MAY_IMPORT } from '../import-table.ts';
import type { Law, Offence } from '../law.ts';
import { filesOf, lineAt } from '../source-tree.ts';

const MANIFEST = /^(?:packages|apps)\/(?<home>[^/]+)\/package\.json$/;

export const declaredDependencies: Law = {
  name: 'a package.json names no package of ours that the import table does not give it',
  check(tree) {
    const offences: Offence[] = [];
    const manifests = filesOf(tree, MANIFEST);
    for (const [path, text] of manifests) {
      const home = MANIFEST.exec(path)?.groups?.home ?? '';
      for (const match of text.matchAll(/"@loyaltyos\/(?<name>[^"]+)":/g)) {
        const name = match.groups?.name ?? '';
        if (MAY_IMPORT.get(home)?.has(name) !== true) {
          offences.push({ path, line: lineAt(text, match.index), why: `${home} may not depend on ${name}` });
        }
      }
    }
    return { visited: manifests.length, offences };
  },
  broken: { 'packages/kernel/package.json': '{ "dependencies": {\n"@loyaltyos/ledger": "0.1.0" } }' },
  caught: ['packages/kernel/package.json:2'],
};
