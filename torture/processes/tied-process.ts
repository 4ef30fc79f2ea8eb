import { spawn, type ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';

/**
 * The shell becomes the program, and leaves a small process beside it that reads a pipe from us. A line says that the
 * program has ended; the end of the pipe says that we have, by whatever death, and the program is killed.
 */
const TIE = 'exec 4<&3 3<&-; (read -r _ <&4 || kill -KILL $$) & exec "$@" 4<&-';

/** A program that cannot outlive us. */
export interface TiedProcess {
  /** Resolves when it has printed a whole line; never, when it ends without one. */
  readonly spoke: Promise<void>;
  /** Resolves with how it ended, for people: `code 1`, `SIGKILL`. */
  readonly ended: Promise<string>;
  readonly isRunning: () => boolean;
  signal(name: 'SIGKILL' | 'SIGTERM'): void;
}

/**
 * Starts a program in a session of its own, so that Ctrl-C reaches only us.
 *
 * @param log an open file that takes what it says beside its answers.
 */
export function startTied(
  program: string,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv,
  log: number,
): TiedProcess {
  const child: ChildProcess = spawn('/bin/sh', ['-c', TIE, 'sh', program, ...parameters], {
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', log, 'pipe'],
  });
  const tie = child.stdio[3] as Writable;
  tie.on('error', () => {}); // the pipe of a program that is gone: `ended` tells
  let running = true;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  }).then((how) => {
    running = false;
    tie.end('\n');
    return how;
  });
  return {
    spoke: lineOf(child),
    ended,
    isRunning: () => running,
    signal: (name) => void (running && child.kill(name)),
  };
}

/** Everything that it prints is read, so that it never waits for us. */
function lineOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('\n')) resolve();
    });
  });
}
