import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import vectors from '../../../../conformance/webhook-vectors.json' with { type: 'json' };
import { ConfigurationError } from '../errors.ts';
import { WebhookVerificationError } from './index.ts';
import { sign, type SignOptions } from './sign.ts';
import { verify, type VerifyOptions } from './verify.ts';

for (const { name, id, timestamp, secret, payload, signature } of vectors.signed) {
  test(`signs as published: ${name}`, async () => {
    assert.deepEqual(await sign({ id, timestamp, secret, payload }), {
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signature,
    });
    assert.deepEqual(
      await sign({ id, timestamp: new Date(timestamp * 1000), secret, payload: new TextEncoder().encode(payload) }),
      await sign({ id, timestamp, secret, payload }),
    );
  });
}

for (const { name, secrets, headers, now, expect, ...vector } of vectors.verified) {
  const {
    payload: text = '',
    payloadBase64,
    toleranceSeconds,
  } = vector as Partial<Record<'payload' | 'payloadBase64', string> & { toleranceSeconds: number }>;
  test(`verifies as published: ${name}: ${expect}`, async () => {
    const payload = payloadBase64 === undefined ? text : Buffer.from(payloadBase64, 'base64');
    const outcome = verify({ payload, headers, secret: secrets, toleranceSeconds, now: new Date(now * 1000) });
    const code = await outcome.then(
      () => 'ok',
      (error: unknown) => error instanceof WebhookVerificationError && error.reason,
    );
    assert.equal(code, expect);
  });
}

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const PAYLOAD = JSON.stringify({
  type: 'order.ingested',
  timestamp: '2026-03-01T09:30:00Z',
  data: { orderId: 'ö' },
  v: 2,
});

test('the stock library takes what we sign', async () => {
  const headers = await sign({ id: 'msg_1', timestamp: new Date(), payload: PAYLOAD, secret: SECRET });
  assert.deepEqual(new Webhook(SECRET).verify(PAYLOAD, headers), JSON.parse(PAYLOAD));
});

test('we take what the stock library signs', async () => {
  const at = new Date();
  const headers = new Headers({
    'Webhook-Id': 'msg_1',
    'Webhook-Timestamp': String(Math.floor(at.getTime() / 1000)),
    'Webhook-Signature': new Webhook(SECRET).sign('msg_1', at, PAYLOAD),
  });
  assert.deepEqual(await verify({ payload: PAYLOAD, headers, secret: SECRET }), {
    id: 'msg_1',
    type: 'order.ingested',
    timestamp: new Date('2026-03-01T09:30:00Z'),
    data: { orderId: 'ö' },
    v: 2,
  });
});

/** What the types forbid, as JavaScript gives it all the same. */
const verifyUntyped: (options: unknown) => Promise<unknown> = (options) => verify(options as VerifyOptions);
const signUntyped: (options: unknown) => Promise<unknown> = (options) => sign(options as SignOptions);

test('the id of an event is that of its webhook, whatever the payload says', async () => {
  const payload = JSON.stringify({ type: 'order.ingested', id: 'other' });
  const headers = await sign({ id: 'msg_2', timestamp: new Date(), payload, secret: SECRET });
  assert.equal((await verify({ payload, headers, secret: SECRET })).id, 'msg_2');
});

test('a secret that is none is told before all else', async () => {
  for (const secret of [undefined, null, '', [], [undefined], [SECRET, '']]) {
    const refused = verifyUntyped({ payload: {}, headers: {}, secret });
    await assert.rejects(refused, (error) => {
      return error instanceof WebhookVerificationError && error.reason === 'invalid-secret';
    });
  }
  await assert.rejects(signUntyped({}), { reason: 'invalid-secret' });
});

test('a payload that was parsed already is refused', async () => {
  const says = (error: unknown) =>
    error instanceof ConfigurationError && error.message === 'payload must be the body as it came: text or bytes';
  for (const payload of [undefined, null, {}, [], 7, JSON.parse(PAYLOAD)]) {
    await assert.rejects(verifyUntyped({ payload, headers: {}, secret: SECRET }), says);
    await assert.rejects(signUntyped({ id: 'msg_1', timestamp: new Date(), payload, secret: SECRET }), says);
  }
});

test('what is signed needs an id and a time', async () => {
  const right = { id: 'msg_1', timestamp: new Date(), payload: PAYLOAD, secret: SECRET };
  for (const [name, values] of Object.entries({
    id: [undefined, '', 7],
    timestamp: [undefined, null, Number.NaN, 1.5, -1, '1700000000', new Date(Number.NaN)],
  })) {
    for (const value of values) {
      await assert.rejects(signUntyped({ ...right, [name]: value }), (error) => {
        return error instanceof ConfigurationError && error.message.startsWith(`${name} must be`);
      });
    }
  }
});
