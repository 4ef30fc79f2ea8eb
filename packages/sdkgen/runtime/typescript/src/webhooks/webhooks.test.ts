import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import vectors from '../../../../conformance/webhook-vectors.json' with { type: 'json' };
import { WebhookVerificationError } from './index.ts';
import { sign } from './sign.ts';
import { verify } from './verify.ts';

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
      (error: unknown) => error instanceof WebhookVerificationError && error.code,
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
    type: 'order.ingested',
    timestamp: new Date('2026-03-01T09:30:00Z'),
    data: { orderId: 'ö' },
    v: 2,
  });
});
