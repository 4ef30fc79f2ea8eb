import { searchLaw } from '../search-law.ts';

const WHY = 'the core answers from its arguments alone';

export const pureCore = searchLaw({
  name: 'rules and posting touch no socket, no file, no SQL and no clock',
  files:
    /^packages\/(?:(?:kernel|problems|events|rules)\/src\/.*|ledger\/src\/(?:posting|book)|journal\/src\/(?:merkle|chain))\.ts$/,
  tests: false,
  never: [
    [/(?<=from )'(?!\.|typebox'|node:crypto'|@loyaltyos\/(?!database'))[^']+'/g, WHY],
    [
      /\b(?:process|performance|globalThis)\.\w+|\b(?:fetch|setTimeout|setInterval|setImmediate|queueMicrotask)\(/g,
      WHY,
    ],
    [/\bwallClock\b/g, WHY],
  ],
  exceptions: { 'packages/kernel/src/instant.ts': 'declares the wall clock that the server hands in' },
  broken: {
    'packages/rules/src/a.ts': `import { readFileSync } from 'node:fs';\nconst a = process.env.A;`,
    'packages/rules/src/a.test.ts': `import { readFileSync } from 'node:fs';`,
    'packages/ledger/src/posting.ts': `import type { Transaction } from '@loyaltyos/database';`,
    'packages/ledger/src/lane.ts': `import type { Transaction } from '@loyaltyos/database';`,
  },
  caught: ['packages/rules/src/a.ts:1', 'packages/rules/src/a.ts:2', 'packages/ledger/src/posting.ts:1'],
});
