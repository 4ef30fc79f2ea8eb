import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { TestContext } from 'node:test';
import type { EmbeddedOptions } from './start-embedded.ts';

export interface Started {
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly folder: string;
  readonly serverPid: number;
}

/** For tests: another process that holds, or tried to hold, an embedded server. */
export interface ServerChild {
  readonly pid: number;
  /** How far it came: the server's facts, or the message with which the start was refused. */
  readonly outcome: Started | { readonly refused: string };
  /** Ends it like a crash would, and waits until it is gone. */
  kill(): Promise<void>;
  /** Lets it stop the server and leave. */
  stop(): Promise<void>;
}

const PROGRAM = `
  const [index, folder, options] = process.argv.slice(1);
  const { startEmbedded } = await import(index);
  try {
    const server = await startEmbedded(folder, JSON.parse(options));
    process.stdout.write(JSON.stringify({ ...server, serverPid: server.pid() }) + '\\n');
    process.stdin.on('end', async () => { await server.stop(); process.exit(0); }).resume();
  } catch (error) {
    process.stdout.write(JSON.stringify({ refused: error.message }) + '\\n');
  }`;

/**
 * Starts the embedded server of a folder in a process of its own.
 *
 * @param t the test, at whose end the process is killed if it still runs.
 * @param as another user, when this one is root.
 */
export async function startInChild(
  t: TestContext,
  folder: string,
  options: Omit<EmbeddedOptions, 'onProgress' | 'onCrash'> = {},
  as: { uid?: number; gid?: number } = {},
): Promise<ServerChild> {
  const index = new URL('./index.ts', import.meta.url).href;
  const parameters = ['--no-warnings', '--input-type=module', '-e', PROGRAM, index, folder, JSON.stringify(options)];
  const child = spawn(process.execPath, parameters, { ...as, cwd: '/', stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  t.after(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  const line = await new Promise<string>((resolve) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (text.includes('\n')) resolve(text);
    });
    child.once('exit', (code, signal) => resolve(JSON.stringify({ refused: `ended with ${code ?? signal}` })));
  });
  return {
    pid: child.pid ?? -1,
    outcome: JSON.parse(line) as ServerChild['outcome'],
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}

/** The facts of a server that must have started. */
export function started(child: ServerChild): Started {
  assert.ok('appUrl' in child.outcome, JSON.stringify(child.outcome));
  return child.outcome;
}
