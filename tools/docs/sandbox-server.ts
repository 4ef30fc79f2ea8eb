import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const MAIN = join(import.meta.dirname, '../../apps/server/src/main.ts');

/** A server as `npm start` runs it, on a data folder of its own. */
export interface SandboxServer {
  /** The folder that holds `.loyaltyos`, as a clone would. */
  readonly folder: string;
  stop(): Promise<void>;
}

/**
 * Starts a server with an embedded database on a free port and waits until it says that it listens.
 *
 * @throws Error with what the server said, when it ends before it listens.
 */
export async function startSandboxServer(): Promise<SandboxServer> {
  const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-docs-'));
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(process.execPath, [MAIN, 'start', '--json'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, PORT: '0', LOYALTYOS_DATA_DIR: join(folder, '.loyaltyos') },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const closed = once(child, 'close');
  const listens = once(createInterface(child.stdout), 'line');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await closed;
    // A server that died leaves its database to notice and to finish: until then, files come and go.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  const first = await Promise.race([listens.then(() => 'listens'), closed.then(() => 'closed')]);
  if (first === 'listens') return { folder, stop };
  await stop();
  throw new Error(`The server ended before it listened:\n${said}`);
}
