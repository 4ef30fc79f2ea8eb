import { createHmac } from 'node:crypto';
import { keyOfText, macOf, signRequest } from '../sign-request.ts';
import { SIGNATURE_ALGORITHM, SIGNATURE_TAG, type SignatureParameters } from '../signature-base.ts';
import { refusedCases } from './refused-cases.ts';
import { type SignedCase, SIGNED_CASES } from './signed-cases.ts';

/** The key of every vector, as a token answer gives it: derived as the server derives them, from a master of zeros. */
const KEY = createHmac('sha256', Buffer.alloc(32)).update('los-sig-v1\0bG95YWx0eW9z').digest('base64url');
const PARAMETERS: SignatureParameters = { created: 1_767_225_600, nonce: 'bm9uY2Ux', keyId: 'key_3h8v2m' };

/**
 * The published vectors as text: what every signer must make of a request, to the byte, and what every verifier must refuse.
 * An implementation that reproduces `signed` signs as the server expects.
 */
export function signingVectors(): string {
  const vectors = {
    about:
      'Requests signed after RFC 9421 and RFC 9530, as docs/api/request-signing.md says. Made by `npm run generate`. In ' +
      '`signed`, `url`, `fields` and `body` are what a client starts from; the rest is what it must come to. In `refused`, ' +
      '`fields` are complete, the time is `created` of `parameters`, and `code` is the problem that refuses the request ' +
      'where signatures are required.',
    algorithm: SIGNATURE_ALGORITHM,
    tag: SIGNATURE_TAG,
    key: KEY,
    parameters: PARAMETERS,
    signed: SIGNED_CASES.map(signedVector),
    refused: refusedCases(KEY, PARAMETERS).map(({ name, code, request }) => {
      const { method, authority, target, body, fieldLines } = request;
      return { name, code, method, authority, target, fields: pairsOf(fieldLines), body };
    }),
  };
  return `${JSON.stringify(vectors, undefined, 2)}\n`;
}

function signedVector({ name, url, body, fields = [], ...sent }: SignedCase): Record<string, unknown> {
  const fieldLines = fields.flat();
  const request = { ...sent, fieldLines, ...(body === undefined ? {} : { body: Buffer.from(body) }) };
  const { contentDigest, signatureInput, signature, base } = signRequest(request, KEY, PARAMETERS);
  return {
    name,
    method: sent.method,
    url,
    fields,
    body: body ?? null,
    authority: sent.authority,
    target: sent.target,
    contentDigest: contentDigest ?? null,
    signatureBase: base,
    mac: macOf(base, keyOfText(KEY)).toString('hex'),
    signatureInput,
    signature,
  };
}

function pairsOf(lines: readonly string[]): (readonly [string, string])[] {
  return lines.flatMap((name, index) => (index % 2 === 0 ? [[name, lines[index + 1] ?? ''] as const] : []));
}
