import { bothWaysLaw } from '../both-ways.ts';

export const documentedSettings = bothWaysLaw({
  name: 'every setting has a row in the README, and every row a setting',
  code: { files: /^apps\/server\/src\/config\.ts$/, pattern: /\btext\('(?<name>[A-Z_]+)'\)/g },
  page: { files: /^README\.md$/, pattern: /^\| `(?<name>[A-Z_]+)` \|/gm, called: 'the README' },
  broken: {
    'apps/server/src/config.ts': "text('HOST'),\ntext('PORT')",
    'README.md': '| `HOST` | here |\n\n| `COLOUR` | blue |',
  },
  caught: ['apps/server/src/config.ts:2', 'README.md:3'],
});
