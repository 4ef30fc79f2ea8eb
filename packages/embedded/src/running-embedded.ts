import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** How to reach the server that another process runs on a data folder. Holds passwords: the file has mode 0600. */
export interface RunningEmbedded {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

const FILE = 'running.json';

/**
 * The server that runs on a data folder, for commands that look at its data while it serves. It may have ended since:
 * connecting tells.
 *
 * @returns undefined when none has said that it runs.
 */
export function runningEmbedded(dataDir: string): RunningEmbedded | undefined {
  const path = join(resolve(dataDir), FILE);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as RunningEmbedded) : undefined;
}

/** Says that a server runs on the folder; called by whoever holds the folder's lock. */
export function announceRunning(dataFolder: string, { ownerUrl, appUrl }: RunningEmbedded): void {
  writeFileSync(join(dataFolder, FILE), `${JSON.stringify({ ownerUrl, appUrl })}\n`, { mode: 0o600 });
}

export function retractRunning(dataFolder: string): void {
  rmSync(join(dataFolder, FILE), { force: true });
}
