import { SIGNING } from './behaviour.ts';
import { encodeBase64, encodeBase64Url, type Bytes } from './base64.ts';

/** A key of a token, ready to sign with. */
export type SigningKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** What a signature says of itself. */
export interface SignatureParameters {
  /** Seconds since 1970. */
  readonly created: number;
  /** Something random that is used once. */
  readonly nonce: string;
  readonly keyId: string;
}

/** What is signed of a request. The headers are those that are sent. */
export interface Signed {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
}

export function importSigningKey(bytes: Bytes): Promise<SigningKey> {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

export function newNonce(): string {
  return encodeBase64Url(crypto.getRandomValues(new Uint8Array(SIGNING.nonceBytes)));
}

/** `Content-Digest` of a body (RFC 9530). */
export async function contentDigest(body: Bytes): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', body);
  return `${SIGNING.digest}=:${encodeBase64(new Uint8Array(digest))}:`;
}

/** Signs a request (RFC 9421, HMAC with SHA-256): `Signature-Input` and `Signature`. */
export async function signRequest(
  signed: Signed,
  key: SigningKey,
  parameters: SignatureParameters,
): Promise<{ readonly signatureInput: string; readonly signature: string }> {
  const { base, input } = signatureBase(signed, parameters);
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(base));
  return {
    signatureInput: `${SIGNING.label}=${input}`,
    signature: `${SIGNING.label}=:${encodeBase64(new Uint8Array(mac))}:`,
  };
}

/** What the signature is over, line by line, and the parameters that its last line repeats. */
export function signatureBase(
  signed: Signed,
  { created, nonce, keyId }: SignatureParameters,
): { readonly base: string; readonly input: string } {
  const lines: string[] = [];
  const names: string[] = [];
  for (const name of SIGNING.components) {
    const value = componentOf(signed, name);
    if (value === null) continue;
    names.push(`"${name}"`);
    lines.push(`"${name}": ${value}`);
  }
  const input =
    `(${names.join(' ')});created=${created};nonce="${nonce}";keyid="${keyId}"` +
    `;alg="${SIGNING.algorithm}";tag="${SIGNING.tag}"`;
  return { base: [...lines, `"@signature-params": ${input}`].join('\n'), input };
}

/** The value of a component; none where the request has none. `URL` and `Headers` normalise as the server does. */
function componentOf({ method, url, headers }: Signed, name: string): string | null {
  switch (name) {
    case '@method':
      return method;
    case '@authority':
      return url.host;
    case '@path':
      return url.pathname;
    case '@query':
      return url.search === '' ? '?' : url.search;
    default:
      return headers.get(name);
  }
}
