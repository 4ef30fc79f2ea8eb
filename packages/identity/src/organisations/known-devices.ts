import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { assert, type Clock, type Instant } from '@loyaltyos/kernel';
import type { KeyRing } from '../tokens/key-ring.ts';
import { AttemptBudget } from './attempt-budget.ts';
import { DEVICE_MS } from './session.ts';

/** What a known browser may try while the account is closed to others. */
const RATE = { attempts: 10, perMs: 10 * 60_000 };
const SHAPE = /^(?<nonce>[A-Za-z0-9_-]{22})\.(?<until>[0-9]{1,15})\.(?<mac>[A-Za-z0-9_-]{43})$/;

/**
 * Browsers in which a member has logged in before. They hold a token that says so, authenticated by a key of the server, and are
 * not kept out by what strangers do to the account (the device cookies of the Open Web Application Security Project). A token
 * opens nothing: the password is still asked for, and one token may try it a few times only.
 */
export class KnownDevices {
  readonly #keyRing: KeyRing;
  readonly #clock: Clock;
  readonly #attempts: AttemptBudget;

  constructor(keyRing: KeyRing, clock: Clock) {
    this.#keyRing = keyRing;
    this.#clock = clock;
    this.#attempts = new AttemptBudget(clock, RATE);
  }

  async newToken(memberId: string): Promise<string> {
    const nonce = randomBytes(16).toString('base64url');
    const until = this.#clock.now() + DEVICE_MS;
    const [key] = await this.#keyRing.derivedKeys('known-device');
    assert(key !== undefined, 'there is a key to derive from');
    return `${nonce}.${until}.${macOf(key, { memberId, nonce, until }).toString('base64url')}`;
  }

  /** Whether the token was given to this member, has not expired, and may try once more. */
  async mayTry(token: string | undefined, memberId: string): Promise<boolean> {
    const nonce = await this.#nonceOf(token, memberId);
    if (nonce === undefined) return false;
    try {
      this.#attempts.take(nonce);
      return true;
    } catch {
      return false;
    }
  }

  async knows(token: string | undefined, memberId: string): Promise<boolean> {
    return (await this.#nonceOf(token, memberId)) !== undefined;
  }

  dropOld(): void {
    this.#attempts.dropOld();
  }

  clear(): void {
    this.#attempts.clear();
  }

  async #nonceOf(token: string | undefined, memberId: string): Promise<string | undefined> {
    const { nonce = '', until = '', mac = '' } = SHAPE.exec(token ?? '')?.groups ?? {};
    if (Number(until) <= this.#clock.now()) return undefined;
    const presented = Buffer.from(mac, 'base64url');
    for (const key of await this.#keyRing.derivedKeys('known-device')) {
      if (timingSafeEqual(presented, macOf(key, { memberId, nonce, until: Number(until) }))) return nonce;
    }
    return undefined;
  }
}

function macOf(key: Buffer, { memberId, nonce, until }: { memberId: string; nonce: string; until: Instant }): Buffer {
  return createHmac('sha256', key).update(`${memberId}\0${nonce}\0${until}`, 'utf8').digest();
}
