import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `kill -9`. A process that has just ended is no error. */
export function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Kills the postmaster of a cluster alone: its backends notice, some only when they have finished what they are at. */
export function killPostmaster(cluster: string): void {
  const pid = postmasterOf(cluster);
  if (pid !== undefined) killNow(pid);
}

/** Kills the postmaster of a cluster and all its processes. */
export function killCluster(cluster: string): void {
  const pid = postmasterOf(cluster);
  if (pid !== undefined) for (const each of [pid, ...childrenOf(pid)]) killNow(each);
}

/** The processes that a process has started and not lost: of a postmaster its backends and its writers. */
export function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === pid)
    .map(Number);
}

/** The fourth field of `stat`; the second is a name in brackets, which may hold anything. */
function parentOf(name: string): number | undefined {
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'latin1');
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined; // it has just ended
  }
}

/** The title of a process: a backend's says whom it serves. */
export function titleOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/**
 * The postmaster of a cluster, from the first moment of its start.
 *
 * @param cluster the folder with PG_VERSION in it.
 */
export function postmasterOf(cluster: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'latin1'), 10);
    // The file outlives a killed postmaster, and the number may be another's by now.
    return titleOf(pid).includes('postgres') ? pid : undefined;
  } catch {
    return undefined;
  }
}
