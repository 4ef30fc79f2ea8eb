import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnIds } from './runner.ts';
import type { Runner } from './runner.ts';

/** A private folder for the server's socket, and how to be rid of it when it was made for one run only. */
export interface SocketFolder {
  readonly path: string;
  remove(): void;
}

/** sockaddr_un.sun_path holds 104 bytes on macOS, the shortest of all, and its last must be a zero. */
const MAX_SOCKET_PATH = 103;
const SOCKET_NAME = '/.s.PGSQL.5432.lock';

/** `home`/socket, or when that name is too long for a socket, a new folder among the temporary files. */
export function socketFolder(home: string, runner: Runner): SocketFolder {
  const own = join(home, 'socket');
  const fits = Buffer.byteLength(own + SOCKET_NAME) <= MAX_SOCKET_PATH;
  const path = fits ? own : mkdtempSync(join(tmpdir(), 'loyaltyos-'));
  if (fits) mkdirSync(path, { recursive: true, mode: 0o700 });
  const { uid, gid } = spawnIds(runner);
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
  return { path, remove: () => (fits ? undefined : rmSync(path, { recursive: true, force: true })) };
}
