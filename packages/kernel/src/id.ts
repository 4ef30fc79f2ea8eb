import type { Instant } from './instant.ts';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** What an identifier of ours names, and the letters it starts with. */
export const ID_PREFIXES = {
  organisation: 'org',
  tenant: 'tnt',
  apiKey: 'key',
  ledgerTransaction: 'ltx',
  lot: 'lot',
  ruleSet: 'rs',
  journalEvent: 'evt',
  customer: 'cust',
  backtest: 'bt',
  request: 'req',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;

/**
 * A new identifier: a prefix, then 26 characters of Crockford's base 32 (48 bits of milliseconds, 80 random bits; the
 * layout of a ULID), so that ids sort by time and fill an index from one side.
 */
export function newId(kind: IdKind, now: Instant): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  let time = now;
  let head = '';
  for (let index = 0; index < 10; index += 1) {
    head = ALPHABET.charAt(time % 32) + head;
    time = Math.floor(time / 32);
  }
  let tail = '';
  for (const byte of random) tail += ALPHABET.charAt(byte % 32);
  return `${ID_PREFIXES[kind]}_${head}${tail}`;
}
