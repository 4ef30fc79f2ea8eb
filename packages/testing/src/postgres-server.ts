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

/** A new, empty server for tests: the embedded release, or Debian's PostgreSQL 15. */
export async function postgresServer(release: 'embedded' | 'postgresql-15' = 'embedded'): Promise<ThrowawayServer> {
  return release === 'embedded' ? startThrowaway() : startThrowaway({ bin: DEBIAN_15, major: 15 });
}
