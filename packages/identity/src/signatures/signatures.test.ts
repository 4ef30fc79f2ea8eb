import assert from 'node:assert/strict';
import { constants, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Problem, type ProblemCode } from '@loyaltyos/problems';
import { checkContentDigest, contentDigest } from './content-digest.ts';
import { readSignature } from './read-signature.ts';
import { keyOfText, macOf, signRequest } from './sign-request.ts';
import { componentValue, signatureBase, type SignableRequest } from './signature-base.ts';
import { signingVectors } from './vectors/signing-vectors.ts';
import { verifySignature } from './verify-signature.ts';

/** The request of RFC 9421, appendix B.2. */
const RFC_REQUEST: SignableRequest = {
  method: 'POST',
  authority: 'example.com',
  target: '/foo?param=Value&Pet=dog',
  fieldLines: [
    'Host',
    'example.com',
    'Date',
    'Tue, 20 Apr 2021 02:07:55 GMT',
    'Content-Type',
    'application/json',
    'Content-Digest',
    'sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:',
    'Content-Length',
    '18',
  ],
};

function rfcBase(parameters: string): string {
  const names = [...parameters.slice(0, parameters.indexOf(')')).matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);
  const components = names.map((name) => [name, componentValue(name, RFC_REQUEST) ?? assert.fail(name)] as const);
  return signatureBase(components, parameters);
}

test('RFC 9421, B.2.5: hmac-sha256', () => {
  const base = rfcBase('("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret"');
  assert.equal(
    base,
    [
      '"date": Tue, 20 Apr 2021 02:07:55 GMT',
      '"@authority": example.com',
      '"content-type": application/json',
      '"@signature-params": ("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret"',
    ].join('\n'),
  );
  const key = 'uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==';
  assert.equal(macOf(base, keyOfText(key)).toString('base64'), 'pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=');
});

test('RFC 9421, B.2.6: the base that the published Ed25519 signature verifies', () => {
  const base = rfcBase(
    '("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"',
  );
  const key = createPublicKey({
    key: Buffer.from('MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=', 'base64'),
    format: 'der',
    type: 'spki',
  });
  const signature = 'wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==';
  assert.ok(verify(null, Buffer.from(base), key, Buffer.from(signature, 'base64')));
});

test('RFC 9421, B.2.3: the base of all components that the published RSA signature verifies', () => {
  const base = rfcBase(
    '("date" "@method" "@path" "@query" "@authority" "content-type" "content-digest" "content-length")' +
      ';created=1618884473;keyid="test-key-rsa-pss"',
  );
  const spki =
    'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAr4tmm3r20Wd/PbqvP1s2+QEtvpuRaV8Yq40gjUR8y2Rjxa6dpG2GXHbPfvMs8ct+Lh1GH45x' +
    '28Rw3Ry53mm+oAXjyQ86OnDkZ5N8lYbggD4O3w6M6pAvLkhk95AndTrifbIFPNU8PPMO7OyrFAHqgDsznjPFmTOtCEcN2Z1FpWgchwuYLPL+Wokqltd1' +
    '1nqqzi+bJ9cvSKADYdUAAN5WUtzdpiy6LbTgSxP7ociU4Tn0g5I6aDZJ7A8Lzo0KSyZYoA485mqcO0GVAdVw9lq4aOT9v6d+nb4bnNkQVklLQ3fVAvJm' +
    '+xdDOp9LCNCN48V2pnDOkFV6+U9nV5oyc6XI2wIDAQAB';
  const signature =
    'bbN8oArOxYoyylQQUU6QYwrTuaxLwjAC9fbY2F6SVWvh0yBiMIRGOnMYwZ/5MR6fb0Kh1rIRASVxFkeGt683+qRpRRU5p2voTp768ZrCUb38K0fUxN0O' +
    '0iC59DzYx8DFll5GmydPxSmme9v6ULbMFkl+V5B1TP/yPViV7KsLNmvKiLJH1pFkh/aYA2HXXZzNBXmIkoQoLd7YfW91kE9o/CCoC1xMy7JA1ipwvKvf' +
    'rs65ldmlu9bpG6A9BmzhuzF8Eim5f8ui9eH8LZH896+QIF61ka39VBrohr9iyMUJpvRX2Zbhl5ZJzSRxpJyoEZAFL2FUo5fTIztsDZKEgM4cUA==';
  const key = {
    key: createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' }),
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: 64,
  };
  assert.ok(verify('sha512', Buffer.from(base), key, Buffer.from(signature, 'base64')));
});

test('RFC 9530, B: digests by either algorithm are held against the body', () => {
  const body = Buffer.from('{"hello": "world"}');
  const sha512 = RFC_REQUEST.fieldLines[7] ?? '';
  const sha256 = 'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:';
  assert.equal(contentDigest(body), sha256);
  for (const field of [sha256, sha512, `${sha256}, ${sha512}`, `md5=:AA==:, ${sha512}`])
    checkContentDigest(field, body);
  for (const [field, code] of [
    [sha256.replace('X', 'Y'), 'digest-mismatch'],
    [`${sha256}, ${sha512.replace('W', 'V')}`, 'digest-mismatch'],
    ['sha-256=::', 'digest-mismatch'],
    ['sha-512=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:', 'digest-mismatch'],
    ['md5=:AA==:', 'malformed-request'],
    ['sha-256="X48E"', 'malformed-request'],
    ['sha-256=(:X48E:)', 'malformed-request'],
    ['sha-256', 'malformed-request'],
    ['sha-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=', 'malformed-request'],
    ['SHA-256=:X48E:', 'malformed-request'],
    ['', 'malformed-request'],
  ] as const) {
    assert.throws(() => checkContentDigest(field, body), isProblem(code), field);
  }
});

