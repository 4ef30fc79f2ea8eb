import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { type Database, statement } from '@loyaltyos/database';
import { assert, type Clock, formatInstant, type Instant, type Json } from '@loyaltyos/kernel';
import { Secret } from '../crypto/secret.ts';
import type { RootKey } from '../root-key/root-key.ts';
import { TOKEN_LIFETIME_MS } from './token-lifetime.ts';

/** What a key of the server is for. */
export type Purpose = 'token' | 'request_signature' | 'derivation';

interface RingKey {
  readonly purpose: Purpose;
  readonly generation: number;
  readonly keyId: string;
  readonly notBefore: Instant;
  readonly retireAt: Instant | null;
  /** Ed25519, PKCS #8; or 32 bytes. */
  readonly secret: Secret<Buffer>;
}

/** What keys are derived for: `cursor` authenticates the cursors of pages, `ledger-seal` signs the ledger's blocks. */
export type DerivedUse = 'cursor' | 'known-device' | 'ledger-seal' | 'member-email-index' | 'member-profile';

/** What signs a token. */
export interface TokenSigner {
  readonly keyId: string;
  readonly privateKey: KeyObject;
}

/** A rotation that was begun, or was under way already. */
export interface SigningRotation {
  readonly begun: boolean;
  /** The `kid` of the key that signs next. */
  readonly keyId: string;
  readonly signsFrom: Instant;
  /** Until when the key before it verifies. */
  readonly formerVerifiesUntil: Instant;
}

/** From which request-signing keys derive. */
export interface SignatureMaster {
  readonly keyId: string;
  readonly secret: Secret<Buffer>;
}

const PURPOSES: readonly Purpose[] = ['token', 'request_signature', 'derivation'];
/** What is derived may be held for as long as a process runs, so it does not rotate with the others. */
const ROTATED: readonly Purpose[] = ['token', 'request_signature'];
/** How long a process may go without noticing another one's rotation. */
const REFRESH_MS = 60_000;
/** How often an unknown key id may cause a look. */
const UNKNOWN_KEY_REFRESH_MS = 5_000;
/** From publishing a key to signing with it: processes read the ring every minute, clients cache the key set for five. */
export const ROTATION_LEAD_MS = 10 * 60_000;

const selectKeys = statement(
  'identity.signing-keys',
  `SELECT purpose, generation, key_id, wrapped_key, state, not_before, retire_at
     FROM signing_key ORDER BY purpose, generation`,
);
const insertKey = statement(
  'identity.insert-signing-key',
  `INSERT INTO signing_key (purpose, generation, key_id, wrapped_key, state, not_before, created_at)
   VALUES ($1, $2, $3, $4, 'valid', $5, $6)
   ON CONFLICT (purpose, generation) DO NOTHING`,
);
const retireBefore = statement(
  'identity.retire-signing-keys',
  'UPDATE signing_key SET retire_at = $3 WHERE purpose = $1 AND generation < $2 AND retire_at IS NULL',
);

interface KeyRow {
  readonly purpose: Purpose;
  readonly generation: number;
  readonly key_id: string;
  readonly wrapped_key: Buffer;
  readonly state: 'valid' | 'revoked';
  readonly not_before: Instant;
  readonly retire_at: Instant | null;
}

/**
 * The keys that the server signs with, shared by all its processes through the database and unwrapped by the root.
 *
 * The key that signs is the newest whose time has come; each verifies until it retires. Public keys are computed from the
 * private ones, which only the root can unwrap: who can write into the table cannot add a key that is believed.
 */
export class KeyRing {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #rootKey: RootKey;
  #keys: readonly RingKey[] = [];
  #latest: Readonly<Record<Purpose, number>> = { token: 0, request_signature: 0, derivation: 0 };
  #readAt: Instant = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | undefined;
  readonly #publicKeys = new Map<string, KeyObject>();
  readonly #privateKeys = new Map<string, KeyObject>();

  private constructor(database: Database, clock: Clock, rootKey: RootKey) {
    this.#database = database;
    this.#clock = clock;
    this.#rootKey = rootKey;
  }

