import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { statement, type Transaction } from '@loyaltyos/database';
import { type Clock, formatInstant } from '@loyaltyos/kernel';
import { BoundedCache } from '../bounded-cache.ts';
import { openBytes, sealBytes } from '../crypto/aes-gcm.ts';
import { bindingOf } from '../crypto/binding.ts';
import type { TenantKeys } from '../crypto/tenant-keys.ts';

/** A customer's data-encryption key, or the fact that it was destroyed. */
export type CustomerKey = KeyObject | 'erased';

const KEY_BYTES = 32;

/** A plaintext key may be held 60 s: 45 here, and what is left for the sweep that lets go of it. */
const BOUNDS = { maxEntries: 20_000, maxAgeMs: 45_000 };
/** So long nothing is cached of whom this process was told to forget: whoever read the row before the erasure is done by then. */
const FORGOTTEN_BOUNDS = { maxEntries: 100_000, maxAgeMs: 5 * 60_000 };

// A lateral join: it looks each id up by the primary key, whatever the planner thinks of a table that was empty when the
// statement was planned.
const selectKeys = statement(
  'identity.customer-keys',
  `SELECT k.customer_id, k.kek_epoch, k.wrapped_dek
     FROM unnest($2::text[]) AS wanted (customer_id)
    CROSS JOIN LATERAL (
          SELECT c.customer_id, c.kek_epoch, c.wrapped_dek FROM customer_key c
           WHERE c.tenant_id = $1 AND c.customer_id = wanted.customer_id COLLATE "C" OFFSET 0) k`,
);
// In the order of the ids, so that two transactions that make keys for the same customers cannot wait for each other in a
// circle. Where another one is making a key, this waits for it and returns no row: the next statement then sees it.
const insertKeys = statement(
  'identity.insert-customer-keys',
  `INSERT INTO customer_key (tenant_id, customer_id, kek_epoch, wrapped_dek, created_at)
   SELECT $1, k.customer_id, $4, k.wrapped_dek, $5
     FROM unnest($2::text[], $3::bytea[]) WITH ORDINALITY AS k (customer_id, wrapped_dek, place)
    ORDER BY k.place
   ON CONFLICT (tenant_id, customer_id) DO NOTHING
   RETURNING customer_id`,
);

interface KeyRow {
  readonly customer_id: string;
  readonly kek_epoch: number;
  /** Null: destroyed. */
  readonly wrapped_dek: Buffer | null;
}

/**
 * The data-encryption keys of customers, one random 256-bit key each, wrapped by the tenant's current key-encryption key.
 *
 * A key is cached only when its row was committed by somebody: one that this transaction makes may yet be rolled back, and
 * whatever another transaction then encrypted under it could never be read again. Needs READ COMMITTED.
 */
export class CustomerKeys {
  readonly #tenantKeys: TenantKeys;
  readonly #clock: Clock;
  readonly #held: BoundedCache<KeyObject>;
  readonly #forgotten: BoundedCache<true>;
  /** Keys made in a transaction that is still open; other transactions do not see them. */
  readonly #made = new WeakMap<Transaction, Map<string, KeyObject>>();

  constructor(tenantKeys: TenantKeys, clock: Clock) {
    this.#tenantKeys = tenantKeys;
    this.#clock = clock;
    this.#held = new BoundedCache(clock, BOUNDS);
    this.#forgotten = new BoundedCache(clock, FORGOTTEN_BOUNDS);
  }

  /** The keys of those customers who have one; from the cache where it holds them. */
  async find(tx: Transaction, tenantId: string, customerIds: Iterable<string>): Promise<Map<string, CustomerKey>> {
    const found = new Map<string, CustomerKey>();
    const missing: string[] = [];
    for (const customerId of new Set(customerIds)) {
      const key = this.#made.get(tx)?.get(customerId) ?? this.#held.get(cacheKey(tenantId, customerId));
      if (key === undefined) missing.push(customerId);
      else found.set(customerId, key);
    }
    await this.#read(tx, tenantId, missing, found);
    return found;
  }

  /**
   * The same as `find`, but never by the cache alone: for reading what was encrypted, which nobody may once the row says that
   * the key was destroyed, in whichever process that was.
   */
  async findStored(
    tx: Transaction,
    tenantId: string,
    customerIds: Iterable<string>,
  ): Promise<Map<string, CustomerKey>> {
    const found = new Map<string, CustomerKey>();
    await this.#read(tx, tenantId, [...new Set(customerIds)], found);
    return found;
  }