interface Vectors {
  readonly key: string;
  readonly parameters: { readonly created: number; readonly keyId: string };
  readonly signed: readonly {
    readonly name: string;
    readonly method: string;
    readonly url: string;
    readonly fields: readonly (readonly [string, string])[];
    readonly body: string | null;
    readonly authority: string;
    readonly target: string;
    readonly contentDigest: string | null;
    readonly signatureBase: string;
    readonly signatureInput: string;
    readonly signature: string;
  }[];
  readonly refused: readonly {
    readonly name: string;
    readonly code: ProblemCode;
    readonly method: string;
    readonly authority: string;
    readonly target: string;
    readonly fields: readonly (readonly [string, string])[];
    readonly body: string;
  }[];
}

const PUBLISHED = new URL('../../../../docs/api/signing-vectors.json', import.meta.url);
const vectors = JSON.parse(signingVectors()) as Vectors;

function isProblem(code: ProblemCode): (error: unknown) => boolean {
  return (error) => error instanceof Problem && error.code === code;
}

/** What a server that requires signatures does about a request. */
function receive(request: SignableRequest & { readonly body: string | null }, now: number): void {
  const { authority, ...received } = request;
  const read = readSignature(request.fieldLines);
  if (read === undefined) throw new Problem('signature-required');
  const key = { key: keyOfText(vectors.key), names: [vectors.parameters.keyId] };
  verifySignature({ ...received, authorities: [authority], hasBody: (request.body ?? '') !== '' }, read, key, now);
  const digest = componentValue('content-digest', request);
  if (digest !== undefined) checkContentDigest(digest, Buffer.from(request.body ?? ''));
}

test('the published vectors are the ones that the source makes', () => {
  assert.equal(readFileSync(PUBLISHED, 'utf8'), signingVectors());
});

test('every vector is what a client starts from', () => {
  for (const { name, url, authority, target } of vectors.signed) {
    const parsed = new URL(url);
    assert.equal(parsed.host, authority, name);
    // A URL forgets an empty query, and clients that send one sign it.
    if (!url.endsWith('?')) assert.equal(`${parsed.pathname}${parsed.search}`, target, name);
  }
});

test('every signed vector verifies, at either end of its time', () => {
  const at = vectors.parameters.created * 1000;
  for (const { name, fields, contentDigest: digest, signatureInput, signature, ...request } of vectors.signed) {
    const added = ['Signature-Input', signatureInput, 'Signature', signature];
    const fieldLines = [...fields.flat(), ...(digest === null ? [] : ['Content-Digest', digest]), ...added];
    for (const now of [at, at - 300_000, at + 300_000]) {
      assert.doesNotThrow(() => receive({ ...request, fieldLines }, now), name);
    }
    for (const now of [at - 300_001, at + 300_001]) {
      assert.throws(() => receive({ ...request, fieldLines }, now), isProblem('invalid-signature'), name);
    }
  }
});

for (const { name, code, fields, ...request } of vectors.refused) {
  test(`refused: ${name}`, () => {
    const at = vectors.parameters.created * 1000;
    assert.throws(() => receive({ ...request, fieldLines: fields.flat() }, at), isProblem(code));
  });
}

test('what others sign and cover beside ours does no harm', () => {
  const request = {
    method: 'GET',
    authority: 'api.example.com',
    target: '/v1/programme',
    fieldLines: ['X-Note', ' a'],
  };
  const signed = signRequest(request, vectors.key, {
    created: 1_767_225_600,
    nonce: 'n',
    keyId: vectors.parameters.keyId,
  });
  const more = [
    'Signature-Input',
    `proxy=("@status");tag="other", ${signed.signatureInput}`,
    'Signature',
    `proxy=:AAAA:, ${signed.signature}`,
  ];
  receive({ ...request, body: null, fieldLines: [...request.fieldLines, ...more] }, 1_767_225_600_000);
  const parameters =
    '("x-note" "@query" "@path" "@authority" "@method");tag="loyaltyos-v1";created=1767225600;expires=1767225700';
  const components = ['x-note', '@query', '@path', '@authority', '@method'].map(
    (name) => [name, componentValue(name, request) ?? ''] as const,
  );
  const mac = macOf(signatureBase(components, parameters), keyOfText(vectors.key)).toString('base64');
  const own = ['Signature-Input', `s=${parameters}`, 'Signature', `s=:${mac}:`];
  receive({ ...request, body: null, fieldLines: [...request.fieldLines, ...own] }, 1_767_225_600_000);
});

/** What refusing it costs at least, of several tries, in processor time: others on the machine do not count. */
function costOfRefusing(input: string): number {
  const fieldLines = ['Signature-Input', input, 'Signature', 'sig=:AA==:'];
  const request = { method: 'GET', authority: 'a', target: '/', body: null, fieldLines };
  const costs = Array.from({ length: 7 }, () => {
    const before = process.cpuUsage();
    assert.throws(() => receive(request, 0), Problem, input.slice(0, 40));
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.max(1, Math.min(...costs));
}

test('what is hostile in the fields is refused in time that grows as the fields do', () => {
  const hostile: readonly ((length: number) => string)[] = [
    (length) => `sig=(${'"@method" '.repeat(length / 10)});tag="loyaltyos-v1"`,
    (length) => `sig=(${'('.repeat(length)}`,
    (length) => `sig=${'a=1;'.repeat(length / 4)}`,
    (length) => `sig=a${';a=1'.repeat(length / 4)}`,
  ];
  for (const make of hostile) {
    const [short, long] = [costOfRefusing(make(15_000)), costOfRefusing(make(16 * 15_000))];
    // 16 times as much where each character costs the same, 256 times where each costs another look at all of them.
    assert.ok(long < 64 * short, `${make(20)}: ${short} and ${long} microseconds`);
  }
});
