import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initCluster } from './init-cluster.ts';
import { endLeftoverServer } from './leftover-server.ts';
import { addressOf, endServer, serverPort, startServer } from './run-cluster.ts';
import { embeddedBinaries } from './server-binaries.ts';
import { serverPlace } from './server-place.ts';
import { throwawaySettings } from './server-settings.ts';
import { socketFolder } from './socket-folder.ts';

export interface CrashableServer {
  /** The superuser's address of the database `postgres`; the same after every start. */
  readonly url: string;
  /** The folder of the cluster: `postmaster.pid` in it names the postmaster from the first moment of its start. */
  readonly cluster: string;
  /**
   * Starts a server that was killed, and waits until it has recovered and answers.
   *
   * @throws EmbeddedFailed when it ends before that.
   */
  restart(): Promise<void>;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

/**
 * A durable server with an empty cluster in a temporary folder, for tests that kill it: it stays dead until it is started
 * again. Like every server of ours it ends when this process does.
 *
 * @param options `forgetful`: it acknowledges commits before they are written, so that a crash loses some.
 */
export async function startCrashable(options: { forgetful?: boolean } = {}): Promise<CrashableServer> {
  const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-crash-'));
  chmodSync(folder, 0o700);
  const removeAtExit = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', removeAtExit);
  const place = await serverPlace(folder, embeddedBinaries(), { allowNamespace: true });
  const superuser = { name: 'postgres', password: randomBytes(12).toString('hex') };
  await initCluster({ ...place, superuser, statements: [], files: {} });
  const settings = {
    ...throwawaySettings(true),
    ...(options.forgetful === true ? { synchronous_commit: 'off', wal_writer_delay: '10s' } : {}),
  };
  const run = { ...place, settings, keepsProcessAlive: false };
  const socket = socketFolder(place.home, place.runner);
  const port = await serverPort();
  let server = await startServer(run, socket.path, port);
  return {
    url: addressOf(
      { socket: socket.path, port },
      { role: superuser.name, password: superuser.password, database: 'postgres' },
    ),
    cluster: join(place.home, 'data'),
    restart: async () => {
      server = await startServer(run, socket.path, port);
    },
    stop: async () => {
      await endServer(run, server);
      await endLeftoverServer(join(place.home, 'data')); // of a start that was given up
      socket.remove();
      process.off('exit', removeAtExit);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
