import type { Law, Offence } from '../law.ts';
import { filesOf } from '../source-tree.ts';

const FOLDER = /^packages\/database\/migrations\//;

export const migrationNumbers: Law = {
  name: 'migrations are numbered from 0001 without a gap',
  check(tree) {
    const files = filesOf(tree, FOLDER).map(([path]) => path);
    const offences = files.flatMap((path, index): Offence[] => {
      const number = String(index + 1).padStart(4, '0');
      const fits = new RegExp(`/${number}-[a-z0-9]+(?:-[a-z0-9]+)*\\.sql$`).test(path);
      return fits ? [] : [{ path, line: 1, why: `should be named ${number}-<what-it-does>.sql` }];
    });
    return { visited: files.length, offences };
  },
  broken: {
    'packages/database/migrations/0001-frame.sql': '',
    'packages/database/migrations/0003-ledger.sql': '',
    'packages/database/migrations/0003-other.sql': '',
  },
  caught: ['packages/database/migrations/0003-ledger.sql:1'],
};
