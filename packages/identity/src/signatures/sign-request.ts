import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { contentDigest } from './content-digest.ts';
import { coveredComponents, fieldValue, formatParameters, signatureBase } from './signature-base.ts';
import type { SignableRequest, SignatureParameters } from './signature-base.ts';

/** A request before it is signed, with its body where it has one. */
export interface UnsignedRequest extends SignableRequest {
  readonly body?: Uint8Array;
}

/** The header fields that a signed request carries more than the unsigned one, and the text that was signed. */
export interface SignedFields {
  /** Undefined where there is no body, or the request has the field. */
  readonly contentDigest: string | undefined;
  readonly signatureInput: string;
  readonly signature: string;
  readonly base: string;
}

/** The name of our signature among those of a request. Any other would do. */
const LABEL = 'sig';

/**
 * Signs a request as a client does (RFC 9421, 3.1). It is what the SDKs do, and what the server's tests and the published
 * vectors are made with.
 *
 * @param key the `signing_key` of the token answer, base64url.
 */
export function signRequest(request: UnsignedRequest, key: string, parameters: SignatureParameters): SignedFields {
  const { body, fieldLines: given } = request;
  const digest =
    body === undefined || fieldValue('content-digest', given) !== undefined ? undefined : contentDigest(body);
  const fieldLines = digest === undefined ? given : [...given, 'Content-Digest', digest];
  const components = coveredComponents({ ...request, fieldLines });
  const formatted = formatParameters(
    components.map(([name]) => name),
    parameters,
  );
  const base = signatureBase(components, formatted);
  return {
    contentDigest: digest,
    signatureInput: `${LABEL}=${formatted}`,
    signature: `${LABEL}=:${macOf(base, keyOfText(key)).toString('base64')}:`,
    base,
  };
}

/** The key that a text stands for: the bytes of which it is the base64url. */
export function keyOfText(text: string): KeyObject {
  return createSecretKey(text, 'base64url');
}

/** HMAC-SHA-256 of a base (RFC 9421, 3.3.3). */
export function macOf(base: string, key: KeyObject): Buffer {
  // A base is ASCII: what else a field may hold is one byte a character.
  return createHmac('sha256', key).update(base, 'latin1').digest();
}
