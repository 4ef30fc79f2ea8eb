import type { Law, Offence } from '../law.ts';
import { filesOf, lineAt } from '../source-tree.ts';

/** `| what | answer | [file.test.ts](../../path/file.test.ts): `text in it` |`, with more than one file where it takes more. */
const WHERE = /\[[^\]]+\]\(\.\.\/\.\.\/(?<target>[^)]+)\): `(?<said>[^`]+)`/g;
const ROW = /^\|(?! ?---| sent \|).*\|$/gm;

export const badInputRows: Law = {
  name: 'the page of bad input names for each row a test that says so',
  check(tree) {
    const offences: Offence[] = [];
    let visited = 0;
    for (const [path, text] of filesOf(tree, /^docs\/security\/bad-input\.md$/)) {
      for (const row of text.matchAll(ROW)) {
        visited += 1;
        const line = lineAt(text, row.index);
        const places = [...row[0].matchAll(WHERE)];
        if (places.length === 0) offences.push({ path, line, why: 'names no test' });
        for (const { groups } of places) {
          const { target = '', said = '' } = groups ?? {};
          const test = tree.get(target);
          if (test === undefined) offences.push({ path, line, why: `${target} is not there` });
          else if (!test.includes(said)) offences.push({ path, line, why: `${target} does not say ${said}` });
        }
      }
    }
    return { visited, offences };
  },
  broken: {
    'docs/security/bad-input.md':
      '| sent | answer | seen in |\n| --- | --- | --- |\n| NaN | 400 | [a](../../packages/a.test.ts): `NaN` |\n' +
      '| -0 | 0 | [a](../../packages/a.test.ts): `minus zero` |\n| BOM | 400 | somewhere |\n| 1e400 | 400 | [b](../../b.ts): `x` |',
    'packages/a.test.ts': "test('NaN', f);",
  },
  caught: ['docs/security/bad-input.md:4', 'docs/security/bad-input.md:5', 'docs/security/bad-input.md:6'],
};
