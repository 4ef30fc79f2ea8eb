import { randomBytes } from 'node:crypto';
import { type Database, statement } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';
import { versionOf } from '../root-key/wrapped-key.ts';
import { type KeyKeeping, KeysRefused } from './key-keeping.ts';

/** A version of the root, from being the current one to being gone. */
export interface RootVersion {
  readonly version: string;
  readonly createdAt: Instant;
  /** When its successor took over; null for the current one. */
  readonly replacedAt: Instant | null;
  /** When the last backup that needs it has expired; null while something in use may still be under it. */
  readonly destroyAt: Instant | null;
  readonly destroyedAt: Instant | null;
}

const selectVersions = statement(
  'identity.root-versions',
  `SELECT version, created_at AS "createdAt", replaced_at AS "replacedAt", destroy_at AS "destroyAt",
          destroyed_at AS "destroyedAt"
     FROM root_version ORDER BY replaced_at NULLS LAST, created_at`,
);
const insertFirst = statement(
  'identity.insert-first-root-version',
  `INSERT INTO root_version (version, created_at)
   SELECT $1, $2 WHERE NOT EXISTS (SELECT FROM root_version)
   ON CONFLICT DO NOTHING`,
);
// Of several processes that replace it, the others wait here and then find that it is not the current one any more.
const lockCurrent = statement(
  'identity.lock-current-root-version',
  'SELECT version FROM root_version WHERE version = $1 AND replaced_at IS NULL FOR UPDATE',
);
const markReplaced = statement(
  'identity.replace-root-version',
  'UPDATE root_version SET replaced_at = $2 WHERE version = $1',
);
const insertNext = statement(
  'identity.insert-root-version',
  'INSERT INTO root_version (version, created_at) VALUES ($1, $2)',
);
const setDestroyAt = statement(
  'identity.schedule-root-destruction',
  'UPDATE root_version SET destroy_at = $2 WHERE version = $1 AND replaced_at IS NOT NULL AND destroyed_at IS NULL',
);
const markDestroyed = statement(
  'identity.mark-root-destroyed',
  'UPDATE root_version SET destroyed_at = $2 WHERE version = $1 AND destroyed_at IS NULL',
);

/** Every version that was ever current, the oldest first. */
export async function readRootVersions(database: Database): Promise<RootVersion[]> {
  return database.directory((tx) => tx.query<RootVersion>(selectVersions));
}

/** Notes which version the root is at, where nothing is noted yet: from then on its age counts. */
export async function noteFirstRoot(keeping: KeyKeeping): Promise<void> {
  const { database, clock } = keeping;
  if ((await readRootVersions(database)).length > 0) return;
  const values = [await versionInUse(keeping), formatInstant(clock.now())];
  await database.directory((tx) => tx.query(insertFirst, values));
}

/**
 * Replaces the current version in the root and in the list. A version that is the root's current one and not in the list is
 * taken over instead of making another: somebody rotated in the key service, or a process ended before it could note it.
 *
 * @returns the versions as they are then.
 */
export async function replaceRoot(keeping: KeyKeeping, current: RootVersion): Promise<RootVersion[]> {
  const { database, clock, rootKey } = keeping;
  await database.directory(async (tx) => {
    const held = await tx.query(lockCurrent, [current.version]);
    if (held.length === 0) return;
    const inUse = await versionInUse(keeping);
    const next = inUse === current.version ? await rootKey.rotate() : inUse;
    const at = formatInstant(clock.now());
    await tx.query(markReplaced, [current.version, at]);
    await tx.query(insertNext, [next, at]);
  });
  return readRootVersions(database);
}

/**
 * Whether the root is at a version that the list does not know.
 *
 * @throws KeysRefused when it has gone back to one that was replaced.
 */
export async function wasRotatedElsewhere(keeping: KeyKeeping, roots: readonly RootVersion[]): Promise<boolean> {
  const inUse = await versionInUse(keeping);
  const known = roots.find(({ version }) => version === inUse);
  if (known === undefined) return true;
  if (known.replacedAt === null) return false;
  throw new KeysRefused(
    `The root key is at version ${inUse}, which was replaced at ${formatInstant(known.replacedAt)}: its file was restored from an old copy, or the key service has not noticed the rotation yet`,
  );
}

export async function scheduleDestruction({ database }: KeyKeeping, version: string, at: Instant): Promise<void> {
  await database.directory((tx) => tx.query(setDestroyAt, [version, formatInstant(at)]));
}

export async function noteDestruction({ database, clock }: KeyKeeping, version: string): Promise<void> {
  await database.directory((tx) => tx.query(markDestroyed, [version, formatInstant(clock.now())]));
}

/** The version that the root wraps under now, found by wrapping something worthless. */
async function versionInUse({ rootKey }: KeyKeeping): Promise<string> {
  return versionOf(await rootKey.wrap(randomBytes(32), { key: 'probe' }));
}
