import { statement, type Transaction } from '@loyaltyos/database';
import type { Identity } from '@loyaltyos/identity';
import { canonicalJson, type Instant, type Json } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';

/** A request that its Idempotency-Key makes repeatable. */
export interface KeyedRequest {
  /** `redemptions.create` */
  readonly operation: string;
  readonly idempotencyKey: string;
  readonly canonical: { readonly [member: string]: Json };
}

/** What is stored of such a request: keyed hashes of key and content, and what it was answered. */
export interface KeyRow {
  readonly keyHash: Buffer;
  readonly requestHash: Buffer;
  readonly operation: string;
  /** Text of JSON. */
  readonly answer: string;
}

/** A request's hashes, and the answer that it got if it was made before. */
export interface KnownKey {
  readonly keyHash: Buffer;
  readonly requestHash: Buffer;
  readonly before: KeyRow | undefined;
}

const selectKeys = statement(
  'loyalty.read-idempotency-keys',
  `SELECT r.*
     FROM unnest($2::bytea[]) AS k (key_hash)
    CROSS JOIN LATERAL (
      SELECT key_hash AS "keyHash", request_hash AS "requestHash", operation, answer::text AS answer
        FROM idempotency_record
       WHERE tenant_id = $1 AND key_hash = k.key_hash
      OFFSET 0
    ) AS r`,
);

// In the order of the keys, so that two stripes that take the same keys cannot wait for each other in a circle.
const insertKeys = statement(
  'loyalty.insert-idempotency-keys',
  `INSERT INTO idempotency_record (tenant_id, key_hash, request_hash, operation, answer, recorded_at)
   SELECT $1, k.*
     FROM unnest($2::bytea[], $3::bytea[], $4::text[], $5::json[], $6::timestamptz[]) AS k
    ORDER BY 2`,
);

/** Hashes keys and contents, and reads what is known of the keys. In the order of the requests. */
export async function readKeys(
  tx: Transaction,
  identity: Identity,
  tenantId: string,
  requests: readonly KeyedRequest[],
): Promise<readonly KnownKey[]> {
  if (requests.length === 0) return [];
  const texts = requests.flatMap(({ idempotencyKey, operation, canonical }) => [
    `idempotency-key\n${idempotencyKey}`,
    `${operation}\n${canonicalJson(canonical)}`,
  ]);
  const hashes = await identity.requestHashes(tx, tenantId, texts);
  const pairs = requests.map((_, index) => ({ keyHash: hashes[2 * index]!, requestHash: hashes[2 * index + 1]! }));
  const rows = await tx.query<KeyRow>(selectKeys, [tenantId, pairs.map(({ keyHash }) => keyHash)]);
  return pairs.map((pair) => ({ ...pair, before: rows.find((row) => row.keyHash.equals(pair.keyHash)) }));
}

/**
 * Writes answers under their keys at an instant of wall time: it says how long they are kept, whatever a sandbox's clock says.
 *
 * @throws a unique violation when another stripe took one of the keys in the meantime.
 */
export async function insertNewKeys(
  tx: Transaction,
  tenantId: string,
  rows: readonly KeyRow[],
  wallNow: Instant,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(insertKeys, [
    tenantId,
    rows.map((row) => row.keyHash),
    rows.map((row) => row.requestHash),
    rows.map((row) => row.operation),
    rows.map((row) => row.answer),
    rows.map(() => wallNow),
  ]);
}

/**
 * The answer that a request got before; undefined when it is new.
 *
 * @throws Problem `idempotency-key-reused` when its key was another request's.
 */
export function answeredBefore(known: Pick<KnownKey, 'requestHash'>, before: KeyRow | undefined): string | undefined {
  if (before === undefined) return undefined;
  if (before.requestHash.equals(known.requestHash)) return before.answer;
  throw new Problem('idempotency-key-reused');
}
