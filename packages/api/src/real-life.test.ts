import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { BAD_LIFE_CALLS } from './fixture/bad-life-calls.ts';
import { anOrder, type Answer, type RunningApi } from './fixture/start-api.ts';
import { startRealApi, type RealApi } from './fixture/start-real-api.ts';

/** The whole life of points and orders over HTTP, on the engine itself. */
let real: RealApi;
let api: RunningApi;
before(async () => {
  real = await startRealApi({
    conversion: { points: 100, credit: '1.00' },
    transfers: { allowed: true, minPoints: 10, maxPoints: 1000 },
    adjustments: { maxPoints: 500, maxCredit: '50' },
  });
  ({ api } = real);
});
after(async () => {
  await real.verify();
  await real.stop();
});

let count = 0;
const unique = (prefix: string): string => `${prefix}_${(count += 1)}`;

interface CallOptions {
  readonly key?: string;
  readonly token?: string;
}

function post(
  path: string,
  body?: unknown,
  { key = unique('key'), token = 'acme.all' }: CallOptions = {},
): Promise<Answer> {
  return api.call('POST', `/v1/${path}`, {
    body,
    headers: { 'idempotency-key': key, authorization: `Bearer ${token}` },
  });
}

async function get(path: string): Promise<Answer['body']> {
  const answer = await api.call('GET', `/v1/${path}`);
  assert.equal(answer.status, 200, `${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function done(answer: Promise<Answer>, status = 201): Promise<Answer['body']> {
  const { status: actual, body } = await answer;
  assert.equal(actual, status, JSON.stringify(body));
  return body;
}

async function refused(answer: Promise<Answer>, status: number, code: string): Promise<Answer['body']> {
  const { status: actual, body } = await answer;
  assert.deepEqual([actual, body.code], [status, code], JSON.stringify(body));
  return body;
}

/** A call that is refused and leaves no row in any table. */
async function leavesNothing(send: () => Promise<unknown>): Promise<void> {
  const had = await real.rows();
  await send();
  assert.deepEqual(await real.rows(), had);
}

/** A new member with an order of 100.00 GBP, which earns 200 points. */
async function memberWithOrder(): Promise<{ customerId: string; orderId: string }> {
  const [customerId, orderId] = [unique('cust'), unique('ord')];
  await done(post('customers', { customerId }));
  const order = anOrder({
    orderId,
    customerId,
    orderTotal: 100,
    lineItems: [
      { sku: 'A', quantity: 3, unitPrice: 20 },
      { sku: 'B', quantity: '1.500', lineTotal: 40 },
    ],
  });
  assert.equal((await done(post('orders', order))).pointsEarned, 200);
  return { customerId, orderId };
}

const available = async (customerId: string): Promise<number> =>
  (await get(`customers/${customerId}/balance`)).points.available;

// --- Orders ---------------------------------------------------------------------------------------------------------

test('an order comes back in parts and then whole, and what is voided adds up to what was earned', async () => {
  const { customerId, orderId } = await memberWithOrder();
  const byAmount = await done(post(`orders/${orderId}/returns`, { returnId: 'a', amount: '33.33', reason: 'worn' }));
  assert.deepEqual([byAmount.refunded, byAmount.pointsVoided, byAmount.newBalance], ['33.33', 67, 133]);
  assert.deepEqual([byAmount.before.points.available, byAmount.after.points.available], [200, 133]);
  const lines = { returnId: 'b', lineItems: [{ sku: 'A', quantity: 1 }] };
  const byLines = await done(post(`orders/${orderId}/returns`, lines));
  assert.deepEqual([byLines.refunded, byLines.pointsVoided], ['20.00', 40]);
  const replayed = await post(`orders/${orderId}/returns`, { ...lines, park: false });
  assert.deepEqual([replayed.status, replayed.headers.get('idempotent-replayed')], [200, 'true']);
  assert.deepEqual(replayed.body, byLines);

  const stored = await get(`orders/${orderId}`);
  assert.deepEqual([stored.status, stored.refunded, stored.returns.length], ['partially_returned', '53.33', 2]);
  assert.deepEqual([stored.returns[0].returnId, stored.returns[0].reason], ['a', 'worn']);
  const cancelled = await done(api.call('DELETE', `/v1/orders/${orderId}`), 200);
  assert.deepEqual([cancelled.status, cancelled.refunded, cancelled.newBalance], ['cancelled', '46.67', 0]);
  assert.equal(byAmount.pointsVoided + byLines.pointsVoided + cancelled.pointsVoided, 200);
  const again = await api.call('DELETE', `/v1/orders/${orderId}`);
  assert.deepEqual([again.status, again.headers.get('idempotent-replayed')], [200, 'true']);
  assert.deepEqual(again.body, cancelled);
  await leavesNothing(() =>
    refused(post(`orders/${orderId}/returns`, { returnId: 'c', amount: 1 }), 409, 'order-cancelled'),
  );
  const whole = await get(`orders/${orderId}`);
  assert.deepEqual([whole.status, whole.refunded], ['cancelled', '100.00']);
  assert.equal(whole.ledgerTransactionIds.length, 4);
  assert.deepEqual(new Set(whole.ledgerTransactionIds).size, 4);
  assert.equal(await available(customerId), 0);
});

test('more than is left of an order, or of a line, is a 422 and nothing is written', async () => {
  const { orderId } = await memberWithOrder();
  await done(post(`orders/${orderId}/returns`, { returnId: 'a', lineItems: [{ sku: 'A', quantity: 2 }] }));
  for (const body of [
    { amount: 60.01 },
    { amount: 100 },
    { amount: '999999999999999' },
    { lineItems: [{ sku: 'A', quantity: 1.001 }] },
    {
      lineItems: [
        { sku: 'A', quantity: 1 },
        { sku: 'A', quantity: 1 },
      ],
    },
    { lineItems: [{ sku: 'B', quantity: 2 }] },
    { lineItems: [{ sku: 'B', quantity: '999999999999' }] },
    { lineItems: [{ sku: 'C', quantity: 1 }] },
  ]) {
    await leavesNothing(() =>
      refused(post(`orders/${orderId}/returns`, { returnId: 'b', ...body }), 422, 'return-exceeds-order'),
    );
  }
  const tooFine = { returnId: 'b', amount: 0.001 };
  await leavesNothing(async () => {
    const problem = await refused(post(`orders/${orderId}/returns`, tooFine), 422, 'invalid-values');
    assert.deepEqual([problem.errors[0].pointer, problem.errors[0].code], ['/amount', 'too-many-decimals']);
  });
  const differing = { returnId: 'a', lineItems: [{ sku: 'A', quantity: 1 }], reason: 'other' };
  await leavesNothing(async () => {
    const problem = await refused(post(`orders/${orderId}/returns`, differing), 409, 'return-conflict');
    const pointers = (problem.errors as { pointer: string }[]).map(({ pointer }) => pointer).toSorted();
    assert.deepEqual(pointers, ['/lineItems/0/quantity', '/reason']);
  });
});

test('a return that comes before its order waits for it', async () => {
  const [customerId, orderId] = [unique('cust'), unique('ord')];
  await done(post('customers', { customerId }));
  const body = { returnId: 'early', amount: 25, reason: 'early' };
  await leavesNothing(() => refused(post(`orders/${orderId}/returns`, body), 404, 'order-not-found'));
  const parked = await done(post(`orders/${orderId}/returns`, { ...body, park: true }), 202);
  assert.equal(parked.status, 'parked');
  const again = await post(`orders/${orderId}/returns`, { ...body, park: true });
  assert.deepEqual([again.status, again.headers.get('idempotent-replayed')], [202, 'true']);
  assert.deepEqual(again.body, parked);
  const other = { ...body, amount: 26, park: true };
  await leavesNothing(() => refused(post(`orders/${orderId}/returns`, other), 409, 'return-conflict'));
  const lineItems = [{ sku: 'A', quantity: 1, unitPrice: 100 }];
  await done(post('orders', anOrder({ orderId, customerId, orderTotal: 100, lineItems })));
  let stored = await get(`orders/${orderId}`);
  for (let tries = 0; tries < 200 && stored.status === 'active'; tries += 1) {
    await sleep(50);
    stored = await get(`orders/${orderId}`);
  }
  assert.deepEqual(
    [stored.status, stored.refunded, stored.returns[0].reason],
    ['partially_returned', '25.00', 'early'],
  );
  assert.equal(await available(customerId), 150);
  assert.equal((await post(`orders/${orderId}/returns`, body)).status, 200);
});

test('what was spent on an order comes back with it', async () => {
  const { customerId, orderId } = await memberWithOrder();
  await done(post('redemptions', { customerId, points: 100, orderId }));
  const returned = await done(post(`orders/${orderId}/returns`, { returnId: 'a', amount: 50 }));
  assert.deepEqual([returned.pointsVoided, returned.pointsRestored], [100, 50]);
  assert.equal(returned.newBalance, 50);
  const [redemption] = (await get(`redemptions?orderId=${orderId}`)).data;
  assert.deepEqual([redemption.captured, redemption.restored], [{ points: 100 }, { points: 50 }]);
});

test('an order of nothing has nothing to return, and can be cancelled', async () => {
  const [customerId, orderId] = [unique('cust'), unique('ord')];
  await done(post('customers', { customerId }));
  const lineItems = [{ sku: 'A', quantity: 1, unitPrice: 0 }];
  await done(post('orders', anOrder({ orderId, customerId, orderTotal: 0, lineItems })));
  const byAmount = { returnId: 'a', amount: 0.01 };
  await leavesNothing(() => refused(post(`orders/${orderId}/returns`, byAmount), 422, 'return-exceeds-order'));
  const cancelled = await done(api.call('DELETE', `/v1/orders/${orderId}`), 200);
  assert.deepEqual([cancelled.refunded, cancelled.pointsVoided], ['0.00', 0]);
});

test('a return that was made is answered the same after the order was cancelled', async () => {
  const { orderId } = await memberWithOrder();
  const body = { returnId: 'a', amount: 10 };
  const first = await done(post(`orders/${orderId}/returns`, body));
  await done(api.call('DELETE', `/v1/orders/${orderId}`), 200);
  assert.deepEqual(await done(post(`orders/${orderId}/returns`, body), 200), first);
});

test('50 of one return and 50 of one cancellation at once: one effect each', async () => {
  const { orderId } = await memberWithOrder();
  const returns = await Promise.all(
    Array.from({ length: 50 }, () => post(`orders/${orderId}/returns`, { returnId: 'a', amount: 10 })),
  );
  assert.equal(returns.filter(({ status }) => status === 201).length, 1);
  assert.equal(returns.filter(({ status }) => status === 200).length, 49);
  const cancels = await Promise.all(Array.from({ length: 50 }, () => api.call('DELETE', `/v1/orders/${orderId}`)));
  assert.ok(cancels.every(({ status }) => status === 200));
  assert.equal(cancels.filter(({ headers }) => headers.get('idempotent-replayed') === null).length, 1);
  assert.equal(new Set(cancels.map(({ body }) => JSON.stringify(body))).size, 1);
});

// --- Redemptions --------------------------------------------------------------------------------------------------------

test('100 redemptions of the last 100 points at once: one succeeds, 99 are told', async () => {
  const { customerId } = await memberWithOrder();
  await done(post('redemptions', { customerId, points: 100 }));
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => post('redemptions', { customerId, points: 100 })),
  );
  const codes = answers.map(({ status, body }) => (status === 201 ? '201' : `${status} ${body.code}`)).toSorted();
  assert.deepEqual(codes, ['201', ...Array.from({ length: 99 }, () => '409 insufficient-points')]);
  assert.equal(await available(customerId), 0);
  assert.equal((await get(`redemptions?customerId=${customerId}`)).data.length, 2);
});

test('100 times one redemption under one key at once: one effect, one answer', async () => {
  const { customerId } = await memberWithOrder();
  const key = unique('key');
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => post('redemptions', { customerId, points: 10 }, { key })),
  );
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  assert.equal(answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true').length, 99);
  assert.equal(new Set(answers.map(({ body }) => JSON.stringify(body))).size, 1);
  assert.equal(await available(customerId), 190);
  const other = post('redemptions', { customerId, points: 11 }, { key });
  await leavesNothing(() => refused(other, 422, 'idempotency-key-reused'));
});

test('a hold is captured in part, another released, a third runs out, and one is reversed', async () => {
  const { customerId } = await memberWithOrder();
  const hold = (points: number, expiresIn: number): Promise<Answer['body']> =>
    done(post('redemptions', { customerId, points, hold: { expiresIn }, reason: 'checkout' }));
  const [one, two, three] = [await hold(60, 900), await hold(50, 900), await hold(40, 1)];
  assert.deepEqual([one.status, three.newBalance], ['held', 50]);
  assert.equal((await get(`customers/${customerId}/balance`)).points.held, 150);
  const change = (redemption: { redemptionId: string }, verb: string, body?: unknown): Promise<Answer> =>
    post(`redemptions/${redemption.redemptionId}/${verb}`, body);
  await leavesNothing(() => refused(change(one, 'capture', { points: 61 }), 422, 'invalid-values'));
  await leavesNothing(() => refused(change(one, 'capture', { credit: 1 }), 422, 'invalid-values'));
  const captured = await done(change(one, 'capture', { points: 25 }), 200);
  assert.deepEqual([captured.status, captured.captured, captured.newBalance], ['captured', { points: 25 }, 85]);
  assert.equal((await done(change(two, 'release'), 200)).newBalance, 135);
  await leavesNothing(() => refused(change(two, 'capture'), 409, 'redemption-state'));
  const reversed = await done(change(captured, 'reverse'), 200);
  assert.deepEqual([reversed.status, reversed.restored, reversed.newBalance], ['reversed', { points: 25 }, 160]);
  await done(post('sandbox/clock/advance', { by: 'PT2S' }), 200);
  assert.equal((await get(`redemptions/${three.redemptionId}`)).status, 'expired');
  await leavesNothing(() => refused(change(three, 'capture'), 409, 'redemption-state'));
  assert.equal(await available(customerId), 200);
  const list = await get(`redemptions?customerId=${customerId}&limit=2`);
  assert.deepEqual(
    (list.data as { redemptionId: string }[]).map(({ redemptionId }) => redemptionId),
    [three.redemptionId, two.redemptionId],
  );
  const rest = await get(`redemptions?customerId=${customerId}&limit=2&cursor=${list.nextCursor}`);
  assert.deepEqual([rest.data.length, rest.nextCursor], [1, null]);
  assert.equal((await get(`redemptions?customerId=${customerId}&status=expired`)).data.length, 1);
});

test('a key belongs to one operation on one thing', async () => {
  const { customerId } = await memberWithOrder();
  const hold = { customerId, points: 10, hold: { expiresIn: 900 } };
  const [one, two] = [await done(post('redemptions', hold)), await done(post('redemptions', hold))];
  const key = unique('key');
  await done(post(`redemptions/${one.redemptionId}/capture`, undefined, { key }), 200);
  await leavesNothing(async () => {
    for (const path of [
      `redemptions/${two.redemptionId}/capture`,
      `redemptions/${one.redemptionId}/release`,
      `redemptions/${one.redemptionId}/reverse`,
      'redemptions',
    ]) {
      const body = path === 'redemptions' ? hold : undefined;
      await refused(post(path, body, { key }), 422, 'idempotency-key-reused');
    }
  });
});

test('a return gives back what the customer of the order spent on it, and nobody else', async () => {
  const { customerId } = await memberWithOrder();
  const other = await memberWithOrder();
  await done(post('redemptions', { customerId, points: 80, orderId: other.orderId }));
  const returned = await done(post(`orders/${other.orderId}/returns`, { returnId: 'a', amount: 50 }));
  assert.equal(returned.pointsVoided, 100);
  assert.equal(await available(other.customerId), 100);
  assert.equal(await available(customerId), 120);
});

// --- Movements ----------------------------------------------------------------------------------------------------------

test('points and credit are given, taken, converted and transferred', async () => {
  const { customerId } = await memberWithOrder();
  const other = (await memberWithOrder()).customerId;
  const adjust = (body: object, options?: CallOptions): Promise<Answer> =>
    post(`customers/${customerId}/adjustments`, { reason: 'goodwill', ...body }, options);
  assert.equal((await done(adjust({ points: 300 }))).newBalance, 500);
  assert.equal((await done(adjust({ points: -100 }))).points, -100);
  assert.equal((await done(adjust({ credit: '7.50' }))).creditBalance, '7.50');
  assert.equal((await done(adjust({ credit: -0.25 }))).credit, '-0.25');
  const converted = await done(post(`customers/${customerId}/conversions`, { points: 200 }));
  assert.deepEqual([converted.points, converted.credit, converted.creditBalance], [-200, '2.00', '9.25']);
  const transferred = await done(post(`customers/${customerId}/transfers`, { toCustomerId: other, points: 50 }));
  assert.deepEqual([transferred.customerId, transferred.points, transferred.newBalance], [customerId, -50, 150]);
  assert.equal(await available(other), 250);
  assert.equal((await done(post('redemptions', { customerId, credit: 9.25 }))).creditBalance, '0.00');
  await leavesNothing(async () => {
    await refused(post('redemptions', { customerId, credit: 0.01 }), 409, 'insufficient-credit');
    await refused(adjust({ points: -151 }), 409, 'insufficient-points');
    await refused(adjust({ credit: -0.01 }), 409, 'insufficient-credit');
    await refused(adjust({ points: 501 }, { token: 'acme.points_adjust' }), 422, 'adjustment-limit');
    await refused(adjust({ credit: 50.01 }, { token: 'acme.points_adjust' }), 422, 'adjustment-limit');
    await refused(adjust({ points: Number.MAX_SAFE_INTEGER }), 422, 'balance-limit');
    await refused(adjust({ credit: '999999999999999' }), 422, 'invalid-values');
    await refused(adjust({ writeOff: 'points' }), 422, 'invalid-values');
    await refused(post(`customers/${customerId}/conversions`, { points: 50 }), 422, 'invalid-values');
    await refused(post(`customers/${customerId}/conversions`, { points: 200 }), 409, 'insufficient-points');
    const transfer = (points: number, toCustomerId = other): Promise<Answer> =>
      post(`customers/${customerId}/transfers`, { toCustomerId, points });
    await refused(transfer(9), 422, 'transfer-not-allowed');
    await refused(transfer(1001), 422, 'transfer-not-allowed');
    await refused(transfer(151), 409, 'insufficient-points');
    await refused(transfer(10, 'cust_nobody'), 422, 'unknown-customer');
  });
  // Who may adjust without bounds may go over those of the programme.
  assert.equal((await done(adjust({ points: 501 }))).newBalance, 651);
});

test('debt shows in the balance, is repaid by what comes in, and can be written off', async () => {
  const { customerId, orderId } = await memberWithOrder();
  await done(post('redemptions', { customerId, points: 150 }));
  const cancelled = await done(api.call('DELETE', `/v1/orders/${orderId}`), 200);
  assert.deepEqual([cancelled.newBalance, cancelled.after.points.debt, cancelled.after.pointsBalance], [0, 150, -150]);
  const adjust = (body: object): Promise<Answer['body']> =>
    done(post(`customers/${customerId}/adjustments`, { reason: 'goodwill', ...body }));
  assert.equal((await adjust({ points: 100 })).newBalance, 0);
  assert.deepEqual((await get(`customers/${customerId}/balance`)).points, {
    available: 0,
    pending: 0,
    held: 0,
    debt: 50,
  });
  await adjust({ writeOff: 'points' });
  const balance = await get(`customers/${customerId}/balance`);
  assert.deepEqual([balance.points.debt, balance.pointsBalance], [0, 0]);
  assert.deepEqual(balance.credit, { available: '0.00', pending: '0.00', held: '0.00', debt: '0.00' });
});

// --- Events -------------------------------------------------------------------------------------------------------------

test('an event that a rule set declares earns once, and is refused where it is not as declared', async () => {
  const source = `ruleset reviews {
    event review_written { stars: int, note: string?, at: date?, worth: money? }
    rule review { on review_written when event.stars >= 4 earn 50 }
  }`;
  const saved = await done(post('rule-sets', { name: 'reviews', source, note: 'Reviews' }));
  await done(post(`rule-sets/${saved.ruleSetId}/activate`, { version: saved.version }), 200);
  const { customerId } = await memberWithOrder();
  const event = { eventId: unique('review'), type: 'review_written', customerId, fields: { stars: 5, note: 'lovely' } };
  const answers = await Promise.all(Array.from({ length: 50 }, () => post('events', event)));
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  assert.equal(new Set(answers.map(({ body }) => JSON.stringify(body))).size, 1);
  const body = answers[0]?.body;
  assert.deepEqual([body.pointsEarned, body.newBalance, body.rules[0].ruleId], [50, 250, 'review']);
  assert.equal(JSON.stringify(body).includes('lovely'), false);
  await leavesNothing(async () => {
    const conflict = await refused(
      post('events', { ...event, fields: { stars: 4, note: 'lovely' } }),
      409,
      'event-conflict',
    );
    assert.equal(JSON.stringify(conflict).includes('lovely'), false);
    for (const [fields, pointer] of [
      [{}, '/fields/stars'],
      [{ stars: 4.5 }, '/fields/stars'],
      [{ stars: '5' }, '/fields/stars'],
      [{ stars: true }, '/fields/stars'],
      [{ stars: 5, strs: 1 }, '/fields/strs'],
      [{ stars: 5, note: 1 }, '/fields/note'],
      [{ stars: 5, at: '2026-02-30' }, '/fields/at'],
      [{ stars: 5, worth: 0.001 }, '/fields/worth'],
    ] as const) {
      const problem = await refused(post('events', { ...event, eventId: 'bad', fields }), 422, 'invalid-values');
      assert.equal(problem.errors[0].pointer, pointer, JSON.stringify(fields));
    }
    await refused(post('events', { ...event, eventId: 'bad', type: 'review_read' }), 422, 'unknown-event');
    await refused(post('events', { ...event, eventId: 'bad', customerId: 'cust_nobody' }), 422, 'unknown-customer');
  });
  const huge = { stars: 1e30, worth: 1e30 };
  const answer = await post('events', { ...event, eventId: unique('huge'), fields: huge });
  assert.ok(answer.status < 500, JSON.stringify(answer.body));
});

// --- Time ---------------------------------------------------------------------------------------------------------------

test("a sandbox's clock goes ahead, and business follows", async () => {
  const first = await done(post('sandbox/clock/advance', { by: 'P1D' }), 200);
  const to = new Date(Date.parse(first.now as string) + 3_600_000).toISOString();
  assert.equal((await done(post('sandbox/clock/advance', { to }), 200)).now, to);
  const { orderId } = await memberWithOrder();
  assert.ok((await get(`orders/${orderId}`)).recordedAt >= to);
  await leavesNothing(() => refused(post('sandbox/clock/advance', { to: first.now }), 422, 'invalid-values'));
});

// --- The catalogue ------------------------------------------------------------------------------------------------------

test('bad calls are refused by the engine as by the API, and nothing is written', async () => {
  await leavesNothing(async () => {
    for (const { method, path, body, headers = {}, status, pointer, code } of BAD_LIFE_CALLS) {
      const answer = await api.call(method, path, { body, headers: { ...headers } });
      const what = `${method} ${path} ${JSON.stringify(body)}: ${JSON.stringify(answer.body)}`;
      assert.equal(answer.status, status, what);
      const found = (answer.body.errors ?? []) as { pointer: string; code: string }[];
      if (pointer === undefined) assert.equal(answer.body.code, code, what);
      else
        assert.ok(
          found.some((error) => error.pointer === pointer && error.code === code),
          what,
        );
    }
  });
});
