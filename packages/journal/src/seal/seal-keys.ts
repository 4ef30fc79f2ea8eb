import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { assert } from '@loyaltyos/kernel';

/** A public key that verifies blocks. */
export interface SealPublicKey {
  /** The thumbprint of the key as a JSON Web Key (RFC 7638). */
  readonly keyId: string;
  /** The 32 bytes of the key (RFC 8032), base64url: the `x` of its JSON Web Key (RFC 8037). */
  readonly x: string;
}

/** What signs blocks and knows every key of this server that ever did. Ed25519 (RFC 8032). */
export interface SealKeys {
  /** The one that signs now. */
  readonly keyId: string;
  /** Newest first. */
  readonly publicKeys: readonly SealPublicKey[];
  sign(text: string): Buffer;
}

/** The DER frame of an Ed25519 private key (RFC 8410, 7) and of a public one (4), which the 32 bytes follow. */
const PRIVATE_FRAME = Buffer.from('302e020100300506032b657004220420', 'hex');
const KEY_BYTES = 32;

/** Keys from secrets of 32 bytes, newest first: the first signs, all verify. */
export function sealKeysOf(seeds: readonly Buffer[]): SealKeys {
  const privateKeys = seeds.map((seed) => {
    assert(seed.length === KEY_BYTES, 'a seed has 32 bytes');
    return createPrivateKey({ key: Buffer.concat([PRIVATE_FRAME, seed]), format: 'der', type: 'pkcs8' });
  });
  const [signer] = privateKeys;
  assert(signer !== undefined, 'there is a key to sign with');
  const publicKeys = privateKeys.map((key) => sealPublicKey(xOf(createPublicKey(key))));
  return { keyId: publicKeys[0]!.keyId, publicKeys, sign: (text) => sign(null, Buffer.from(text), signer) };
}

/** The public key of 32 bytes in base64url. */
export function sealPublicKey(x: string): SealPublicKey {
  const thumbprint = JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x });
  return { keyId: createHash('sha256').update(thumbprint).digest('base64url'), x };
}

/** Reads a public key that somebody wrote down. @returns undefined when it is none. */
export function parseSealKey(text: string): SealPublicKey | undefined {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== KEY_BYTES || bytes.toString('base64url') !== text) return undefined;
  return sealPublicKey(text);
}

/** Whether the key made the signature. */
export function isSignedBy({ x }: SealPublicKey, text: string, signature: Buffer): boolean {
  return verify(null, Buffer.from(text), keyOf(x), signature);
}

const held = new Map<string, KeyObject>();

function keyOf(x: string): KeyObject {
  const key = held.get(x) ?? createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  if (held.size < 100) held.set(x, key);
  return key;
}

function xOf(key: KeyObject): string {
  const { x } = key.export({ format: 'jwk' });
  assert(x !== undefined, 'an Ed25519 key has an x');
  return x;
}
