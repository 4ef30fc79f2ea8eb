import type { Instant } from '@loyaltyos/kernel';

/** How long keys are used, and how long they are kept for the sake of backups. For the whole installation. */
export interface RotationTimes {
  /** How long the operator keeps a backup of the database. */
  readonly backupRetentionMs: number;
  /** How old keys grow before they are replaced; no shorter than backups are kept. */
  readonly rotationIntervalMs: number;
}

const DAY_MS = 86_400_000;

/** 35 days: a month of daily backups and some days to notice. */
export const ROTATION_TIMES: RotationTimes = {
  backupRetentionMs: 35 * DAY_MS,
  rotationIntervalMs: 35 * DAY_MS,
};

/** How long a rotation may take from when it is due until nothing is left under the old keys. Promised instants include it. */
export const ROTATION_ALLOWANCE_MS = DAY_MS;

/**
 * From a rotation until no process wraps anything under what was replaced: a process reads the epochs anew after 60 s, and
 * no transaction stays open for longer than a statement may take.
 */
export const SETTLE_MS = 5 * 60_000;

/** When a root version is due to be replaced. */
export function dueAt(createdAt: Instant, { rotationIntervalMs }: RotationTimes): Instant {
  return createdAt + rotationIntervalMs;
}
