import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const MOST_MS = 240_000;

/** The package as it would be published, and the folder that it was built in. */
export interface PackedSdk {
  readonly folder: string;
  readonly tarball: string;
}

/** Builds and packs the TypeScript SDK in a copy, below the repository so that its compiler is found. */
export function packSdk(): PackedSdk {
  const folder = join(ROOT, '.cache/sdks/typescript');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(ROOT, 'sdks/typescript'), folder, {
    recursive: true,
    filter: (path) => !/\/(?:dist|node_modules)$/.test(path),
  });
  // The repository switches scripts off for what it installs; the package's own script builds it.
  run('npm', ['pack', '--silent', '--ignore-scripts=false'], folder);
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
  return { folder, tarball: join(folder, name) };
}

/**
 * Runs a program to its end.
 *
 * @returns What it wrote to its standard output.
 * @throws Error with all that it said, when it fails.
 */
export function run(
  program: string,
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): string {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: MOST_MS,
    env: { ...withoutTestRunner(process.env), ...environment },
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? status}\n${stdout}${stderr}`);
  return stdout;
}

/** What the test runner tells its own children is not meant for these. */
function withoutTestRunner({ NODE_TEST_CONTEXT: _, ...environment }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return environment;
}
