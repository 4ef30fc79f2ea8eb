import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';

const MAIN = join(import.meta.dirname, '../main.ts');

/** A folder with a data folder in it, and commands that run there. */
export interface Shell {
  readonly folder: string;
  /** Runs a command to its end. */
  readonly run: (...args: string[]) => SpawnSyncReturns<string>;
  /** Starts a command and waits for the line that it answers first. */
  readonly start: (...args: string[]) => Promise<Started>;
}

/** A server that said that it listens. */
export interface Started {
  readonly answer: Record<string, string>;
  /** @returns its exit code. */
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>;
}

export function shell(t: TestContext, environment: Record<string, string> = {}): Shell {
  const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-cli-'));
  const { DATABASE_URL: _, ...inherited } = process.env;
  const env = { ...inherited, LOYALTYOS_DATA_DIR: join(folder, 'data'), PORT: '0', ...environment };
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  return {
    folder,
    run: (...args) => spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, env, encoding: 'utf8' }),
    async start(...args) {
      const child = spawn(process.execPath, [MAIN, ...args, '--json'], {
        cwd: folder,
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const closed = once(child, 'close') as Promise<[number | null]>;
      const line = await Promise.race([
        once(createInterface(child.stdout), 'line').then(([text]) => text as string),
        closed.then(([code]) => Promise.reject(new Error(`it ended with ${code} before it listened`))),
      ]);
      const kill = async (signal: NodeJS.Signals): Promise<number | null> => {
        child.kill(signal);
        return (await closed)[0];
      };
      t.after(() => kill('SIGKILL'));
      return { answer: JSON.parse(line) as Record<string, string>, kill };
    },
  };
}