  /** The keys of all these customers; makes those that are missing. An erased customer never gets another. */
  async findOrMake(
    tx: Transaction,
    tenantId: string,
    customerIds: Iterable<string>,
  ): Promise<Map<string, CustomerKey>> {
    const wanted = new Set(customerIds);
    const found = await this.find(tx, tenantId, wanted);
    const missing = [...wanted].filter((customerId) => !found.has(customerId));
    if (missing.length === 0) return found;
    const made = await this.#make(tx, tenantId, missing.toSorted());
    for (const [customerId, key] of made) found.set(customerId, key);
    await this.#read(
      tx,
      tenantId,
      missing.filter((customerId) => !made.has(customerId)),
      found,
    );
    return found;
  }

  /** As stored now: for whoever must know that a customer was erased a moment ago. */
  async findOrMakeFresh(tx: Transaction, tenantId: string, customerId: string): Promise<CustomerKey | undefined> {
    this.#held.delete(cacheKey(tenantId, customerId));
    return (await this.findOrMake(tx, tenantId, [customerId])).get(customerId);
  }

  /** The customer was erased: the key leaves this process's memory now, and is not held again. */
  forget(tenantId: string, customerId: string): void {
    const key = cacheKey(tenantId, customerId);
    this.#held.delete(key);
    this.#forgotten.set(key, true);
  }

  dropOld(): void {
    this.#held.dropOld();
    this.#forgotten.dropOld();
  }

  clear(): void {
    this.#held.clear();
    this.#forgotten.clear();
  }

  async #read(
    tx: Transaction,
    tenantId: string,
    ids: readonly string[],
    into: Map<string, CustomerKey>,
  ): Promise<void> {
    if (ids.length === 0) return;
    const readAt = this.#clock.now();
    for (const row of await tx.query<KeyRow>(selectKeys, [tenantId, ids])) {
      if (row.wrapped_dek === null) {
        into.set(row.customer_id, 'erased');
        this.#held.delete(cacheKey(tenantId, row.customer_id));
        continue;
      }
      const held = this.#held.get(cacheKey(tenantId, row.customer_id));
      if (held !== undefined) {
        into.set(row.customer_id, held);
        continue;
      }
      const kek = await this.#tenantKeys.kek(tx, tenantId, row.kek_epoch);
      const dek = openBytes(kek, dekBinding(tenantId, row.customer_id, row.kek_epoch), row.wrapped_dek);
      const key = createSecretKey(dek);
      dek.fill(0);
      into.set(row.customer_id, key);
      if (this.#forgotten.get(cacheKey(tenantId, row.customer_id)) === undefined) {
        this.#held.set(cacheKey(tenantId, row.customer_id), key, readAt);
      }
    }
  }

  async #make(tx: Transaction, tenantId: string, ids: readonly string[]): Promise<Map<string, KeyObject>> {
    const kek = await this.#tenantKeys.currentKek(tx, tenantId);
    const drafts = new Map<string, KeyObject>();
    const wrapped = ids.map((customerId) => {
      const dek = randomBytes(KEY_BYTES);
      const sealed = sealBytes(kek.key, dekBinding(tenantId, customerId, kek.epoch), dek);
      drafts.set(customerId, createSecretKey(dek));
      dek.fill(0);
      return sealed;
    });
    const at = formatInstant(this.#clock.now());
    const inserted = await tx.query<{ customer_id: string }>(insertKeys, [tenantId, ids, wrapped, kek.epoch, at]);
    const insertedIds = new Set(inserted.map((row) => row.customer_id));
    const made = new Map([...drafts].filter(([customerId]) => insertedIds.has(customerId)));
    this.#made.set(tx, new Map([...(this.#made.get(tx) ?? []), ...made]));
    return made;
  }
}

function cacheKey(tenantId: string, customerId: string): string {
  return `${tenantId}/${customerId}`;
}

export function dekBinding(tenantId: string, customerId: string, epoch: number): Buffer {
  return bindingOf({ tenantId, customerId, table: 'customer_key', column: 'wrapped_dek', version: epoch });
}
