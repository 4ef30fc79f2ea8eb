import { createHash, randomBytes } from 'node:crypto';
import { connect, migrate, migrationFiles, withDatabaseName, withSettings } from '@loyaltyos/database';
import type { ConnectOptions, Database } from '@loyaltyos/database';
import { Client } from 'pg';
import { testServerUrl } from './test-server.ts';

/** A migrated database of a test's own. */
export interface ScratchDatabase {
  /** Connected as the application. */
  readonly database: Database;
  /** The application's role. */
  readonly url: string;
  /** The role that owns the tables. */
  readonly ownerUrl: string;
  /** Who may do anything, and sees the rows of all tenants. */
  readonly superuserUrl: string;
  /** Closes `database` and drops it all, whoever else is connected. */
  readonly drop: () => Promise<void>;
}

/** Any number: held while the template is made, so that the test files of a run make it once. */
const TEMPLATE_LOCK = '8127001914551210';

const OWNER_ROLE = `DO $$ BEGIN
  CREATE ROLE loyaltyos_owner NOLOGIN CREATEROLE;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`;

/**
 * A new database with every migration applied, cloned from a template that is made once per server and set of
 * migrations. Call `drop` when the test is done (`t.after(scratch.drop)`).
 */
export async function scratchDatabase(options: Partial<ConnectOptions> = {}): Promise<ScratchDatabase> {
  const server = await testServerUrl();
  const name = `scratch_${randomBytes(8).toString('hex')}`;
  await asSuperuser(server, async (client) => {
    const template = await ensureTemplate(client, server);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER loyaltyos_owner`);
  });
  const superuserUrl = withDatabaseName(server, name);
  const ownerUrl = withSettings(superuserUrl, { role: 'loyaltyos_owner' });
  const url = withSettings(superuserUrl, { role: 'loyaltyos_app' });
  const database = await connect({ url, poolSize: 4, keepsProcessAlive: false, ...options });
  return {
    database,
    url,
    ownerUrl,
    superuserUrl,
    drop: async () => {
      await database.close();
      await asSuperuser(server, async (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** A database with nothing in it, for tests of migrations themselves. */
export async function emptyDatabase(): Promise<Pick<ScratchDatabase, 'ownerUrl' | 'superuserUrl' | 'drop'>> {
  const server = await testServerUrl();
  const name = `empty_${randomBytes(8).toString('hex')}`;
  await asSuperuser(server, async (client) => {
    await client.query(OWNER_ROLE);
    await client.query(`CREATE DATABASE ${name} OWNER loyaltyos_owner`);
  });
  const superuserUrl = withDatabaseName(server, name);
  return {
    superuserUrl,
    ownerUrl: withSettings(superuserUrl, { role: 'loyaltyos_owner' }),
    drop: async () => {
      await asSuperuser(server, async (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

async function ensureTemplate(client: Client, server: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await migrationFiles()) hash.update(file.sha256);
  const template = `template_${hash.digest('hex').slice(0, 16)}`;
  const exists = async (): Promise<boolean> =>
    (await client.query('SELECT FROM pg_database WHERE datname = $1', [template])).rowCount === 1;
  if (await exists()) return template;
  await client.query(`SELECT pg_advisory_lock(${TEMPLATE_LOCK})`);
  try {
    if (await exists()) return template;
    await client.query(OWNER_ROLE);
    await client.query(`DROP DATABASE IF EXISTS ${template}_new WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${template}_new OWNER loyaltyos_owner`);
    await migrate(withSettings(withDatabaseName(server, `${template}_new`), { role: 'loyaltyos_owner' }));
    await client.query(`ALTER DATABASE ${template}_new RENAME TO ${template}`);
    return template;
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${TEMPLATE_LOCK})`);
  }
}

async function asSuperuser<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
