import { open, rename } from 'node:fs/promises';
import { readErasures } from '@loyaltyos/loyalty';
import { EXIT, type Command } from '../command.ts';
import { withParts } from '../with-parts.ts';

/** Every erasure, to be kept apart from the backups of the database. */
export const erasuresExport: Command = {
  name: 'erasures export',
  summary: 'Write the certificates of all erasures to a file, to apply them again after a backup was restored',
  positionals: ['FILE'],
  options: {},
  details:
    'One certificate a line: ids and instants, nothing about a person. Run it as often as you back up, and right before a restore.',
  async run(call) {
    const file = call.positionals[0]!;
    return withParts(call, async ({ opened }) => {
      const draft = await open(`${file}.new`, 'w', 0o600);
      let count = 0;
      try {
        for await (const certificate of readErasures(opened.database)) {
          await draft.write(`${JSON.stringify(certificate)}\n`);
          count += 1;
        }
        await draft.sync();
      } finally {
        await draft.close();
      }
      // Whole or not at all: a file of before is replaced by one that is complete.
      await rename(`${file}.new`, file);
      call.terminal.answer(`Wrote ${count} erasures to ${file}.`, { file, erasures: count });
      return EXIT.ok;
    });
  },
};
