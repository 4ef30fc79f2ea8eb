import type { Instant } from './instant.ts';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** What an identifier of ours names, and the letters it starts with. */
export const ID_PREFIXES = {
  organisation: 'org',
  tenant: 'tnt',
  apiKey: 'key',
  certificate: 'crt',
  member: 'mbr',
  auditRecord: 'aud',
  erasure: 'era',
  ledgerTransaction: 'ltx',
  lot: 'lot',
  ruleSet: 'rs',
  journalEvent: 'evt',
  customer: 'cust',
  backtest: 'bt',
  redemption: 'red',
  transfer: 'trf',
  request: 'req',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;

/** Random bytes are drawn for many ids at once: one draw costs microseconds, and every request has an id. */
const POOL_BYTES = 4096;
const BYTES_PER_ID = 16;
/** The last instant that 50 bits hold: in the year 37648. */
const LAST_INSTANT = 2 ** 50 - 1;
const pool = new Uint8Array(POOL_BYTES);
let drawn = POOL_BYTES;

/**
 * A new identifier: a prefix, then 26 characters of Crockford's base 32 (50 bits of milliseconds, 80 random bits), so that
 * ids sort by time and fill an index from one side.
 */
export function newId(kind: IdKind, now: Instant): string {
  if (drawn + BYTES_PER_ID > POOL_BYTES) {
    crypto.getRandomValues(pool);
    drawn = 0;
  }
  let tail = '';
  for (const byte of pool.subarray(drawn, drawn + BYTES_PER_ID)) tail += ALPHABET.charAt(byte % 32);
  drawn += BYTES_PER_ID;
  return `${firstIdAt(kind, now)}${tail}`;
}

/** What sorts before every id that was made at an instant or later, and behind all earlier ones: a span of time is a range of ids. */
export function firstIdAt(kind: IdKind, at: Instant): string {
  let time = Math.min(Math.max(at, 0), LAST_INSTANT);
  let head = '';
  for (let index = 0; index < 10; index += 1) {
    head = ALPHABET.charAt(time % 32) + head;
    time = Math.floor(time / 32);
  }
  return `${ID_PREFIXES[kind]}_${head}`;
}
