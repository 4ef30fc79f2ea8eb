import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { median } from './statistics.ts';
import type { EngineName } from './engines/engine.ts';
import type { Workload } from './workload.ts';

const CHILD = new URL('first-run-child.ts', import.meta.url).pathname;

/** What a fresh process needs from a rule set's text to its first answer, in milliseconds: the median of several. */
export async function firstRunMs(engine: EngineName, { name }: Workload, processes: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < processes; run += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, [CHILD, engine, name]);
    times.push(Number(stdout));
  }
  return median(times);
}
