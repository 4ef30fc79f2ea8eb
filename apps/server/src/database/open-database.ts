import { connect, migrate, type Database } from '@loyaltyos/database';
import {
  EmbeddedInUse,
  runningEmbedded,
  startEmbedded,
  type EmbeddedServer,
  type RunningEmbedded,
} from '@loyaltyos/embedded';
import type { Config } from '../config.ts';

/** An open database, and what it takes to let go of it. */
export interface OpenDatabase {
  readonly database: Database;
  /** For people: where it is. Without credentials. */
  readonly where: string;
  /** The connection of the role that owns the tables, for migrations. */
  readonly ownerUrl: string;
  readonly embedded: boolean;
  close(): Promise<void>;
}

/** Told of what takes its time and of what broke, in words for the operator. */
export interface DatabaseObserver {
  readonly progress: (text: string) => void;
  readonly trouble: (text: string) => void;
}

/**
 * Opens the database of the configuration, or the embedded one in the data folder.
 *
 * @param options `migrates`: whether to bring the schema up to date first; the embedded database always is. `joins`: whether
 *   to go to the server that already runs on the data folder, instead of refusing.
 * @throws EmbeddedFailed, DatabaseRefused, Problem `unavailable`.
 */
export async function openDatabase(
  config: Config,
  observer: DatabaseObserver,
  options: { migrates: boolean; joins?: boolean },
): Promise<OpenDatabase> {
  if (config.databaseUrl === undefined) return openEmbedded(config, observer, options.joins === true);
  const ownerUrl = config.migrationUrl ?? config.databaseUrl;
  if (options.migrates) await migrate(ownerUrl);
  const database = await connectPool(config, config.databaseUrl, observer);
  return {
    database,
    where: withoutCredentials(config.databaseUrl),
    ownerUrl,
    embedded: false,
    close: () => database.close(),
  };
}

async function openEmbedded(config: Config, observer: DatabaseObserver, joins: boolean): Promise<OpenDatabase> {
  const server = await ownServer(config, observer).catch((error: unknown) => {
    const running = joins && error instanceof EmbeddedInUse ? runningEmbedded(config.dataDir) : undefined;
    if (running === undefined) throw error;
    return running;
  });
  if (!('stop' in server)) return joinServer(config, server, observer);
  try {
    await migrate(server.ownerUrl);
    const database = await connectPool(config, server.appUrl, observer);
    const close = async (): Promise<void> => {
      await database.close();
      await server.stop();
    };
    return { database, where: server.folder, ownerUrl: server.ownerUrl, embedded: true, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function connectPool(config: Config, url: string, observer: DatabaseObserver): Promise<Database> {
  return connect({
    url,
    poolSize: config.poolSize,
    onConnectionLost: (error) => observer.trouble(`A connection to the database was lost: ${error.message}`),
  });
}

/** By its text: the address of a socket, `postgres://name@/database?host=/run/postgresql`, is no URL that `URL` reads. */
function withoutCredentials(text: string): string {
  return text.replace(/\?.*$/s, '').replace(/^([a-z]+:\/\/)[^/]*@/, '$1');
}

function ownServer(config: Config, observer: DatabaseObserver): Promise<EmbeddedServer> {
  return startEmbedded(config.dataDir, {
    onProgress: observer.progress,
    onCrash: (restarting) =>
      observer.trouble(restarting ? 'The embedded database died and is started again.' : 'The embedded database died.'),
  });
}

/** The server is another process's: it is neither migrated nor stopped. */
async function joinServer(
  config: Config,
  { appUrl, ownerUrl }: RunningEmbedded,
  observer: DatabaseObserver,
): Promise<OpenDatabase> {
  const database = await connectPool(config, appUrl, observer);
  return { database, where: config.dataDir, ownerUrl, embedded: true, close: () => database.close() };
}
