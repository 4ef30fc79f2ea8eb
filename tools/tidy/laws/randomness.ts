import { searchLaw } from '../search-law.ts';

export const randomness = searchLaw({
  name: 'no number is drawn that cannot be drawn again',
  files: /\.(?:ts|mjs)$/,
  part: 'code',
  tests: true,
  never: [[/\bMath\.random\b/g, 'secrets and ids come from crypto, test values from a printed seed']],
  broken: { 'packages/a/src/a.test.ts': '// Math.random\nMath.random();' },
  caught: ['packages/a/src/a.test.ts:2'],
});
