import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The command line of the product. */
export const CLI = join(import.meta.dirname, '../../apps/server/src/main.ts');

const TIMEOUT_MS = 120_000;

/**
 * Runs a command of the product to its end.
 *
 * @returns what it answered, as JSON.
 * @throws when it fails or takes two minutes; the error holds what it said.
 */
export async function runCli(
  environment: NodeJS.ProcessEnv,
  ...parameters: readonly string[]
): Promise<Record<string, unknown>> {
  const { stdout } = await run(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', CLI, ...parameters, '--json'],
    {
      env: environment,
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
      maxBuffer: 64 * 2 ** 20,
    },
  );
  return JSON.parse(stdout) as Record<string, unknown>;
}
