import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

interface Verified {
  readonly name: string;
  readonly secrets: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
  readonly payloadBase64?: string;
  readonly now: number;
  readonly toleranceSeconds?: number;
  readonly expect: string;
}

interface Vectors {
  readonly reasons: readonly string[];
  readonly signed: readonly {
    readonly name: string;
    readonly id: string;
    readonly timestamp: number;
    readonly secret: string;
    readonly payload: string;
    readonly signature: string;
  }[];
  readonly verified: readonly Verified[];
}

const FILE = join(import.meta.dirname, '../../conformance/webhook-vectors.json');
const vectors = JSON.parse(readFileSync(FILE, 'utf8')) as Vectors;

/** The page of the standard and `about` of the vectors, word by word; no code of ours has a part in it. */
function verdict({ secrets, headers, payload = '', payloadBase64, now, toleranceSeconds = 300 }: Verified): string {
  const field = (name: string): string =>
    Object.entries(headers).find(([known]) => known.toLowerCase() === `webhook-${name}`)?.[1] ?? '';
  const [id, timestamp, signatures] = [field('id'), field('timestamp'), field('signature')];
  if (id === '' || timestamp === '' || signatures === '') return 'missing-header';
  const keys = secrets.map((secret) => keyOf(secret));
  if (keys.length === 0 || keys.some((key) => key === undefined)) return 'invalid-secret';
  if (!/^\d{1,15}$/.test(timestamp)) return 'invalid-timestamp';
  if (now - Number(timestamp) > toleranceSeconds) return 'too-old';
  if (Number(timestamp) - now > toleranceSeconds) return 'too-new';
  const body = payloadBase64 === undefined ? Buffer.from(payload) : Buffer.from(payloadBase64, 'base64');
  const right = new Set(keys.map((key) => signatureOf(key as Buffer, id, timestamp, body)));
  const given = signatures.split(' ').slice(0, 16);
  if (!given.some((signature) => right.has(signature))) return 'no-matching-signature';
  try {
    const event = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as { type?: unknown } | null;
    return typeof event?.type === 'string' ? 'ok' : 'invalid-payload';
  } catch {
    return 'invalid-payload';
  }
}

function keyOf(secret: string): Buffer | undefined {
  const text = secret.replace(/^whsec_/, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : undefined;
}

function signatureOf(key: Buffer, id: string, timestamp: string, body: Buffer): string {
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;
}

describe('the vectors of webhooks', () => {
  for (const vector of vectors.verified) {
    test(`${vector.expect}: ${vector.name}`, () => assert.equal(verdict(vector), vector.expect));
  }

  for (const { name, id, timestamp, secret, payload, signature } of vectors.signed) {
    test(`signed: ${name}`, () => {
      const key = keyOf(secret);
      assert.ok(key);
      assert.equal(signatureOf(key, id, String(timestamp), Buffer.from(payload)), signature);
    });
  }

  test('have names of their own, and meet every reason', () => {
    const names = vectors.verified.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    const met = new Set(vectors.verified.map(({ expect }) => expect));
    assert.deepEqual([...met].filter((reason) => reason !== 'ok').toSorted(), [...vectors.reasons].toSorted());
  });
});
