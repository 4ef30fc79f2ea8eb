import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { existsSync, lstatSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { EmbeddedFailed } from './embedded-failed.ts';
import type { ServerBinaries } from './server-binaries.ts';

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/** npm packages hold no symbolic links, so theirs are listed in a file, and a script makes them unless npm blocks it. */
const LINK_LIST = 'pg-symlinks.json';

/** What a server never loads: static libraries and what extensions are built with. */
const BUILD_FILES = /\.a$|[/\\](include|pkgconfig|pgxs)$/;

/**
 * Makes the shared library links that an installation without install scripts lacks.
 *
 * @returns false when the folder may not be written.
 */
export async function makeLibraryLinks(root: string): Promise<boolean> {
  try {
    for (const { source, target } of await libraryLinks(root)) {
      const path = join(dirname(root), target);
      if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) continue;
      await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error; // another process made it at this moment
      });
    }
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

async function libraryLinks(root: string): Promise<LibraryLink[]> {
  if (!existsSync(join(root, LINK_LIST))) return [];
  return JSON.parse(await readFile(join(root, LINK_LIST), 'utf8')) as LibraryLink[];
}

/**
 * A copy of the release in a folder of our own, with its links made, for when the installed one is read-only or out of
 * the server's reach. An existing copy of the same version is used as it is.
 *
 * @throws EmbeddedFailed when it cannot be written.
 */
export async function copiedBinaries(binaries: ServerBinaries, folder: string): Promise<ServerBinaries> {
  const { movable } = binaries;
  if (movable === undefined) return binaries;
  // The list of links names paths that begin with `native/`, so the copy has a folder of that name too.
  const home = join(folder, `postgresql-${movable.version}`);
  const copy: ServerBinaries = { ...binaries, bin: join(home, 'native', 'bin') };
  if (existsSync(home)) return copy;
  const unfinished = `${home}.new-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(unfinished, { recursive: true, mode: 0o755 });
    await chmod(unfinished, 0o755); // whatever the umask
    await cp(movable.root, join(unfinished, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !BUILD_FILES.test(path),
    });
    await makeLibraryLinks(join(unfinished, 'native'));
    await rename(unfinished, home).catch((error: unknown) => {
      if (!existsSync(home)) throw error; // else another process was first with the same copy
    });
    return copy;
  } catch (error) {
    throw new EmbeddedFailed(`PostgreSQL could not be copied to ${folder}: ${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
