import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { median } from '../rules/statistics.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Medians, in milliseconds. */
export interface StartResult {
  /** From `npm start` in an installed clone without data to the first answered request: database, tenant and seed included. */
  readonly firstMs: number;
  /** The same on the data of an earlier start. */
  readonly againMs: number;
  /** Of the first, what making the sandbox took: tenant, programme, rule set, customers, key. */
  readonly provisionedMs: number;
}

/** Starts the server in new folders, and again in the same. */
export async function runStartBench(rounds: number): Promise<StartResult> {
  const starts: { first: Started; again: Started }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-start-'));
    try {
      starts.push({ first: await start(folder), again: await start(folder) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return {
    firstMs: median(starts.map(({ first }) => first.answeredMs)),
    againMs: median(starts.map(({ again }) => again.answeredMs)),
    provisionedMs: median(starts.map(({ first }) => first.provisionedMs ?? Number.NaN)),
  };
}

interface Started {
  readonly answeredMs: number;
  readonly provisionedMs: number | null;
}

async function start(folder: string): Promise<Started> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'start.mjs'), 'start', '--json'], {
    env: { ...process.env, LOYALTYOS_DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(([code]) => Promise.reject(new Error(`The server ended with ${String(code)}.`))),
  ])) as [string];
  const { url, provisionedMs } = JSON.parse(line) as { url: string; provisionedMs: number | null };
  const response = await fetch(`${url}/readyz`);
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const answeredMs = performance.now() - begun;
  child.kill('SIGTERM');
  await ended;
  return { answeredMs, provisionedMs };
}
