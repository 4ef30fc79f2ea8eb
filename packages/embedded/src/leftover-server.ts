import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedFailed } from './embedded-failed.ts';

/** How long a server may take to leave: by itself once its parent is dead, when told to (SIGINT), at once (SIGQUIT). */
const STAGES: readonly { readonly signal?: NodeJS.Signals; readonly waitMs: number }[] = [
  { waitMs: 1_000 },
  { signal: 'SIGINT', waitMs: 20_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
];

/** How long the children of a dead server may take to leave: by themselves, when told to, at once. */
const ORPHAN_STAGES: typeof STAGES = [
  { waitMs: 5_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
];

const POLL_MS = 10;

/**
 * Makes sure that no server runs on a cluster whose folder lock we hold. One that does was left behind by a killed
 * parent: it is given the time to leave, then told to. A postmaster.pid whose number meanwhile names another program
 * (as after a container's restart), or a dead server that nobody has waited for, is removed, because PostgreSQL would take
 * it for a running server.
 *
 * @param cluster the folder with PG_VERSION in it.
 * @throws EmbeddedFailed when a server does not leave.
 */
export async function endLeftoverServer(cluster: string): Promise<void> {
  for (const { signal, waitMs } of STAGES) {
    const pid = leftoverPid(cluster);
    if (pid === undefined) break;
    if (signal !== undefined) sendSignal(pid, signal);
    await until(() => !isServerOf(pid, cluster), waitMs);
  }
  const pid = leftoverPid(cluster);
  if (pid !== undefined) {
    throw new EmbeddedFailed(
      `A PostgreSQL server (process ${pid}) still runs on ${cluster} and does not stop: end it.`,
    );
  }
  await removeMisleadingFile(cluster);
}

/** The process id in postmaster.pid, or undefined when no server runs there. */
function leftoverPid(cluster: string): number | undefined {
  const pid = readPostmasterFile(cluster)?.pid;
  return pid !== undefined && isServerOf(pid, cluster) ? pid : undefined;
}

/**
 * The file of a dead server stays: PostgreSQL reads from it which shared memory the last children of a killed one may still
 * hold, and waits for them. Where its number is somebody's, so that it cannot stay, we wait for them ourselves: a new server
 * beside them would ruin the data.
 */
async function removeMisleadingFile(cluster: string): Promise<void> {
  const pid = readPostmasterFile(cluster)?.pid;
  if (pid === undefined || !isAlive(pid)) return;
  for (const { signal, waitMs } of ORPHAN_STAGES) {
    if (signal !== undefined) for (const orphan of processesIn(cluster)) sendSignal(orphan, signal);
    await until(() => processesIn(cluster).length === 0, waitMs);
  }
  const [orphan] = processesIn(cluster);
  if (orphan !== undefined) {
    throw new EmbeddedFailed(`A process ${orphan} of a dead PostgreSQL server still works on ${cluster}: end it.`);
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
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
  if (process.platform === 'linux') return worksIn(pid, realpathSync(cluster));
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  return stdout.includes('postgres');
}

/** The processes of a server, which all work in its cluster; not a person's shell. Empty where that cannot be asked. */
function processesIn(cluster: string): number[] {
  if (process.platform !== 'linux') return [];
  const folder = realpathSync(cluster);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, folder) && nameOf(pid) === 'postgres');
}

function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    // Gone, dead and not waited for, or another user's, as no server on a folder of ours can be.
    return false;
  }
}

function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return ''; // it has just ended
  }
}

async function until(condition: () => boolean, waitMs: number): Promise<void> {
  const deadline = Date.now() + waitMs;
  while (Date.now() < deadline && !condition()) await sleep(POLL_MS);
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
