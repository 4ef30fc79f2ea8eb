import { formatInstant, type Instant } from '@loyaltyos/kernel';
import { destroyRoot } from './destroy-root.ts';
import { type KeyKeeping, KeysRefused } from './key-keeping.ts';
import { moveEverything, type Pass } from './move-everything.ts';
import type { RootsInUse } from './move-tenant.ts';
import { dueAt, type RotationTimes, SETTLE_MS } from './rotation-times.ts';
import {
  noteFirstRoot,
  readRootVersions,
  replaceRoot,
  type RootVersion,
  scheduleDestruction,
  wasRotatedElsewhere,
} from './root-versions.ts';

/** What was done, for people and for whoever does it again later. */
export interface KeysKept {
  /** The version that took over; undefined where none did. */
  readonly rotatedTo?: string;
  readonly passes: readonly Pass[];
  /** Versions that nothing in use is under any more, and that have an end. */
  readonly settled: readonly string[];
  readonly destroyed: readonly string[];
  /** Versions that were due and under which something in use was found: it was moved, and their time begins anew. */
  readonly postponed: readonly string[];
  /** When there is something to do again, as far as it is known. */
  readonly nextAt: Instant;
}

/** How often the root is looked at though nothing is known to be due: somebody may have rotated it in the key service. */
const LOOK_MS = 3_600_000;

/**
 * Does what is due: rotates when the current root is old enough, moves what is under replaced roots, destroys those whose time
 * has come. May stop anywhere, be done again, and be done by several processes at once.
 */
export async function keepKeys(keeping: KeyKeeping, signal?: AbortSignal): Promise<KeysKept> {
  await noteFirstRoot(keeping);
  const before = await readRootVersions(keeping.database);
  const current = currentOf(before);
  const wasRotated = await wasRotatedElsewhere(keeping, before);
  const isOld = dueAt(current.createdAt, keeping.times) <= keeping.clock.now();
  const roots = wasRotated || isOld ? await replaceRoot(keeping, current) : before;
  return finish(keeping, { before: current, roots, mayDestroy: isDue }, signal);
}

/**
 * Rotates now, and moves everything that can be moved now.
 *
 * @param early although a backup from before the current root may still be kept.
 * @throws KeysRefused when the current root is younger than backups are kept, and it is not to be early.
 */
export async function rotateKeys(
  keeping: KeyKeeping,
  { early = false }: { early?: boolean } = {},
  signal?: AbortSignal,
): Promise<KeysKept> {
  await noteFirstRoot(keeping);
  const before = await readRootVersions(keeping.database);
  const current = currentOf(before);
  const { clock, times } = keeping;
  const from = current.createdAt + times.backupRetentionMs;
  const wasRotated = await wasRotatedElsewhere(keeping, before);
  if (!early && !wasRotated && clock.now() < from) {
    throw new KeysRefused(
      `The current keys are of ${formatInstant(current.createdAt)}; keys rotate no faster than backups expire, so not before ${formatInstant(from)}. Nothing would be forgotten sooner: what was replaced stays until the last backup that needs it has expired. To rotate all the same (the root key has leaked), give --early`,
    );
  }
  const roots = await replaceRoot(keeping, current);
  return finish(keeping, { before: current, roots, mayDestroy: () => false }, signal);
}

/**
 * Destroys the replaced roots whose time has come.
 *
 * @param givesUpBackups also those whose time has not: no backup from before their rotation can be read again, of any customer.
 */
export async function destroyDueKeys(
  keeping: KeyKeeping,
  { givesUpBackups = false }: { givesUpBackups?: boolean } = {},
  signal?: AbortSignal,
): Promise<KeysKept> {
  await noteFirstRoot(keeping);
  const roots = await readRootVersions(keeping.database);
  const mayDestroy = givesUpBackups ? () => true : isDue;
  return finish(keeping, { before: currentOf(roots), roots, mayDestroy }, signal);
}

/** How the keys stand. */
export interface KeysStatus {
  /** Every version of the root that there was, the current one last. */
  readonly roots: readonly RootVersion[];
  readonly rotationDueAt: Instant;
  readonly times: RotationTimes;
}

