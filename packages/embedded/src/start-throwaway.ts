import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initCluster } from './init-cluster.ts';
import { runCluster } from './run-cluster.ts';
import { embeddedBinaries } from './server-binaries.ts';
import type { ServerBinaries } from './server-binaries.ts';
import { serverPlace } from './server-place.ts';
import { throwawaySettings } from './server-settings.ts';

export interface ThrowawayServer {
  /** The superuser's address of the database `postgres`. */
  readonly url: string;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

/**
 * A server with an empty cluster in a temporary folder, for tests: gone after `stop`. It does not keep the process alive;
 * when the process ends without `stop`, the server ends too and its files go.
 *
 * @param options `durable`: whether commits wait for the disk, as benchmarks need; they do not when absent. `settings`:
 *   more settings of PostgreSQL.
 */
export async function startThrowaway(
  release: ServerBinaries = embeddedBinaries(),
  options: { durable?: boolean; settings?: Readonly<Record<string, string>> } = {},
): Promise<ThrowawayServer> {
  const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-test-'));
  chmodSync(folder, 0o700);
  const removeAtExit = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', removeAtExit);
  const place = await serverPlace(folder, release, { allowNamespace: true });
  const superuser = { name: 'postgres', password: randomBytes(12).toString('hex') };
  await initCluster({ ...place, superuser, statements: [], files: {} });
  const cluster = await runCluster({
    ...place,
    settings: { ...throwawaySettings(options.durable === true), ...options.settings },
    keepsProcessAlive: false,
    onCrash: () => {},
  });
  return {
    url: cluster.url(superuser.name, superuser.password, 'postgres'),
    stop: async () => {
      await cluster.stop();
      process.off('exit', removeAtExit);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
