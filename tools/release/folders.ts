import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
/** Git ignores it. */
const RELEASE_FOLDER = join(ROOT, '.cache/release');

/** What builds and tests leave in the folder of an SDK, which is no source. */
const LEFT_BY_BUILDS = /^(?:node_modules|dist|target|build|__pycache__|\.[a-z_-]*cache|.*\.egg-info)$/;

/** Folders whose names must not be in anything that is published. */
export const MACHINE_FOLDERS: readonly string[] = [ROOT, `${homedir()}/`, `${realpathSync(tmpdir())}/`];

/** An empty folder below `.cache/release`, whatever was there before. */
export function freshFolder(...path: string[]): string {
  const folder = join(RELEASE_FOLDER, ...path);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A copy of the sources of an SDK, or of such a copy, without what was built of them. */
export function copySources(language: string, name: string, original?: string): string {
  const folder = freshFolder(language, name);
  cpSync(original ?? join(ROOT, 'sdks', language), folder, {
    recursive: true,
    filter: (source) => !LEFT_BY_BUILDS.test(basename(source)),
  });
  return folder;
}

/** Hands an empty folder away from the repository to a project that only has what it installs, and removes it. */
export function withEmptyProject<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-empty-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder below `.cache/release` that later runs find as it was left. */
export function cacheFolder(...path: string[]): string {
  const folder = join(RELEASE_FOLDER, ...path);
  mkdirSync(folder, { recursive: true });
  return folder;
}
