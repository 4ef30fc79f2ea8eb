import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EmbeddedFailed } from './embedded-failed.ts';
import { lockFolder } from './folder-lock.ts';
import { initCluster, removeUnfinished } from './init-cluster.ts';
import { runCluster } from './run-cluster.ts';
import { announceRunning, retractRunning } from './running-embedded.ts';
import { embeddedBinaries } from './server-binaries.ts';
import type { ServerBinaries } from './server-binaries.ts';
import { serverPlace } from './server-place.ts';
import type { ServerPlace } from './server-place.ts';
import { serverSettings } from './server-settings.ts';

export interface EmbeddedServer {
  /** For migrations: the role that owns the database. */
  readonly ownerUrl: string;
  /** For everything else: the role that row-level security binds. */
  readonly appUrl: string;
  /** Where the database's files are. */
  readonly folder: string;
  /** The server's process id; another one after a crash. */
  readonly pid: () => number;
  /** Shuts the server down and gives the folder back. May be called twice. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Told what takes its time, in words for the operator. */
  readonly onProgress?: (text: string) => void;
  /** Told when the server died, and whether it is being started again. */
  readonly onCrash?: (restarting: boolean) => void;
  readonly binaries?: ServerBinaries;
  /** False to do without user namespaces (root only). */
  readonly allowNamespace?: boolean;
  /** Where another account's files lie when root has no user namespaces; default /var/lib/loyaltyos. */
  readonly sharedPlace?: string;
}

const DATABASE = 'loyaltyos';

interface Passwords {
  readonly loyaltyos_owner: string;
  readonly loyaltyos_app: string;
}

/**
 * Starts the PostgreSQL server that comes with LoyaltyOS on a data folder, and makes the folder first when there is
 * none. The folder is ours alone until `stop`, or until this process dies: then the server ends by itself.
 *
 * @param dataDir the data folder; the database goes into `postgres` in it.
 * @throws EmbeddedFailed when another process uses the folder, or the server cannot be had; the message says why.
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const dataFolder = resolve(dataDir);
  const binaries = options.binaries ?? embeddedBinaries();
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new EmbeddedFailed(`The data folder ${dataFolder} cannot be created: ${(error as Error).message}`, {
      cause: error,
    });
  }
  const lock = await lockFolder(dataFolder);
  try {
    const place = await serverPlace(dataFolder, binaries, {
      allowNamespace: options.allowNamespace ?? true,
      ...(options.sharedPlace === undefined ? {} : { sharedPlace: options.sharedPlace }),
    });
    await removeUnfinished(place.home);
    if (!existsSync(place.home)) {
      options.onProgress?.(`Creating the database in ${place.home}`);
      await createDatabase(place);
    }
    checkMajor(place);
    const cluster = await runCluster({
      ...place,
      settings: serverSettings(),
      keepsProcessAlive: true,
      onCrash: options.onCrash ?? (() => {}),
    });
    const passwords = JSON.parse(readFileSync(join(place.home, 'passwords.json'), 'utf8')) as Passwords;
    const urls = {
      ownerUrl: cluster.url('loyaltyos_owner', passwords.loyaltyos_owner, DATABASE),
      appUrl: cluster.url('loyaltyos_app', passwords.loyaltyos_app, DATABASE),
    };
    announceRunning(dataFolder, urls);
    return {
      ...urls,
      folder: place.home,
      pid: cluster.pid,
      stop: async () => {
        retractRunning(dataFolder);
        await cluster.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

const newPassword = (): string => randomBytes(24).toString('base64url');

/**
 * The superuser's password is thrown away: everything that needs a superuser is done here, in single-user mode, which
 * only the owner of the files can repeat.
 */
async function createDatabase(place: ServerPlace): Promise<void> {
  const passwords: Passwords = { loyaltyos_owner: newPassword(), loyaltyos_app: newPassword() };
  const modest = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE';
  await initCluster({
    ...place,
    superuser: { name: 'postgres', password: newPassword() },
    statements: [
      `CREATE ROLE loyaltyos_app ${modest} PASSWORD '${passwords.loyaltyos_app}'`,
      `CREATE ROLE loyaltyos_owner ${modest} PASSWORD '${passwords.loyaltyos_owner}'`,
      'GRANT loyaltyos_app TO loyaltyos_owner',
      `CREATE DATABASE ${DATABASE} OWNER loyaltyos_owner`,
      `REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC`,
      `GRANT CONNECT ON DATABASE ${DATABASE} TO loyaltyos_app`,
    ],
    files: { 'passwords.json': `${JSON.stringify(passwords, null, 2)}\n` },
  });
}

function checkMajor({ home, binaries }: ServerPlace): void {
  const path = join(home, 'data', 'PG_VERSION');
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
    throw new EmbeddedFailed(
      `${home} is not a database of ours: it has no data/PG_VERSION. Move it away and start again.`,
    );
  }
  const major = Number(readFileSync(path, 'utf8').trim());
  if (major === binaries.major) return;
  throw new EmbeddedFailed(
    `The database in ${home} is of PostgreSQL ${major}, and this version comes with ${binaries.major}. ` +
      `Start it with the version of LoyaltyOS that made it, or dump and restore it.`,
  );
}
