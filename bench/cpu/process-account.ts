import { readdirSync, readFileSync } from 'node:fs';

/**
 * The CPU time that a process has used, in microseconds: of all its threads, from the scheduler's own account
 * (/proc/PID/task/TID/schedstat). Linux only.
 */
export function cpuOfProcess(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + cpuOfThread(pid, thread), 0);
}

function cpuOfThread(pid: number, thread: string): number {
  return Number((read(`/proc/${pid}/task/${thread}/schedstat`) ?? '0').split(' ')[0]) / 1000;
}

/** The processes that are there now, with their parents. */
export function processesNow(): readonly { readonly pid: number; readonly parent: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = read(`/proc/${name}/stat`);
      // The second field is the name in parentheses, which may hold anything.
      const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
      return parent === undefined ? [] : [{ pid: Number(name), parent: Number(parent) }];
    });
}

/** @returns undefined when the process or thread has ended since it was listed. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** What a process holds in memory. */
export interface ProcessMemory {
  readonly residentBytes: number;
  /** The most that it ever held. */
  readonly peakBytes: number;
}

/** Read from /proc/PID/status; zeros where there is none. */
export function memoryOfProcess(pid: number): ProcessMemory {
  const status = read(`/proc/${pid}/status`) ?? '';
  const bytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) * 1024;
  return { residentBytes: bytes('VmRSS'), peakBytes: bytes('VmHWM') };
}
