import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../../../..');
/** What the SDK is developed and tested with, each of one version. */
export const REQUIREMENTS = join(ROOT, 'packages/sdkgen/runtime/python/requirements.txt');
/** Git ignores it. */
const CACHE = join(ROOT, '.cache/python');
const WINDOWS = process.platform === 'win32';
const LEAST = [3, 10] as const;
/** What is shown of a command that failed. */
const MOST_SAID = 20_000;

/** A Python to work with, or why there is none. */
export type FoundPython =
  | { readonly found: true; readonly command: string; readonly version: string }
  | { readonly found: false; readonly reason: string };

interface Where {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** What a command said, and how it ended. */
export interface Ended {
  readonly status: number;
  readonly stdout: string;
  /** Everything that it said, as it came. */
  readonly said: string;
}

/** Runs a command to its end. A command that cannot be started ends with 127. */
export async function runPython(command: string, given: readonly string[], where: Where = {}): Promise<Ended> {
  const child = spawn(command, given, {
    cwd: where.folder ?? ROOT,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PIP_DISABLE_PIP_VERSION_CHECK: '1', ...where.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    said = (said + chunk).slice(-MOST_SAID);
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said = (said + chunk).slice(-MOST_SAID)));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: 127, stdout, said: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, stdout, said }));
  });
}

/** The Python on the PATH, if the SDK supports it and it can make virtual environments. */
export async function findPython(): Promise<FoundPython> {
  const command = WINDOWS ? 'python' : 'python3';
  const asked = 'import sys, venv, ensurepip; print(*sys.version_info[:3], sep=".")';
  const { status, stdout } = await runPython(command, ['-c', asked]);
  if (status === 127) return { found: false, reason: `${command} is not on the PATH` };
  if (status !== 0) return { found: false, reason: `${command} has no venv or no pip` };
  const version = stdout.trim();
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const suits = major === LEAST[0] && minor >= LEAST[1];
  return suits
    ? { found: true, command, version }
    : { found: false, reason: `${command} is Python ${version}, and the SDK needs ${LEAST.join('.')}` };
}

/**
 * A virtual environment with everything of `requirements.txt`, made once and kept as long as neither that nor Python changes. It
 * appears in its place when it is whole, so that two who make it at the same time do not disturb each other.
 */
export async function developmentPython(): Promise<FoundPython> {
  const python = await findPython();
  if (!python.found) return python;
  const key = createHash('sha256')
    .update(`${python.version}\n${readFileSync(REQUIREMENTS, 'utf8')}`)
    .digest('hex');
  const folder = join(CACHE, key.slice(0, 16));
  if (!existsSync(folder)) {
    const draft = `${folder}-${process.pid}`;
    mkdirSync(CACHE, { recursive: true });
    const made = await makeEnvironment(python.command, draft, ['-r', REQUIREMENTS]);
    if (made !== undefined) {
      rmSync(draft, { recursive: true, force: true });
      return { found: false, reason: `the packages that tests need could not be installed: ${made}` };
    }
    try {
      renameSync(draft, folder);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return { ...python, command: executableIn(folder) };
}

/** Makes a virtual environment and installs into it. Gives the last line of what went wrong; undefined if nothing did. */
export async function makeEnvironment(
  python: string,
  folder: string,
  install: readonly string[],
): Promise<string | undefined> {
  for (const [command, given] of [
    [python, ['-m', 'venv', folder]],
    [executableIn(folder), ['-m', 'pip', 'install', '--quiet', ...install]],
  ] as const) {
    const { status, said } = await runPython(command, given);
    if (status !== 0) return said.trim().split('\n').at(-1) ?? `${command} ended with ${status}`;
  }
  return undefined;
}

/** The Python of a virtual environment. */
export function executableIn(folder: string): string {
  return join(folder, WINDOWS ? 'Scripts/python.exe' : 'bin/python');
}
