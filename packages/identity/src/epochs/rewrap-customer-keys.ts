import type { KeyObject } from 'node:crypto';
import { statement } from '@loyaltyos/database';
import { openBytes, sealBytes } from '../crypto/aes-gcm.ts';
import { dekBinding } from '../customers/customer-keys.ts';
import type { KeyKeeping } from './key-keeping.ts';

/** How many customers' rows are looked at, and written at most, by one statement. */
const PAGE = 500;

// The keys of those rows only that are to be wrapped anew; an erased row has none.
const selectPage = statement(
  'identity.customer-keys-page',
  `SELECT customer_id AS "customerId", kek_epoch AS epoch,
          CASE WHEN kek_epoch < $3 THEN wrapped_dek END AS wrapped
     FROM customer_key
    WHERE tenant_id = $1 AND customer_id > $2
    ORDER BY customer_id
    LIMIT $4`,
);

// Writes over exactly the bytes that were read, and never over an erased row: somebody who erased the customer or wrapped the
// key meanwhile is left alone. Rows are locked in the order of the ids, so that two passes cannot wait for each other in a
// circle.
const rewrapRows = statement(
  'identity.rewrap-customer-keys',
  `WITH locked AS MATERIALIZED (
     SELECT c.customer_id, w.rewrapped
       FROM unnest($2::text[], $3::bytea[], $4::bytea[]) AS w (customer_id, wrapped, rewrapped)
       JOIN customer_key c ON c.tenant_id = $1 AND c.customer_id = w.customer_id COLLATE "C" AND c.wrapped_dek = w.wrapped
      ORDER BY c.customer_id
        FOR UPDATE OF c)
   UPDATE customer_key AS k SET kek_epoch = $5, wrapped_dek = locked.rewrapped
     FROM locked
    WHERE k.tenant_id = $1 AND k.customer_id = locked.customer_id AND k.wrapped_dek IS NOT NULL
   RETURNING 1 AS one`,
);

interface KeyRow {
  readonly customerId: string;
  readonly epoch: number;
  readonly wrapped: Buffer | null;
}

/** The key-encryption key of an epoch. Rejects for one that was destroyed. */
export type KekOfEpoch = (epoch: number) => Promise<KeyObject>;

/**
 * Wraps the keys of a tenant's customers that lie under earlier epochs with the key of the given one, page by page, each page
 * in its own short transaction. Begun again, it passes over what is done.
 *
 * @returns how many it wrapped.
 */
export async function rewrapCustomerKeys(
  { database }: KeyKeeping,
  tenantId: string,
  kekOf: KekOfEpoch,
  epoch: number,
  signal?: AbortSignal,
): Promise<number> {
  let rewrapped = 0;
  for (let after = ''; ;) {
    signal?.throwIfAborted();
    const page = await database.transaction(tenantId, (tx) =>
      tx.query<KeyRow>(selectPage, [tenantId, after, epoch, PAGE]),
    );
    const stale: { readonly row: KeyRow; readonly rewrapped: Buffer }[] = [];
    for (const row of page) {
      const { customerId, epoch: from, wrapped } = row;
      if (wrapped === null) continue;
      const dek = openBytes(await kekOf(from), dekBinding(tenantId, customerId, from), wrapped);
      stale.push({ row, rewrapped: sealBytes(await kekOf(epoch), dekBinding(tenantId, customerId, epoch), dek) });
      dek.fill(0);
    }
    if (stale.length > 0) {
      const ids = stale.map(({ row }) => row.customerId);
      const values = [ids, stale.map(({ row }) => row.wrapped), stale.map((each) => each.rewrapped)];
      const written = await database.transaction(tenantId, (tx) => tx.query(rewrapRows, [tenantId, ...values, epoch]));
      rewrapped += written.length;
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return rewrapped;
    after = last.customerId;
  }
}
