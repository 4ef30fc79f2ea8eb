import { spawn } from 'node:child_process';
import { commandLine, serverEnvironment, spawnIds } from './runner.ts';
import type { Runner } from './runner.ts';

export interface ProgramResult {
  readonly code: number | null;
  /** What it printed, both ways, in order. */
  readonly output: string;
}

/** Runs one of PostgreSQL's programs to its end. */
export async function runProgram(
  runner: Runner,
  program: string,
  parameters: readonly string[],
  input = '',
): Promise<ProgramResult> {
  const [command = '', ...rest] = commandLine(runner, program, parameters);
  const child = spawn(command, rest, {
    ...spawnIds(runner),
    cwd: process.platform === 'win32' ? undefined : '/',
    env: serverEnvironment(),
    stdio: 'pipe',
    windowsHide: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  child.stdin.on('error', () => {}); // it ended before it had read all; its exit code says why
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
