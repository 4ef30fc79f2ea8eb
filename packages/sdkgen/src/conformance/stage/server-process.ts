import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const MAIN = join(import.meta.dirname, '../../../../../apps/server/src/main.ts');

export interface ServerProcess {
  /** Where it listens, without a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface ServerWishes {
  /** Hosts with ports that clients call it by: the proxy's. What they sign for them is believed. */
  readonly hosts: readonly string[];
  /** A migrated or empty database of the stage's own; absent: the embedded one, in a folder that is gone afterwards. */
  readonly database?: { readonly url: string; readonly ownerUrl: string };
}

/**
 * Starts our server as its operator would, and waits until it listens.
 *
 * @throws Error with what the server said, when it ends before it listens.
 */
export async function startServer({ hosts, database }: ServerWishes): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-stage-'));
  const child = spawn(process.execPath, [MAIN, 'start', '--json'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...withoutSettings(process.env),
      PORT: '0',
      LOYALTYOS_DATA_DIR: join(folder, '.loyaltyos'),
      LOYALTYOS_SANDBOX_HOSTS: hosts.join(','),
      // The proxy and the stage say for whom they ask, so that no limit of an address falls on all of them together.
      LOYALTYOS_TRUSTED_PROXIES: '127.0.0.1',
      // However busy the machine is: whatever refuses a request is to be a fault that a scenario asks for.
      LOYALTYOS_TARGET_LATENCY_MS: '15000',
      LOYALTYOS_MAX_WAIT_MS: '15000',
      ...(database === undefined ? {} : { DATABASE_URL: database.url, LOYALTYOS_MIGRATION_URL: database.ownerUrl }),
    },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said = (said + chunk).slice(-MOST_SAID)));
  const closed = once(child, 'close');
  const listens = once(createInterface(child.stdout), 'line');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await closed;
    // A server that died leaves its database to notice and to finish: until then, files come and go.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  const first = await Promise.race([listens, closed.then(() => undefined)]);
  if (first !== undefined) return { url: (JSON.parse(String(first[0])) as { url: string }).url, stop };
  await stop();
  throw new Error(`The server ended before it listened:\n${said}`);
}

const MOST_SAID = 100_000;

/** What the developer's shell has set must not reach the server. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => !/^(LOYALTYOS_|VAULT_|PG|DATABASE_URL$|PORT$|HOST$)/.test(name),
  );
  return Object.fromEntries(kept);
}
