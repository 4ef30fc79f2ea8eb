import { createHash } from 'node:crypto';
import { chownSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedFailed } from './embedded-failed.ts';
import { chooseRunner, reaches } from './runner.ts';
import type { Runner } from './runner.ts';
import { copiedBinaries, makeLibraryLinks } from './usable-binaries.ts';
import type { ServerBinaries } from './server-binaries.ts';

/** As whom, from where and with which programs an embedded server runs. */
export interface ServerPlace {
  readonly runner: Runner;
  /** The folder of the cluster, which may not exist yet. */
  readonly home: string;
  readonly binaries: ServerBinaries;
}

/** Where root keeps what another user has to reach: everybody may enter it, and each folder in it has its owner. */
const SHARED_PLACE = '/var/lib/loyaltyos';

export interface PlaceOptions {
  readonly allowNamespace: boolean;
  readonly sharedPlace?: string;
}

/**
 * Decides how the server of a data folder runs, and puts the programs within its reach.
 *
 * When root has no user namespaces, another account must run the server, and it may not enter root's folders: the
 * cluster then lies in /var/lib/loyaltyos, and `postgres` in the data folder is a link to it.
 *
 * @param dataFolder exists.
 * @throws EmbeddedFailed when there is no way.
 */
export async function serverPlace(
  dataFolder: string,
  binaries: ServerBinaries,
  { allowNamespace, sharedPlace = SHARED_PLACE }: PlaceOptions,
): Promise<ServerPlace> {
  const inFolder = join(realpathSync(dataFolder), 'postgres');
  const exists = existsSync(inFolder);
  const runner = chooseRunner(exists ? inFolder : dataFolder, allowNamespace);
  if (exists) {
    const { uid } = statSync(inFolder);
    if (runner.kind === 'other-user' && runner.uid !== uid) {
      throw new EmbeddedFailed(
        `The database in ${inFolder} was made by root in a user namespace, and this machine no longer has them. ` +
          'Allow user namespaces again, or give the folder to a normal user and start as that user.',
      );
    }
    return {
      runner,
      home: realpathSync(inFolder),
      binaries: await reachable(runner, binaries, dataFolder, sharedPlace),
    };
  }
  const usable = await reachable(runner, binaries, dataFolder, sharedPlace);
  const ownFolder = runner.kind !== 'other-user' || statSync(dataFolder).uid === runner.uid;
  if (ownFolder) return { runner, home: inFolder, binaries: usable };
  const name = createHash('sha256').update(realpathSync(dataFolder)).digest('hex').slice(0, 16);
  // The folder itself stays root's; initCluster makes one inside that belongs to the other account.
  const room = join(sharedPlace, name);
  makeShared(sharedPlace);
  makeShared(room);
  const home = join(room, 'postgres');
  if (lstatSync(inFolder, { throwIfNoEntry: false }) === undefined) symlinkSync(home, inFolder);
  return { runner, home, binaries: usable };
}

/** The programs as they lie, when the server can run them there; else a copy where it can. */
async function reachable(
  runner: Runner,
  binaries: ServerBinaries,
  dataFolder: string,
  sharedPlace: string,
): Promise<ServerBinaries> {
  const { movable } = binaries;
  const linked = movable === undefined || (await makeLibraryLinks(movable.root));
  if (process.platform === 'win32' || (linked && reaches(runner, join(binaries.bin, 'postgres'), 'x'))) return binaries;
  if (runner.kind !== 'other-user') return copiedBinaries(binaries, dataFolder);
  makeShared(sharedPlace);
  return copiedBinaries(binaries, sharedPlace);
}

function makeShared(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o755 });
  const { uid } = lstatSync(path);
  if (uid !== 0) throw new EmbeddedFailed(`${path} does not belong to root: it cannot be trusted with a database.`);
  chownSync(path, 0, 0);
}