  /** Reads the ring and makes the first keys where there are none. Rejects when the root key is not the data's. */
  static async open(database: Database, clock: Clock, rootKey: RootKey): Promise<KeyRing> {
    const ring = new KeyRing(database, clock, rootKey);
    await ring.#read();
    for (const purpose of PURPOSES) await ring.#active(purpose);
    return ring;
  }

  async signer(): Promise<TokenSigner> {
    const { keyId, secret } = await this.#active('token');
    const privateKey = this.#privateKeys.get(keyId) ?? privateKeyOf(secret);
    this.#privateKeys.set(keyId, privateKey);
    return { keyId, privateKey };
  }

  async master(): Promise<SignatureMaster> {
    return this.#active('request_signature');
  }

  /**
   * Keys of 32 bytes for another use, newest first: make new things with the first, accept those of all. HKDF-SHA-256
   * (RFC 5869) of a secret that does not rotate, so that processes that started at different times have the same.
   */
  async derivedKeys(use: DerivedUse): Promise<Buffer[]> {
    await this.#active('derivation');
    const secrets = this.#keys.filter(({ purpose }) => purpose === 'derivation').toReversed();
    return secrets.map(({ secret }) => Buffer.from(hkdfSync('sha256', secret.reveal(), '', `loyaltyos/${use}/1`, 32)));
  }

  /** The public key of that id, if it verifies now. */
  async verifier(keyId: string): Promise<KeyObject | undefined> {
    const key = await this.#findOrLook('token', keyId);
    return key === undefined ? undefined : this.#publicKeyOf(key);
  }

  /** The master of that id, if tokens that name it can still be good. */
  async masterOf(keyId: string): Promise<SignatureMaster | undefined> {
    return this.#findOrLook('request_signature', keyId);
  }

  /** The JSON Web Key Set (RFC 7517): every public key that verifies now or will soon. */
  async keySet(): Promise<{ readonly keys: readonly { readonly [member: string]: Json }[] }> {
    await this.#refresh(REFRESH_MS);
    const now = this.#clock.now();
    const keys = this.#keys.filter((key) => key.purpose === 'token' && !isRetired(key, now));
    return {
      keys: keys.map((key) => {
        const { kty, crv, x } = this.#publicKeyOf(key).export({ format: 'jwk' });
        return { kty: kty ?? '', crv: crv ?? '', x: x ?? '', kid: key.keyId, use: 'sig', alg: 'EdDSA' };
      }),
    };
  }

  /**
   * Begins the next generation of what signs: published at once, signing once `leadMs` have passed, while the one before
   * verifies until the last token it signed has expired. Does nothing while a rotation is under way.
   */
  async rotate(leadMs: number = ROTATION_LEAD_MS): Promise<SigningRotation> {
    await this.#readAfresh();
    const now = this.#clock.now();
    const before = this.#latest.token;
    for (const purpose of ROTATED) {
      const isUnderWay = this.#keys.some((key) => key.purpose === purpose && key.notBefore > now);
      if (!isUnderWay) await this.#begin(purpose, this.#latest[purpose] + 1, now + leadMs);
    }
    await this.#readAfresh();
    const newest = this.#keys.findLast(({ purpose }) => purpose === 'token');
    assert(newest !== undefined, 'there is a token key once a rotation began');
    const { keyId, notBefore } = newest;
    const formerVerifiesUntil = notBefore + 2 * TOKEN_LIFETIME_MS;
    return { begun: newest.generation > before, keyId, signsFrom: notBefore, formerVerifiesUntil };
  }

