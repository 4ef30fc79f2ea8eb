import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { commandLine, serverEnvironment, spawnIds } from './runner.ts';
import type { Runner } from './runner.ts';

/**
 * The shell becomes the server, and leaves a small process beside it that reads a pipe from us. A line says that the
 * server has ended; the end of the pipe says that we have, by whatever death, and the server is told to shut down
 * (SIGINT: roll back, write everything, leave).
 */
const WATCHDOG = 'exec 3<&0 </dev/null; (read -r _ <&3 || kill -INT $$) & exec "$@" 3<&-';

export interface WatchedProcess {
  readonly pid: number;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
  /** Tells it to shut down, as our own death would. */
  shutDown(): void;
}

/**
 * Starts a server that ends when this process does, in a session of its own so that Ctrl-C reaches only us.
 *
 * @param log an open file that takes what it prints.
 * @param keepsProcessAlive false when it shall not keep Node.js from ending.
 */
export function startWatched(
  runner: Runner,
  program: string,
  parameters: readonly string[],
  log: number,
  keepsProcessAlive: boolean,
): WatchedProcess {
  const line = commandLine(runner, program, parameters);
  const [command = '', ...rest] = process.platform === 'win32' ? line : ['/bin/sh', '-c', WATCHDOG, 'sh', ...line];
  const child: ChildProcess = spawn(command, rest, {
    ...spawnIds(runner),
    cwd: process.platform === 'win32' ? undefined : '/',
    env: serverEnvironment(),
    detached: process.platform !== 'win32',
    stdio: ['pipe', log, log],
    windowsHide: true,
  });
  // A broken pipe to a server that is gone is no news: `ended` tells.
  child.stdin?.on('error', () => {});
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  }).then(() => {
    child.stdin?.end('\n');
  });
  if (!keepsProcessAlive) {
    child.unref();
    (child.stdin as unknown as { unref(): void }).unref();
  }
  return { pid: child.pid ?? -1, ended, shutDown: () => void child.stdin?.end() };
}
