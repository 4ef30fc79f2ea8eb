import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Environment } from '../tenants/tenant.ts';

/** An API key taken apart. `secret` is what is hashed and verified. */
export interface KeyText {
  readonly environment: Environment;
  /** `key_...` */
  readonly keyId: string;
  readonly secret: string;
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 43 digits of base 62 hold 256 bits. */
const SECRET_LENGTH = 43;
/** 6 digits of base 62 hold a CRC-32. */
const CHECKSUM_LENGTH = 6;

const PREFIXES: Readonly<Record<Environment, string>> = { sandbox: 'los_sandbox_sk_', production: 'los_live_sk_' };
const SHAPE = /^los_(sandbox|live)_sk_([0-9a-z]{26})_([0-9A-Za-z]{43})([0-9A-Za-z]{6})$/;

/** A new random secret: 43 characters, 256 bits. */
export function newKeySecret(): string {
  let secret = '';
  while (secret.length < SECRET_LENGTH) {
    // 248 is the largest multiple of 62 in a byte: above it, digits would not be equally likely.
    for (const byte of randomBytes(SECRET_LENGTH)) if (byte < 248) secret += ALPHABET.charAt(byte % 62);
  }
  return secret.slice(0, SECRET_LENGTH);
}

/**
 * `los_sandbox_sk_<keyId>_<secret><checksum>`, `los_live_sk_...` in production: the prefix lets scanners find leaked keys,
 * the checksum finds typing errors without a look-up.
 */
export function formatKeyText({ environment, keyId, secret }: KeyText): string {
  const body = `${PREFIXES[environment]}${keyId.replace(/^key_/, '')}_${secret}`;
  return body + checksumOf(body);
}

/** Undefined when the text has not the form of a key, or its checksum is wrong. */
export function parseKeyText(text: string): KeyText | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const [, prefix, id, secret = '', checksum] = match;
  if (checksumOf(text.slice(0, -CHECKSUM_LENGTH)) !== checksum) return undefined;
  return { environment: prefix === 'live' ? 'production' : 'sandbox', keyId: `key_${id}`, secret };
}

function checksumOf(body: string): string {
  let rest = crc32(body);
  let digits = '';
  for (let index = 0; index < CHECKSUM_LENGTH; index += 1) {
    digits = ALPHABET.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}
