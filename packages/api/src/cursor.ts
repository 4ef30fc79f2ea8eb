import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson, type Clock, type Json } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';

/** What a cursor is good for: it opens only under the binding that it was sealed under. */
export interface CursorBinding {
  readonly tenantId: string;
  readonly operation: string;
  /** Path and query parameters that choose the rows, apart from `limit` and `cursor`. */
  readonly filter: Json;
}

const MAC_BYTES = 16;
/** A cursor older than this is stale. */
const MAX_AGE_MS = 30 * 24 * 60 * 60 * 1000;
/** The longest cursor that is looked at. */
export const MAX_CURSOR_LENGTH = 2048;

/**
 * Seals positions in lists into cursors: base64url of an HMAC-SHA-256 (cut to 128 bits; RFC 2104, 5) and the position.
 * A position is readable by who holds it, and of no use under another tenant, operation or filter.
 */
export class Cursors {
  readonly #keys: readonly Buffer[];
  readonly #clock: Clock;

  /** The first key seals, all of them open, so that a key can be replaced without breaking a list half read. */
  constructor(keys: readonly Buffer[], clock: Clock) {
    this.#keys = keys;
    this.#clock = clock;
  }

  seal(position: Json, binding: CursorBinding): string {
    const payload = Buffer.from(JSON.stringify([this.#clock.now(), position]));
    const key = this.#keys[0];
    if (key === undefined) throw new Error('a cursor needs a key');
    return Buffer.concat([mac(key, payload, binding), payload]).toString('base64url');
  }

  /** @throws Problem `invalid-cursor` for what was not sealed under this binding, or too long ago. */
  open(cursor: string, binding: CursorBinding): Json {
    const sealed = cursor.length <= MAX_CURSOR_LENGTH ? Buffer.from(cursor, 'base64url') : Buffer.alloc(0);
    const given = sealed.subarray(0, MAC_BYTES);
    const payload = sealed.subarray(MAC_BYTES);
    const genuine =
      given.length === MAC_BYTES &&
      sealed.toString('base64url') === cursor &&
      this.#keys.some((key) => timingSafeEqual(mac(key, payload, binding), given));
    if (!genuine) throw refusal();
    const [sealedAt, position] = JSON.parse(payload.toString()) as [number, Json];
    if (this.#clock.now() - sealedAt > MAX_AGE_MS) throw refusal();
    return position;
  }
}

function mac(key: Buffer, payload: Buffer, binding: CursorBinding): Buffer {
  const context = canonicalJson(['los-cursor-v1', binding.tenantId, binding.operation, binding.filter]);
  return createHmac('sha256', key).update(context).update('\0').update(payload).digest().subarray(0, MAC_BYTES);
}

function refusal(): Problem {
  const error = { pointer: '/query/cursor', code: 'invalid-cursor', message: 'This list did not give this cursor.' };
  return new Problem('invalid-cursor', { errors: [error] });
}
