import { bothWaysLaw } from '../both-ways.ts';

export const documentedCommands = bothWaysLaw({
  name: 'every command has a row in the README, and every row a command',
  code: { files: /^apps\/server\/src\/cli\/commands\/.*\.ts$/, pattern: /^ {2}name: '(?<name>[a-z -]+)'/gm },
  page: { files: /^README\.md$/, pattern: /^\| `(?<name>[a-z -]*[a-z])(?: [A-Z]+)*` \|/gm, called: 'the README' },
  broken: {
    'apps/server/src/cli/commands/start.ts': "start = {\n  name: 'start',",
    'apps/server/src/cli/commands/key.ts': "key = {\n  name: 'key create',",
    'README.md': '| `key create SLUG` | makes a key |\n| `stop` | ends |',
  },
  caught: ['apps/server/src/cli/commands/start.ts:2', 'README.md:2'],
});
