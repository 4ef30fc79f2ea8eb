import { createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { statement, type Transaction } from '@loyaltyos/database';
import { assert, type Clock, Defect, formatInstant, type Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { BoundedCache } from '../bounded-cache.ts';
import { RootKeyError } from '../root-key/root-key-error.ts';
import type { RootKey } from '../root-key/root-key.ts';
import { openBytes, sealBytes } from './aes-gcm.ts';
import { bindingOf } from './binding.ts';

/** What the tenant's secret is used for; each use has a key of its own, derived from it. */
export type SecretUse = 'email-index' | 'request-hash';

/** A key-encryption key and which of the tenant's it is. */
export interface Kek {
  readonly epoch: number;
  readonly key: KeyObject;
}

/** A new tenant's keys, encrypted and not yet stored. */
export interface DraftedTenantKeys {
  readonly tenantId: string;
  readonly wrappedKek: Buffer;
  readonly sealedSecret: Buffer;
}

/** A key-encryption key as it is stored, and once somebody needed it, as it is. */
interface StoredKek {
  readonly wrapped: Buffer;
  key: Promise<KeyObject> | undefined;
}

interface TenantKeyring {
  readonly readAt: Instant;
  readonly keks: ReadonlyMap<number, StoredKek>;
  readonly currentEpoch: number;
  readonly secrets: ReadonlyMap<SecretUse, KeyObject>;
}

const FIRST_EPOCH = 1;
export const KEK_BYTES = 32;
/** After that the epochs are read again, so that a new one is used and a destroyed one is let go in every process. */
const EPOCHS_MAX_AGE_MS = 60_000;
/** "In use" ends after this long without use. */
const BOUNDS = { maxEntries: 10_000, maxAgeMs: 15 * 60_000, renewedByUse: true };
const USES: readonly SecretUse[] = ['email-index', 'request-hash'];

const insertKek = statement(
  'identity.insert-tenant-kek',
  'INSERT INTO tenant_kek (tenant_id, epoch, wrapped_kek, created_at) VALUES ($1, $2, $3, $4)',
);
const insertSecret = statement(
  'identity.insert-tenant-secret',
  'INSERT INTO tenant_secret (tenant_id, kek_epoch, sealed_secret, created_at) VALUES ($1, $2, $3, $4)',
);
const selectKeys = statement(
  'identity.tenant-keys',
  `SELECT k.epoch, k.wrapped_kek, s.kek_epoch AS secret_epoch, s.sealed_secret
     FROM tenant_kek k JOIN tenant_secret s ON s.tenant_id = k.tenant_id
    WHERE k.tenant_id = $1 AND k.wrapped_kek IS NOT NULL`,
);

interface KeysRow {
  readonly epoch: number;
  readonly wrapped_kek: Buffer;
  readonly secret_epoch: number;
  readonly sealed_secret: Buffer;
}

/**
 * The keys of tenants: key-encryption keys by epoch, and what derives from the tenant's secret. Unwrapped by the root once
 * and held while in use. Rows are read through the caller's transaction, so that nobody holds one connection while waiting
 * for a second.
 */
export class TenantKeys {
  readonly #rootKey: RootKey;
  readonly #clock: Clock;
  readonly #held: BoundedCache<TenantKeyring>;

  constructor(rootKey: RootKey, clock: Clock) {
    this.#rootKey = rootKey;
    this.#clock = clock;
    this.#held = new BoundedCache(clock, BOUNDS);
  }

  /** New keys for a new tenant. Asks the root; writes nothing. */
  async draft(tenantId: string): Promise<DraftedTenantKeys> {
    const kek = randomBytes(KEK_BYTES);
    const secret = randomBytes(KEK_BYTES);
    const wrappedKek = await answered(this.#rootKey.wrap(kek, kekContext(tenantId, FIRST_EPOCH)));
    const sealedSecret = sealBytes(createSecretKey(kek), secretBinding(tenantId), secret);
    kek.fill(0);
    secret.fill(0);
    return { tenantId, wrappedKek, sealedSecret };
  }

  async insert(tx: Transaction, draft: DraftedTenantKeys, now: Instant): Promise<void> {
    const at = formatInstant(now);
    await tx.query(insertKek, [draft.tenantId, FIRST_EPOCH, draft.wrappedKek, at]);
    await tx.query(insertSecret, [draft.tenantId, FIRST_EPOCH, draft.sealedSecret, at]);
  }

  /** The key-encryption key that new keys are wrapped with. */
  async currentKek(tx: Transaction, tenantId: string): Promise<Kek> {
    const { currentEpoch, keks } = await this.#keyring(tx, tenantId);
    const current = keks.get(currentEpoch);
    assert(current !== undefined, 'a keyring holds its current epoch');
    return { epoch: currentEpoch, key: await this.#keyOf(tenantId, currentEpoch, current) };
  }

  /** @throws Defect when the epoch was destroyed. */
  async kek(tx: Transaction, tenantId: string, epoch: number): Promise<KeyObject> {
    let found = (await this.#keyring(tx, tenantId)).keks.get(epoch);
    // Another process may have begun an epoch since the keyring was read.
    found ??= (await this.#read(tx, tenantId)).keks.get(epoch);
    if (found === undefined) throw new Defect(`tenant ${tenantId} has no key-encryption key of epoch ${epoch}`);
    return this.#keyOf(tenantId, epoch, found);
  }

  /** The key for one use of the tenant's secret: the same for the tenant's whole life. */
  async secretFor(tx: Transaction, tenantId: string, use: SecretUse): Promise<KeyObject> {
    const key = (await this.#keyring(tx, tenantId)).secrets.get(use);
    assert(key !== undefined, `a keyring derives every use: ${use}`);
    return key;
  }

  dropOld(): void {
    this.#held.dropOld();
  }

  clear(): void {
    this.#held.clear();
  }

  async #keyring(tx: Transaction, tenantId: string): Promise<TenantKeyring> {
    const held = this.#held.get(tenantId);
    const ageMs = held === undefined ? Infinity : this.#clock.now() - held.readAt;
    return held !== undefined && ageMs >= 0 && ageMs < EPOCHS_MAX_AGE_MS ? held : this.#read(tx, tenantId);
  }

  /** Reads the rows; asks the root only for the key of the secret, and that only where it is not in memory. */
  async #read(tx: Transaction, tenantId: string): Promise<TenantKeyring> {
    const readAt = this.#clock.now();
    const rows = await tx.query<KeysRow>(selectKeys, [tenantId]);
    const held = this.#held.get(tenantId);
    const keks = new Map<number, StoredKek>();
    for (const { epoch, wrapped_kek: wrapped } of rows) {
      const known = held?.keks.get(epoch);
      keks.set(epoch, known?.wrapped.equals(wrapped) === true ? known : { wrapped, key: undefined });
    }
    const [row] = rows;
    const secretKek = row && keks.get(row.secret_epoch);
    if (row === undefined || secretKek === undefined) throw new Defect(`tenant ${tenantId} has no keys`);
    const kek = await this.#keyOf(tenantId, row.secret_epoch, secretKek);
    const secret = openBytes(kek, secretBinding(tenantId), row.sealed_secret);
    const secrets = new Map(USES.map((use) => [use, deriveKey(secret, use)]));
    secret.fill(0);
    const keyring: TenantKeyring = { readAt, keks, currentEpoch: Math.max(...keks.keys()), secrets };
    this.#held.set(tenantId, keyring);
    return keyring;
  }

  /** Unwrapped when it is first needed: what lies under earlier epochs may be nothing, and their root gone. */
  #keyOf(tenantId: string, epoch: number, stored: StoredKek): Promise<KeyObject> {
    stored.key ??= this.#unwrap(tenantId, epoch, stored.wrapped).catch((error: unknown) => {
      stored.key = undefined;
      throw error;
    });
    return stored.key;
  }

  async #unwrap(tenantId: string, epoch: number, wrapped: Buffer): Promise<KeyObject> {
    const kek = await answered(this.#rootKey.unwrap(wrapped, kekContext(tenantId, epoch)));
    const key = createSecretKey(kek);
    kek.fill(0);
    return key;
  }
}

/** A key service that does not answer makes us unavailable, to those tenants whose keys are not in memory. */
async function answered<Answer>(asked: Promise<Answer>): Promise<Answer> {
  return asked.catch((error: unknown) => {
    const isAway = error instanceof RootKeyError && error.isTemporary;
    throw isAway
      ? new Problem('unavailable', { detail: 'The key service does not answer at the moment.', cause: error })
      : error;
  });
}

/** What a tenant's key-encryption key is bound to in the root. */
export function kekContext(tenantId: string, epoch: number): Record<string, string> {
  return { key: 'tenant-kek', tenant: tenantId, epoch: String(epoch) };
}

/** Where the tenant's secret lies, in every epoch the same. */
export function secretBinding(tenantId: string): Buffer {
  return bindingOf({ tenantId, customerId: '', table: 'tenant_secret', column: 'sealed_secret', version: 1 });
}

/** HKDF (RFC 5869) with SHA-256: one key per use, none of which tells anything of the others. */
function deriveKey(secret: Buffer, use: SecretUse): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `loyaltyos/${use}/1`, KEK_BYTES)));
}
