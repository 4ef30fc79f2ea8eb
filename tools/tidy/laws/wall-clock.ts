import { searchLaw } from '../search-law.ts';

const WHY = 'take a Clock, so that a test (and a sandbox) can say what time it is';
const WAITING = 'measures how long it waits for another process';

export const wallClock = searchLaw({
  name: 'the time comes from a clock that was handed in',
  files: /^(?:packages|apps)\/.*\.ts$/,
  part: 'code',
  tests: false,
  never: [
    [/\bDate\.now\b/g, WHY],
    [/\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()|(?<!new )\bDate\(/g, WHY],
  ],
  exceptions: {
    'packages/kernel/src/instant.ts': 'is the wall clock',
    'packages/sdkgen/runtime/typescript/src/clock.ts': 'is the wall clock of an SDK, which stands alone',
    'packages/embedded/src/folder-lock.ts': 'notes for people when the folder was taken',
    'packages/embedded/src/leftover-server.ts': WAITING,
    'packages/embedded/src/run-cluster.ts': WAITING,
  },
  broken: {
    'packages/a/src/a.ts':
      '// Date.now() in words\nconst a = Date.now();\nconst b = new Date(a);\nconst c = new Date();',
    'packages/a/src/a.test.ts': 'Date.now();',
  },
  caught: ['packages/a/src/a.ts:2', 'packages/a/src/a.ts:4'],
});
