import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedFailed } from './embedded-failed.ts';

/** How long a server may take to leave: by itself once its parent is dead, when told to (SIGINT), at once (SIGQUIT). */
const STAGES: readonly { readonly signal?: NodeJS.Signals; readonly waitMs: number }[] = [
  { waitMs: 1_000 },
  { signal: 'SIGINT', waitMs: 20_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
];

const POLL_MS = 10;

/**
 * Makes sure that no server runs on a cluster whose folder lock we hold. One that does was left behind by a killed
 * parent: it is given the time to leave, then told to. A postmaster.pid whose number meanwhile names another program
 * (as after a container's restart) is removed, because PostgreSQL would take it for a running server.
 *
 * @param cluster the folder with PG_VERSION in it.
 * @throws EmbeddedFailed when a server does not leave.
 */
export async function endLeftoverServer(cluster: string): Promise<void> {
  for (const { signal, waitMs } of STAGES) {
    const pid = leftoverPid(cluster);
    if (pid === undefined) return;
    if (signal !== undefined) sendSignal(pid, signal);
    const deadline = Date.now() + waitMs;
    while (Date.now() < deadline && isServerOf(pid, cluster)) await sleep(POLL_MS);
  }
  const pid = leftoverPid(cluster);
  if (pid === undefined) return;
  throw new EmbeddedFailed(`A PostgreSQL server (process ${pid}) still runs on ${cluster} and does not stop: end it.`);
}

/**
 * The process id in postmaster.pid, or undefined when no server runs there. The file of a dead server stays: PostgreSQL
 * reads from it which shared memory the last children of a killed one may still hold.
 */
function leftoverPid(cluster: string): number | undefined {
  const pid = readPostmasterFile(cluster)?.pid;
  if (pid === undefined || !isAlive(pid)) return undefined;
  if (isServerOf(pid, cluster)) return pid;
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return undefined;
}

/** What a running server says of itself in postmaster.pid: its process, and on the eighth line how far it is. */
export function readPostmasterFile(cluster: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number.parseInt(lines[0] ?? '', 10);
    return Number.isInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/** A server's working folder is its cluster; where that cannot be asked, its name has to do. */
function isServerOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    } catch {
      // Gone, a zombie, or another user's, as no server on a folder of ours can be.
      return false;
    }
  }
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  return stdout.includes('postgres');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it has just ended
  }
}
