import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startThrowaway } from '@loyaltyos/embedded';
import type { ThrowawayServer } from '@loyaltyos/embedded';

/** Where Debian's packages put PostgreSQL 15, the oldest release that the same tests run on. */
const DEBIAN_15 = '/usr/lib/postgresql/15/bin';

/** True when this machine has the server of Debian's package postgresql-15. */
export function hasPostgres15(): boolean {
  return existsSync(join(DEBIAN_15, 'postgres'));
}

/** A release that a server can be of: the embedded one, or Debian's PostgreSQL 15. */
export type PostgresRelease = 'embedded' | 'postgresql-15';

/**
 * A new, empty server for tests.
 *
 * @param options `durable`: whether commits wait for the disk, as benchmarks need; they do not when absent. `settings`:
 *   more settings of PostgreSQL.
 */
export async function postgresServer(
  release: PostgresRelease = 'embedded',
  options: { durable?: boolean; settings?: Readonly<Record<string, string>> } = {},
): Promise<ThrowawayServer> {
  return startThrowaway(release === 'embedded' ? undefined : { bin: DEBIAN_15, major: 15 }, options);
}
