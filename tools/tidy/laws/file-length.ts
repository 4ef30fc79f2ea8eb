import type { Law, Offence } from '../law.ts';
import { filesOf } from '../source-tree.ts';

const MAX_LINES = 400;

export const fileLength: Law = {
  name: `a hand-written file has at most ${MAX_LINES} lines`,
  check(tree) {
    const files = filesOf(tree, /\.(?:ts|mjs|sql)$/);
    const offences = files.flatMap(([path, text]): Offence[] => {
      const lines = text.split('\n').length - 1;
      return lines > MAX_LINES ? [{ path, line: MAX_LINES + 1, why: `${lines} lines: it holds two ideas` }] : [];
    });
    return { visited: files.length, offences };
  },
  broken: { 'packages/a/src/a.ts': 'a();\n'.repeat(MAX_LINES + 1), 'packages/a/src/b.ts': 'b();\n'.repeat(MAX_LINES) },
  caught: ['packages/a/src/a.ts:401'],
};
