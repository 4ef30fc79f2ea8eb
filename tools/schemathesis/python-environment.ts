import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');
/** Where programs run and keep what they keep: not among the sources, which the laws of the house read. */
const WORK_FOLDER = join(ROOT, 'node_modules/.cache/schemathesis');
const INSTALL_TIMEOUT_MS = 240_000;

/** A folder of programs, or why there is none. */
export type PythonEnvironment = { readonly programs: string } | { readonly missing: string };

/**
 * A virtual environment with what `requirements.txt` lists, in the cache of `node_modules`; made when it is not there, from
 * whatever index pip is configured for.
 *
 * @throws Error where the index gives other bytes than those that the hashes are of.
 */
export async function pythonEnvironment(): Promise<PythonEnvironment> {
  const hash = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12);
  const folder = join(ROOT, 'node_modules/.cache', `schemathesis-${hash}`);
  const programs = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin');
  const complete = join(folder, 'complete');
  if (existsSync(complete)) return { programs };
  const python = await findPython();
  if (python === undefined) return { missing: 'there is no Python 3.11 or later' };
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const made = await run(python, ['-m', 'venv', folder], INSTALL_TIMEOUT_MS);
  if (made.code !== 0) return { missing: `Python makes no virtual environment: ${lastLine(made.output)}` };
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--timeout', '10', '--retries', '1'];
  const how = ['--require-hashes', '--only-binary', ':all:', '--requirement', REQUIREMENTS];
  const installed = await run(join(programs, 'python'), [...pip, ...how], INSTALL_TIMEOUT_MS);
  if (/DO NOT MATCH THE HASHES/.test(installed.output)) throw new Error(installed.output);
  if (installed.code !== 0) return { missing: `the package index did not answer: ${lastLine(installed.output)}` };
  await writeFile(complete, '');
  return { programs };
}

async function findPython(): Promise<string | undefined> {
  const isNewEnough = 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else 1)';
  for (const name of ['python3', 'python']) {
    if ((await run(name, ['-c', isNewEnough], 20_000)).code === 0) return name;
  }
  return undefined;
}

/** Runs a program to its end; what it says on either stream is its output. */
export function run(
  program: string,
  args: readonly string[],
  timeoutMs: number,
): Promise<{ code: number; output: string }> {
  mkdirSync(WORK_FOLDER, { recursive: true });
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      cwd: WORK_FOLDER,
      env: { ...process.env, HYPOTHESIS_STORAGE_DIRECTORY: join(WORK_FOLDER, 'hypothesis') },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    }
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
