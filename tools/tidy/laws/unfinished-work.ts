import { searchLaw } from '../search-law.ts';

export const unfinishedWork = searchLaw({
  name: 'nothing is left for later in a comment, and no test is skipped or runs alone',
  files: /\.(?:ts|mjs|sql|md|json)$/,
  tests: true,
  never: [
    [/\b(?:TODO|FIXME|HACK)\b/g, 'do it, or write down what holds today'],
    [/\b(?:test|it|suite|describe)\.(?:skip|only|todo)\b/g, 'a test runs or is deleted'],
    [/\{ *(?:skip|only|todo): *(?:true|['"`])/g, 'a test runs or is deleted'],
    [/@ts-(?:ignore|nocheck|expect-error)\b/g, 'mend the cause'],
    [
      /\b(?:ox|es)lint-disable(?!-next-line [a-z@/-]+(?: -- \S|$(?<=\/\/ [^\n]+\n *\/\/ [^\n]*)))/gm,
      'mend the cause, or disable one rule on one line and say why',
    ],
  ],
  exceptions: { 'tools/tidy/laws/unfinished-work.ts': 'shows what it forbids' },
  broken: {
    'packages/a/src/a.ts': '// TODO: later\n// @ts-ignore\n// oxlint-disable-next-line no-eval -- is the reason',
    'packages/a/src/a.test.ts': "\n\ntest.only('a', () => {});",
  },
  caught: ['packages/a/src/a.ts:1', 'packages/a/src/a.ts:2', 'packages/a/src/a.test.ts:3'],
});
