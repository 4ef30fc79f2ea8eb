import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { link, mkdir, open, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { canonicalJson, type Clock, formatInstant, wallClock } from '@loyaltyos/kernel';
import { openBytes, sealBytes } from '../crypto/aes-gcm.ts';
import type { RootKey, WrapContext } from './root-key.ts';
import { joinWrapped, splitWrapped } from './wrapped-key.ts';

const FORMAT = 'loyaltyos-root-key-1';
const KEY_BYTES = 32;
const OWNER_ONLY = 0o600;
/** Changing the file takes milliseconds: a draft this old was left by a process that was killed. */
const ABANDONED_MS = 60_000;
/** How long to wait for another process that changes the file. */
const WAITS = { times: 40, eachMs: 50 };

interface KeyFile {
  readonly format: typeof FORMAT;
  readonly current: string;
  readonly keys: Readonly<Record<string, { readonly key: string; readonly createdAt: string }>>;
}

/** The key file cannot be used as it is; the text says why and what to do. Never holds key material. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

/**
 * A root key in a file of this machine, mode 0600, outside the database and its backups. Made when it does not exist.
 *
 * @throws KeyFileError when others may read the file, or it is not a key file.
 */
export async function openLocalKeyFile(path: string, clock: Clock): Promise<RootKey> {
  await mkdir(dirname(path), { recursive: true });
  const file = (await readKeyFile(path)) ?? (await createKeyFile(path, clock));
  return new LocalKeyFile(path, clock, file);
}

class LocalKeyFile implements RootKey {
  readonly destructionTakesMs = 0;
  readonly #path: string;
  readonly #clock: Clock;
  #current = '';
  #keys = new Map<string, KeyObject>();

  constructor(path: string, clock: Clock, file: KeyFile) {
    this.#path = path;
    this.#clock = clock;
    this.#take(file);
  }

  issued(version: string): boolean {
    return VERSION.test(version);
  }

  /** Reads the file each time: whoever rotated may be another process, and what it replaced may soon be gone. */
  async wrap(key: Buffer, context: WrapContext): Promise<Buffer> {
    const file = await readKeyFile(this.#path);
    if (file === undefined) throw new KeyFileError(`${this.#path} is gone: restore it from its backup`);
    this.#take(file);
    const version = this.#current;
    return joinWrapped({ version, sealed: sealBytes(await this.#version(version), aadOf(version, context), key) });
  }

  async unwrap(wrapped: Buffer, context: WrapContext): Promise<Buffer> {
    const { version, sealed } = splitWrapped(wrapped);
    return openBytes(await this.#version(version), aadOf(version, context), sealed);
  }

  async rotate(): Promise<string> {
    const version = newVersion();
    this.#take(
      await rewriteKeyFile(this.#path, (file) => ({
        ...file,
        current: version,
        keys: { ...file.keys, [version]: newKey(this.#clock) },
      })),
    );
    return version;
  }

  async destroy(version: string): Promise<void> {
    this.#take(
      await rewriteKeyFile(this.#path, (file) => {
        if (file.current === version)
          throw new KeyFileError(`${version} is the current root key: rotate before destroying it`);
        // In the order in which they were made.
        const versions = Object.keys(file.keys);
        const doomed = new Set(versions.slice(0, versions.indexOf(version) + 1));
        doomed.delete(file.current);
        return { ...file, keys: Object.fromEntries(Object.entries(file.keys).filter(([name]) => !doomed.has(name))) };
      }),
    );
  }

  /** Reads the file again for a version not seen yet: another process may have rotated. */
  async #version(version: string): Promise<KeyObject> {
    if (!this.#keys.has(version)) {
      const file = await readKeyFile(this.#path);
      if (file !== undefined) this.#take(file);
    }
    const key = this.#keys.get(version);
    if (key !== undefined) return key;
    throw new KeyFileError(
      `${this.#path} does not hold the root key "${version}", under which this data was encrypted: restore the file that belongs to the data`,
    );
  }

  #take(file: KeyFile): void {
    const keys = Object.entries(file.keys);
    this.#keys = new Map(keys.map(([version, { key }]) => [version, createSecretKey(Buffer.from(key, 'base64url'))]));
    this.#current = file.current;
  }
}

function aadOf(version: string, context: WrapContext): Buffer {
  return Buffer.from(canonicalJson({ version, context }), 'utf8');
}

const VERSION = /^root-[0-9a-f]{12}$/;

function newVersion(): string {
  return `root-${randomBytes(6).toString('hex')}`;
}

function newKey(clock: Clock): { key: string; createdAt: string } {
  return { key: randomBytes(KEY_BYTES).toString('base64url'), createdAt: formatInstant(clock.now()) };
}

/** Of several processes that create the file at once, one does, whole: it is linked into place, which fails when taken. */
async function createKeyFile(path: string, clock: Clock): Promise<KeyFile> {
  const version = newVersion();
  const draft = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  const handle = await open(draft, 'wx', OWNER_ONLY);
  try {
    await writeDurably(handle, { format: FORMAT, current: version, keys: { [version]: newKey(clock) } });
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await handle.close();
    await unlink(draft);
  }
  await syncFolder(path);
  const file = await readKeyFile(path);
  if (file === undefined) throw new KeyFileError(`${path} went away while it was being made`);
  return file;
}

/** The draft's fixed name is also the lock, taken before reading: a second writer finds it there and waits, for a while. */
async function rewriteKeyFile(path: string, change: (file: KeyFile) => KeyFile): Promise<KeyFile> {
  const draft = `${path}.next`;
  const handle = await openDraft(draft);
  try {
    const file = await readKeyFile(path);
    if (file === undefined) throw new KeyFileError(`${path} does not exist`);
    const changed = change(file);
    await writeDurably(handle, changed);
    await rename(draft, path);
    await syncFolder(path);
    return changed;
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
}

async function openDraft(draft: string): Promise<FileHandle> {
  for (let waits = 0; waits < WAITS.times; waits += 1) {
    await removeAbandoned(draft);
    try {
      return await open(draft, 'wx', OWNER_ONLY);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    await sleep(WAITS.eachMs);
  }
  throw new KeyFileError(
    `${draft} exists: another process is changing the root key, or was stopped while it did. A minute later it does not count any more`,
  );
}

/** By the wall clock, which files are dated by. */
async function removeAbandoned(draft: string): Promise<void> {
  const found = await stat(draft).catch(() => undefined);
  if (found === undefined || wallClock.now() - found.mtimeMs < ABANDONED_MS) return;
  await unlink(draft).catch(() => undefined);
}

async function readKeyFile(path: string): Promise<KeyFile | undefined> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { mode } = await handle.stat();
    // Windows has no such modes; there the folder's access list protects the file.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      const octal = (mode & 0o777).toString(8).padStart(4, '0');
      throw new KeyFileError(
        `${path} has mode ${octal}: others may read the root key. Set it to 0600, and consider rotating`,
      );
    }
    return parseKeyFile(path, await handle.readFile('utf8'));
  } finally {
    await handle.close();
  }
}

function parseKeyFile(path: string, text: string): KeyFile {
  let file: Partial<KeyFile> | null;
  try {
    file = JSON.parse(text) as Partial<KeyFile> | null;
  } catch {
    throw new KeyFileError(`${path} is not a root key file`);
  }
  const { format, current, keys } = file ?? {};
  const sound =
    format === FORMAT &&
    current !== undefined &&
    keys?.[current] !== undefined &&
    Object.values(keys).every(
      ({ key }) => typeof key === 'string' && Buffer.from(key, 'base64url').length === KEY_BYTES,
    );
  if (!sound) throw new KeyFileError(`${path} is not a root key file`);
  return { format, current, keys };
}

async function writeDurably(handle: FileHandle, file: KeyFile): Promise<void> {
  await handle.writeFile(`${JSON.stringify(file, null, 2)}\n`);
  await handle.sync();
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
