import { chownSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedFailed, EmbeddedInUse } from './embedded-failed.ts';

/** The right to use a data folder. It dies with its process, by whatever death. */
export interface FolderLock {
  /** May be called twice. */
  release(): void;
}

const SQLITE_BUSY = 5;

/**
 * Takes a data folder for this process alone. The lock is the operating system's own on a file of the folder, which
 * the SQLite inside Node.js takes and holds for us: it cannot be left behind, two takers at one instant cannot both
 * have it, and a process id that another program has meanwhile been given cannot fool it.
 *
 * @throws EmbeddedFailed when another process has it; the message names the process and the folder.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  // Loaded here and not above, because Node.js 22 warns about it, and only whoever uses the embedded server needs it.
  const { DatabaseSync } = await import('node:sqlite');
  const path = join(folder, 'lock');
  const ownerPath = join(folder, 'owner.json');
  let lock: InstanceType<typeof DatabaseSync> | undefined;
  try {
    lock = new DatabaseSync(path);
    lock.exec('PRAGMA journal_mode = OFF; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) {
      throw new EmbeddedFailed(`The data folder ${folder} cannot be locked: ${(error as Error).message}`, {
        cause: error,
      });
    }
    throw new EmbeddedInUse(
      `The data folder ${folder} is in use by ${describeOwner(ownerPath)}. ` +
        'Stop that process, or set LOYALTYOS_DATA_DIR to another folder.',
    );
  }
  const held = lock;
  // Only for the message above: the lock itself is what counts, and this file may outlive its writer.
  writeFileSync(ownerPath, `${JSON.stringify({ pid: process.pid, since: new Date().toISOString() })}\n`, {
    mode: 0o600,
  });
  if (process.geteuid?.() === 0) {
    const { uid, gid } = statSync(folder); // root in another user's folder leaves nothing that the user cannot open
    for (const file of [path, ownerPath]) chownSync(file, uid, gid);
  }
  return { release: () => (held.isOpen ? held.close() : undefined) };
}

function describeOwner(path: string): string {
  try {
    const owner = JSON.parse(readFileSync(path, 'utf8')) as { pid: number; since: string };
    return `another server (process ${owner.pid}, since ${owner.since})`;
  } catch {
    return 'another server that is just starting';
  }
}
