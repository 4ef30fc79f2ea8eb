import { statement } from '@loyaltyos/database';
import { formatInstant } from '@loyaltyos/kernel';
import { versionOf } from '../root-key/wrapped-key.ts';
import { type Purpose, signingKeyContext } from '../tokens/key-ring.ts';
import type { KeyKeeping } from './key-keeping.ts';

const selectKeys = statement(
  'identity.server-keys-in-use',
  `SELECT purpose, generation, key_id AS "keyId", wrapped_key AS wrapped FROM signing_key
    WHERE state = 'valid' AND (retire_at IS NULL OR retire_at > $1)
    ORDER BY purpose, generation`,
);
// Over exactly what was read: of several processes that wrap it anew, one does.
const updateKey = statement(
  'identity.rewrap-server-key',
  'UPDATE signing_key SET wrapped_key = $4 WHERE purpose = $1 AND generation = $2 AND wrapped_key = $3',
);

interface ServerKeyRow {
  readonly purpose: Purpose;
  readonly generation: number;
  readonly keyId: string;
  readonly wrapped: Buffer;
}

/**
 * Wraps the server's own keys that are in use and under another version of the root with the current one. Those that have
 * retired go with the version that they are under.
 *
 * @returns how many.
 */
export async function rewrapServerKeys({ database, clock, rootKey }: KeyKeeping, current: string): Promise<number> {
  const now = formatInstant(clock.now());
  const rows = await database.directory((tx) => tx.query<ServerKeyRow>(selectKeys, [now]));
  const stale = rows.filter(({ wrapped }) => versionOf(wrapped) !== current);
  for (const { purpose, generation, keyId, wrapped } of stale) {
    const context = signingKeyContext(purpose, generation, keyId);
    const key = await rootKey.unwrap(wrapped, context);
    const rewrapped = await rootKey.wrap(key, context);
    key.fill(0);
    await database.directory((tx) => tx.query(updateKey, [purpose, generation, wrapped, rewrapped]));
  }
  return stale.length;
}
