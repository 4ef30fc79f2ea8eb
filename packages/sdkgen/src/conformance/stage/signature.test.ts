import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { judgeSignature, signatureFields } from './signature.ts';

interface Vectors {
  readonly key: string;
  readonly parameters: { readonly created: number; readonly nonce: string; readonly keyId: string };
  readonly signed: readonly {
    readonly name: string;
    readonly method: string;
    readonly authority: string;
    readonly target: string;
    readonly fields: readonly (readonly [string, string])[];
    readonly body: string | null;
    readonly contentDigest: string | null;
    readonly signatureInput: string;
    readonly signature: string;
  }[];
}

const vectors = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../../docs/api/signing-vectors.json'), 'utf8'),
) as Vectors;
const key = Buffer.from(vectors.key, 'base64url');
const request = {
  method: 'POST',
  authority: '127.0.0.1:4400',
  target: '/api/v1/orders?a=b',
  body: Buffer.from('{}'),
  idempotencyKey: undefined,
};
const parameters = { created: 1_767_225_600, nonce: '0123456789abcdef', keyId: 'key_1' };
const expected = { key, keyId: 'key_1', now: parameters.created };

/** What is said of the request when it was signed as it is above and changed then. */
function said(
  change: Partial<typeof request>,
  fields: { signature?: string; 'signature-input'?: string; 'content-digest'?: string } = {},
  now = expected.now,
): string {
  const signed = { ...signatureFields(request, key, parameters), ...fields } as Record<string, string>;
  const { wrong } = judgeSignature(
    { ...request, ...change, contentDigest: signed['content-digest'] },
    { signatureInput: signed['signature-input'], signature: signed.signature },
    { ...expected, now },
  );
  return wrong.join(' ');
}

describe('the stage’s own signatures', () => {
  // Whoever brings a digest of their own has signed it: ours is always the one of SHA-256.
  for (const vector of vectors.signed.filter(({ fields }) =>
    fields.every(([name]) => !/^content-digest$/i.test(name)),
  )) {
    test(`come to the published one: ${vector.name}`, () => {
      const field = (name: string): string | undefined => {
        const lines = vector.fields.filter(([known]) => known.toLowerCase() === name).map(([, value]) => value.trim());
        return lines.length === 0 ? undefined : lines.join(', ');
      };
      const made = signatureFields(
        {
          ...vector,
          body: vector.body === null ? undefined : Buffer.from(vector.body),
          idempotencyKey: field('idempotency-key'),
        },
        key,
        vectors.parameters,
      );
      assert.equal(made['signature-input'], vector.signatureInput);
      assert.equal(made.signature, vector.signature);
      assert.equal(made['content-digest'] ?? null, vector.contentDigest);
    });
  }
});

describe('a signature is judged', () => {
  test('right when it is', () => assert.equal(said({}), ''));
  test('wrong for another method', () =>
    assert.match(said({ method: 'PUT' }), /^Its signature is not that of the base/));
  test('wrong for another path', () => assert.match(said({ target: '/api/v1/order?a=b' }), /not that of the base/));
  test('wrong for another query', () => assert.match(said({ target: '/api/v1/orders' }), /not that of the base/));
  test('wrong for another host', () => assert.match(said({ authority: 'localhost:4400' }), /not that of the base/));
  test('wrong for another body', () => assert.match(said({ body: Buffer.from('[]') }), /^Its digest is sha-256=/));
  test('wrong without one', () => assert.equal(said({}, { signature: undefined as never }), 'It is not signed.'));
  test('wrong when it is old', () => assert.match(said({}, {}, expected.now + 60), /60 s from now/));
  test('wrong by another key', () => {
    const signed = signatureFields(request, Buffer.alloc(32), parameters);
    assert.match(said({}, { signature: signed.signature ?? '' }), /not that of the base/);
  });
  test('wrong when it covers less', () => {
    const input =
      'sig=("@method" "@path");created=1767225600;nonce="0123456789abcdef";keyid="key_1";alg="hmac-sha256";tag="loyaltyos-v1"';
    assert.match(said({}, { 'signature-input': input }), /^Signature-Input is sig=\("@method" "@path"\)/);
  });
  test('wrong with a short nonce', () => {
    const signed = signatureFields(request, key, { ...parameters, nonce: 'short' });
    assert.equal(said({}, signed), 'Its nonce short is short.');
  });
});
