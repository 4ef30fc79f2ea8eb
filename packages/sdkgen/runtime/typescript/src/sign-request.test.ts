import assert from 'node:assert/strict';
import { test } from 'node:test';
import vectors from '../../../../../docs/api/signing-vectors.json' with { type: 'json' };
import { decodeBase64 } from './base64.ts';
import { contentDigest, importSigningKey, newNonce, signatureBase, signRequest } from './sign-request.ts';

for (const { name, method, url, fields, body, ...expected } of vectors.signed) {
  test(`signs as published: ${name}`, async () => {
    const headers = new Headers(fields as [string, string][]);
    // Where the vector brings its own, it is what several lines of one field are read as.
    if (!headers.has('content-digest') && body !== null) {
      headers.set('content-digest', await contentDigest(new TextEncoder().encode(body)));
      assert.equal(headers.get('content-digest'), expected.contentDigest);
    }
    const signed = { method, url: new URL(url), headers };
    assert.equal(signatureBase(signed, vectors.parameters).base, expected.signatureBase);
    const key = await importSigningKey(decodeBase64(vectors.key));
    assert.deepEqual(await signRequest(signed, key, vectors.parameters), {
      signatureInput: expected.signatureInput,
      signature: expected.signature,
    });
  });
}

test('a nonce is 16 random bytes', () => {
  assert.match(newNonce(), /^[A-Za-z0-9_-]{22}$/);
  assert.equal(new Set(Array.from({ length: 100 }, newNonce)).size, 100);
});
