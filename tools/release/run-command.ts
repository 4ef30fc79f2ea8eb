import { spawnSync } from 'node:child_process';

/** What is shown of a command that failed. */
const MOST_SHOWN = 4_000;
const MOST_MS = 600_000;
const MOST_BYTES = 64 * 1024 * 1024;

interface Where {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs a command to its end.
 *
 * @returns What it printed.
 * @throws {Error} It cannot be started, took too long or ended with a code other than 0: with the end of what it said.
 */
export function runCommand(command: string, given: readonly string[], { folder, environment }: Where): string {
  const { status, signal, error, stdout, stderr } = spawnSync(command, given, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: MOST_BYTES,
    timeout: MOST_MS,
  });
  if (status === 0) return stdout;
  const why = error?.message ?? `ended with ${status ?? signal}`;
  throw new Error(`${command} ${given.join(' ')}: ${why}\n${`${stdout}\n${stderr}`.trim().slice(-MOST_SHOWN)}`);
}

/** Whether a command can be started at all. */
export function hasCommand(command: string, given: readonly string[]): boolean {
  return spawnSync(command, given, { stdio: 'ignore' }).status === 0;
}
