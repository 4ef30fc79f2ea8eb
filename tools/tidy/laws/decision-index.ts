import type { Law, Offence } from '../law.ts';
import { filesOf } from '../source-tree.ts';

const INDEX = 'docs/adr/README.md';

export const decisionIndex: Law = {
  name: 'decisions are numbered without a gap, and the index lists each',
  check(tree) {
    const index = tree.get(INDEX) ?? '';
    const pages = filesOf(tree, /^docs\/adr\/(?!README\.md$)[^/]+$/).map(([path]) => path);
    const offences = pages.flatMap((path, position): Offence[] => {
      const name = path.slice('docs/adr/'.length);
      const number = String(position).padStart(4, '0');
      return [
        ...(name.startsWith(`${number}-`) ? [] : [{ path, line: 1, why: `should be number ${number}` }]),
        ...(index.includes(`(${name})`) ? [] : [{ path, line: 1, why: `${INDEX} does not list it` }]),
      ];
    });
    return { visited: pages.length, offences };
  },
  broken: {
    [INDEX]: '[template](0000-template.md)\n[three](0003-three.md)',
    'docs/adr/0000-template.md': '# T',
    'docs/adr/0001-one.md': '# One',
    'docs/adr/0003-three.md': '# Three',
  },
  caught: ['docs/adr/0001-one.md:1', 'docs/adr/0003-three.md:1'],
};
