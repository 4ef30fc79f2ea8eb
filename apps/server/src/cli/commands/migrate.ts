import { migrate } from '@loyaltyos/database';
import { startEmbedded } from '@loyaltyos/embedded';
import { readConfig } from '../../config.ts';
import { EXIT, type Command } from '../command.ts';

/** Brings the schema up to date. */
export const migrateSchema: Command = {
  name: 'migrate',
  summary: 'Bring the schema of the database up to date',
  positionals: [],
  options: {},
  details: 'Connects by LOYALTYOS_MIGRATION_URL, else DATABASE_URL, as the role that owns the tables.',
  async run({ terminal, environment }) {
    const config = readConfig(environment);
    const embedded =
      config.databaseUrl === undefined
        ? await startEmbedded(config.dataDir, { onProgress: (text) => terminal.note(text) })
        : undefined;
    try {
      const url = embedded?.ownerUrl ?? config.migrationUrl ?? config.databaseUrl;
      const migrated = await migrate(url!);
      const text =
        migrated.applied.length === 0 ? 'The schema is up to date.' : `Applied: ${migrated.applied.join(', ')}`;
      terminal.answer(text, migrated);
    } finally {
      await embedded?.stop();
    }
    return EXIT.ok;
  },
};
