import type { KeyObject } from 'node:crypto';
import type { Clock } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import type { BoundedCache } from '../bounded-cache.ts';
import type { Caller, SigningToken } from '../principal.ts';
import type { KeyRing } from '../tokens/key-ring.ts';
import { requestSigningKey } from '../tokens/request-signing-key.ts';
import { readSignature } from './read-signature.ts';
import { keyOfText } from './sign-request.ts';
import type { UsedNonces } from './used-nonces.ts';
import { type ReceivedRequest, SIGNATURE_WINDOW_MS, verifySignature } from './verify-signature.ts';

export interface SignatureChecks {
  readonly keyRing: KeyRing;
  readonly nonces: UsedNonces;
  /** By token: to derive one costs more than to verify with it. */
  readonly keys: BoundedCache<KeyObject>;
  readonly clock: Clock;
}

/** How far apart the clocks of our own processes may be. */
const MAX_SKEW_MS = 60_000;
const READING_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * Holds a request to what the caller's tenant asks of signatures. `off`: nothing is looked at. `required`: what is not a GET or a
 * HEAD is signed, and a signature that is there is right. `strict`: it has a nonce too, and what writes uses it up. Callers whose
 * token is bound to their certificate sign nothing, nor do customers and people.
 *
 * Costs no query but for a nonce.
 *
 * @throws Problem `signature-required`, `invalid-signature`, `signature-replayed`.
 */
export async function checkSignature(
  checks: SignatureChecks,
  { terms, signing, tenant }: Caller,
  request: ReceivedRequest,
): Promise<void> {
  if (terms.signatures === 'off' || signing === undefined) return;
  const reads = READING_METHODS.has(request.method);
  const read = readSignature(request.fieldLines);
  if (read === undefined) {
    if (reads) return;
    throw new Problem('signature-required');
  }
  const { nonces, clock } = checks;
  const key = await keyOf(checks, signing);
  const names = [signing.tokenId, signing.keyId, tenant.slug];
  verifySignature(request, read, { key, names }, clock.now());
  if (terms.signatures !== 'strict') return;
  if (read.nonce === undefined) throw new Problem('invalid-signature', { detail: 'The parameter nonce is missing.' });
  // Whoever could replay a read could as well send it unsigned.
  if (reads) return;
  const until = read.created * 1000 + SIGNATURE_WINDOW_MS + MAX_SKEW_MS;
  if (!(await nonces.use(tenant.tenantId, signing.tokenId, read.nonce, until))) throw new Problem('signature-replayed');
}

async function keyOf(
  { keyRing, keys }: SignatureChecks,
  { tokenId, master: masterId }: SigningToken,
): Promise<KeyObject> {
  const master = masterId === undefined ? undefined : await keyRing.masterOf(masterId);
  if (master === undefined)
    throw new Problem('invalid-signature', { detail: 'The token has no key. Get another one.' });
  // Asked first: a master may have been withdrawn since.
  const known = keys.get(tokenId);
  if (known !== undefined) return known;
  const key = keyOfText(requestSigningKey(master, tokenId));
  keys.set(tokenId, key);
  return key;
}
