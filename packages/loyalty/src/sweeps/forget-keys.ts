import { statement } from '@loyaltyos/database';
import { formatInstant } from '@loyaltyos/kernel';
import { firstAfter, type Sweep } from './sweep.ts';

/** For how long, by the wall clock, the same request under an Idempotency-Key gets the same answer. */
const KEPT_MS = 48 * 3_600_000;

const KEYS_AT_ONCE = 1000;

// By age, a range of idempotency_record_age.
const deleteOldKeys = statement(
  'loyalty.forget-idempotency-keys',
  `DELETE FROM idempotency_record
    WHERE tenant_id = $1
      AND key_hash IN (SELECT key_hash
                         FROM idempotency_record
                        WHERE tenant_id = $1 AND recorded_at <= $2
                        ORDER BY recorded_at
                        LIMIT $3)
   RETURNING 1 AS one`,
);

const selectNextOld = statement(
  'loyalty.next-idempotency-key-to-forget',
  `SELECT min(recorded_at) + interval '48 hours' AS at
     FROM idempotency_record
    WHERE tenant_id = $1 AND recorded_at > $2::timestamptz - interval '48 hours'`,
);

/** Forgets the answers to requests that carried an Idempotency-Key, once they may no longer be repeated. */
export const forgetKeys: Sweep = {
  isSeen: false,
  async step({ database, clock }, { tenantId }) {
    const deleted = await database.transaction(tenantId, (tx) =>
      tx.query(deleteOldKeys, [tenantId, formatInstant(clock.now() - KEPT_MS), KEYS_AT_ONCE]),
    );
    return deleted.length;
  },
  nextDue: (tx, tenantId, after) => firstAfter(tx, selectNextOld, tenantId, after),
};