export async function keysStatus(keeping: KeyKeeping): Promise<KeysStatus> {
  await noteFirstRoot(keeping);
  const roots = await readRootVersions(keeping.database);
  return { roots, rotationDueAt: dueAt(currentOf(roots).createdAt, keeping.times), times: keeping.times };
}

type MayDestroy = (root: RootVersion, now: Instant) => boolean;

const isDue: MayDestroy = ({ destroyAt }, now) => destroyAt !== null && destroyAt <= now;

/** What follows a rotation, and what follows it a retention later. */
async function finish(
  keeping: KeyKeeping,
  order: { before: RootVersion; roots: readonly RootVersion[]; mayDestroy: MayDestroy },
  signal?: AbortSignal,
): Promise<KeysKept> {
  const { clock, times, database } = keeping;
  const passes: Pass[] = [];
  const settled: string[] = [];
  const destroyed: string[] = [];
  const postponed: string[] = [];
  let { roots } = order;

  const open = roots.filter(({ replacedAt, destroyAt }) => replacedAt !== null && destroyAt === null);
  if (open.length > 0) {
    const pass = await moveEverything(keeping, inUse(roots), signal);
    passes.push(pass);
    for (const { version, replacedAt } of open) {
      // A process that had not noticed the rotation may have wrapped something after an earlier pass went by.
      if (pass.startedAt < replacedAt! + SETTLE_MS) continue;
      await scheduleDestruction(keeping, version, clock.now() + times.backupRetentionMs);
      settled.push(version);
    }
    roots = await readRootVersions(database);
  }

  // The oldest first, and none before those older than it: to destroy a version is to destroy what is older.
  for (const root of roots) {
    if (root.destroyedAt !== null) continue;
    if (root.destroyAt === null || !order.mayDestroy(root, clock.now())) break;
    if (!keeping.rootKey.issued(root.version)) {
      throw new KeysRefused(
        `${root.version} is due to be destroyed and lies in another place than the root key is now: say where with LOYALTYOS_PREVIOUS_ROOT_KEY`,
      );
    }
    const pass = await moveEverything(keeping, inUse(roots, root.version), signal);
    passes.push(pass);
    if (isClean(pass)) {
      await destroyRoot(keeping, root, roots);
      destroyed.push(root.version);
      roots = await readRootVersions(database);
      continue;
    }
    // Backups until a moment ago need it.
    await scheduleDestruction(keeping, root.version, clock.now() + times.backupRetentionMs);
    postponed.push(root.version);
    roots = await readRootVersions(database);
    break;
  }

  const current = currentOf(roots);
  return {
    ...(current.version === order.before.version ? {} : { rotatedTo: current.version }),
    passes,
    settled,
    destroyed,
    postponed,
    nextAt: nextAt(keeping, roots),
  };
}

/** @param doomed is treated as if something might be under it. */
function inUse(roots: readonly RootVersion[], doomed?: string): RootsInUse {
  const settled = roots.filter(({ version, destroyAt }) => destroyAt !== null && version !== doomed);
  return { current: currentOf(roots).version, settled: new Set(settled.map(({ version }) => version)) };
}

function isClean({ tenants, customers, serverKeys }: Pass): boolean {
  return tenants === 0 && customers === 0 && serverKeys === 0;
}

function currentOf(roots: readonly RootVersion[]): RootVersion {
  const current = roots.find(({ replacedAt }) => replacedAt === null);
  if (current === undefined)
    throw new KeysRefused('The list of root versions has no current one: restore the database');
  return current;
}

function nextAt({ clock, times }: KeyKeeping, roots: readonly RootVersion[]): Instant {
  let next = clock.now() + LOOK_MS;
  // None is destroyed before those older than it.
  let after = 0;
  for (const { createdAt, replacedAt, destroyAt, destroyedAt } of roots) {
    if (destroyedAt !== null) continue;
    if (replacedAt === null) next = Math.min(next, dueAt(createdAt, times));
    else {
      after = Math.max(after, destroyAt ?? replacedAt + SETTLE_MS);
      next = Math.min(next, after);
    }
  }
  return Math.max(clock.now(), next);
}
