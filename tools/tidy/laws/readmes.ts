import type { Law, Offence } from '../law.ts';
import { filesOf } from '../source-tree.ts';

export const readmes: Law = {
  name: 'every package and app has a README',
  check(tree) {
    const manifests = filesOf(tree, /^(?:packages|apps)\/[^/]+\/package\.json$/);
    const offences = manifests.flatMap(([path]): Offence[] => {
      const readme = path.replace('package.json', 'README.md');
      const text = tree.get(readme) ?? '';
      return text.startsWith('# ')
        ? []
        : [{ path: readme, line: 1, why: 'say what it owns, what must stay true, what it does not own' }];
    });
    return { visited: manifests.length, offences };
  },
  broken: { 'packages/a/package.json': '{}', 'packages/b/package.json': '{}', 'packages/b/README.md': '# b' },
  caught: ['packages/a/README.md:1'],
};