  async #active(purpose: Purpose): Promise<RingKey> {
    await this.#refresh(REFRESH_MS);
    const active = this.#newest(purpose);
    if (active !== undefined) return active;
    await this.#begin(purpose, this.#latest[purpose] + 1, this.#clock.now());
    await this.#readAfresh();
    const made = this.#newest(purpose);
    assert(made !== undefined, `there is a ${purpose} key once it was made`);
    return made;
  }

  /**
   * Where the clock of whoever made the only key is ahead of ours, that key all the same: another one in its place would retire
   * it, and what derives from it would be lost.
   */
  #newest(purpose: Purpose): RingKey | undefined {
    const now = this.#clock.now();
    const living = this.#keys.filter((key) => key.purpose === purpose && !isRetired(key, now));
    return living.findLast(({ notBefore }) => notBefore <= now) ?? living[0];
  }

  async #findOrLook(purpose: Purpose, keyId: string): Promise<RingKey | undefined> {
    await this.#refresh(REFRESH_MS);
    const key = this.#find(purpose, keyId);
    if (key !== undefined) return key;
    await this.#refresh(UNKNOWN_KEY_REFRESH_MS);
    return this.#find(purpose, keyId);
  }

  #find(purpose: Purpose, keyId: string): RingKey | undefined {
    const now = this.#clock.now();
    return this.#keys.find((key) => key.purpose === purpose && key.keyId === keyId && !isRetired(key, now));
  }

  /** Of several processes that begin the same generation, one inserts it; all go on with that one. */
  async #begin(purpose: Purpose, generation: number, notBefore: Instant): Promise<void> {
    const { keyId, secret } = newKey(purpose);
    const wrapped = await this.#rootKey.wrap(secret, signingKeyContext(purpose, generation, keyId));
    secret.fill(0);
    const created = formatInstant(this.#clock.now());
    const retireAt = formatInstant(notBefore + 2 * TOKEN_LIFETIME_MS);
    await this.#database.directory(async (tx) => {
      await tx.query(insertKey, [purpose, generation, keyId, wrapped, formatInstant(notBefore), created]);
      await tx.query(retireBefore, [purpose, generation, retireAt]);
    });
  }

  async #refresh(maxAgeMs: number): Promise<void> {
    const ageMs = this.#clock.now() - this.#readAt;
    if (ageMs < 0 || ageMs >= maxAgeMs) await this.#read();
  }

  /** However many ask at once, one query runs. */
  #read(): Promise<void> {
    this.#reading ??= this.#readNow().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** A reading under way may have begun before this process wrote: it is waited for and another one taken. */
  async #readAfresh(): Promise<void> {
    await this.#reading?.catch(() => undefined);
    await this.#read();
  }

  async #readNow(): Promise<void> {
    const readAt = this.#clock.now();
    const rows = await this.#database.directory((tx) => tx.query<KeyRow>(selectKeys));
    const keys: RingKey[] = [];
    const latest = { token: 0, request_signature: 0, derivation: 0 };
    for (const row of rows) {
      latest[row.purpose] = row.generation;
      if (row.state !== 'valid' || (row.retire_at !== null && row.retire_at <= readAt)) continue;
      keys.push(await this.#fromRow(row));
    }
    this.#keys = keys;
    this.#latest = latest;
    this.#readAt = readAt;
  }

  async #fromRow(row: KeyRow): Promise<RingKey> {
    const { purpose, generation, key_id: keyId } = row;
    const known = this.#keys.find((key) => key.keyId === keyId && key.generation === generation);
    const secret =
      known?.secret ??
      new Secret(await this.#rootKey.unwrap(row.wrapped_key, signingKeyContext(purpose, generation, keyId)));
    return { purpose, generation, keyId, notBefore: row.not_before, retireAt: row.retire_at, secret };
  }

  #publicKeyOf({ keyId, secret }: RingKey): KeyObject {
    const publicKey = this.#publicKeys.get(keyId) ?? createPublicKey(privateKeyOf(secret));
    this.#publicKeys.set(keyId, publicKey);
    return publicKey;
  }
}

function isRetired(key: RingKey, now: Instant): boolean {
  return key.retireAt !== null && key.retireAt <= now;
}

function privateKeyOf(secret: Secret<Buffer>): KeyObject {
  return createPrivateKey({ key: secret.reveal(), format: 'der', type: 'pkcs8' });
}

function newKey(purpose: Purpose): { keyId: string; secret: Buffer } {
  if (purpose !== 'token') return { keyId: randomBytes(9).toString('base64url'), secret: randomBytes(32) };
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { keyId: thumbprint(publicKey), secret: privateKey.export({ format: 'der', type: 'pkcs8' }) };
}

/** The JWK thumbprint (RFC 7638; RFC 8037, 2). */
function thumbprint(publicKey: KeyObject): string {
  const { crv, kty, x } = publicKey.export({ format: 'jwk' });
  return createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
}

/** What a key of the server is bound to in the root. */
export function signingKeyContext(purpose: Purpose, generation: number, keyId: string): Record<string, string> {
  return { key: 'signing-key', purpose, generation: String(generation), id: keyId };
}
