import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BAD_LIFE_CALLS } from '../fixture/bad-life-calls.ts';
import { done, RealLife, refused, type CallOptions } from '../fixture/real-life.ts';
import type { Answer } from '../fixture/start-api.ts';

/** What moves points besides orders over HTTP, on the engine itself. */
let life: RealLife;
before(async () => {
  life = await RealLife.start();
});
after(() => life.end());

// --- Movements ----------------------------------------------------------------------------------------------------------

test('points and credit are given, taken, converted and transferred', async () => {
  const { customerId } = await life.memberWithOrder();
  const other = (await life.memberWithOrder()).customerId;
  const adjust = (body: object, options?: CallOptions): Promise<Answer> =>
    life.post(`customers/${customerId}/adjustments`, { reason: 'goodwill', ...body }, options);
  assert.equal((await done(adjust({ points: 300 }))).newBalance, 500);
  assert.equal((await done(adjust({ points: -100 }))).points, -100);
  assert.equal((await done(adjust({ credit: '7.50' }))).creditBalance, '7.50');
  assert.equal((await done(adjust({ credit: -0.25 }))).credit, '-0.25');
  const converted = await done(life.post(`customers/${customerId}/conversions`, { points: 200 }));
  assert.deepEqual([converted.points, converted.credit, converted.creditBalance], [-200, '2.00', '9.25']);
  const transferred = await done(life.post(`customers/${customerId}/transfers`, { toCustomerId: other, points: 50 }));
  assert.deepEqual([transferred.customerId, transferred.points, transferred.newBalance], [customerId, -50, 150]);
  assert.equal(await life.available(other), 250);
  assert.equal((await done(life.post('redemptions', { customerId, credit: 9.25 }))).creditBalance, '0.00');
  await life.leavesNothing(async () => {
    await refused(life.post('redemptions', { customerId, credit: 0.01 }), 409, 'insufficient-credit');
    await refused(adjust({ points: -151 }), 409, 'insufficient-points');
    await refused(adjust({ credit: -0.01 }), 409, 'insufficient-credit');
    await refused(adjust({ points: 501 }, { token: 'acme.points_adjust' }), 422, 'adjustment-limit');
    await refused(adjust({ credit: 50.01 }, { token: 'acme.points_adjust' }), 422, 'adjustment-limit');
    await refused(adjust({ points: Number.MAX_SAFE_INTEGER }), 422, 'balance-limit');
    await refused(adjust({ credit: '999999999999999' }), 422, 'invalid-values');
    await refused(adjust({ writeOff: 'points' }), 422, 'invalid-values');
    await refused(life.post(`customers/${customerId}/conversions`, { points: 50 }), 422, 'invalid-values');
    await refused(life.post(`customers/${customerId}/conversions`, { points: 200 }), 409, 'insufficient-points');
    const transfer = (points: number, toCustomerId = other): Promise<Answer> =>
      life.post(`customers/${customerId}/transfers`, { toCustomerId, points });
    await refused(transfer(9), 422, 'transfer-not-allowed');
    await refused(transfer(1001), 422, 'transfer-not-allowed');
    await refused(transfer(151), 409, 'insufficient-points');
    await refused(transfer(10, 'cust_nobody'), 422, 'unknown-customer');
  });
  // Who may adjust without bounds may go over those of the programme.
  assert.equal((await done(adjust({ points: 501 }))).newBalance, 651);
});

test('debt shows in the balance, is repaid by what comes in, and can be written off', async () => {
  const { customerId, orderId } = await life.memberWithOrder();
  await done(life.post('redemptions', { customerId, points: 150 }));
  const cancelled = await done(life.cancel(orderId), 200);
  assert.deepEqual([cancelled.newBalance, cancelled.after.points.debt, cancelled.after.pointsBalance], [0, 150, -150]);
  const adjust = (body: object): Promise<Answer['body']> =>
    done(life.post(`customers/${customerId}/adjustments`, { reason: 'goodwill', ...body }));
  assert.equal((await adjust({ points: 100 })).newBalance, 0);
  assert.deepEqual((await life.get(`customers/${customerId}/balance`)).points, {
    available: 0,
    pending: 0,
    held: 0,
    debt: 50,
  });
  await adjust({ writeOff: 'points' });
  const balance = await life.get(`customers/${customerId}/balance`);
  assert.deepEqual([balance.points.debt, balance.pointsBalance], [0, 0]);
  assert.deepEqual(balance.credit, { available: '0.00', pending: '0.00', held: '0.00', debt: '0.00' });
});

// --- Events -------------------------------------------------------------------------------------------------------------

test('an event that a rule set declares earns once, and is refused where it is not as declared', async () => {
  const source = `ruleset reviews {
    event review_written { stars: int, note: string?, at: date?, worth: money? }
    rule review { on review_written when event.stars >= 4 earn 50 }
  }`;
  const saved = await done(life.post('rule-sets', { name: 'reviews', source, note: 'Reviews' }));
  await done(life.post(`rule-sets/${saved.ruleSetId}/activate`, { version: saved.version }), 200);
  const { customerId } = await life.memberWithOrder();
  const event = {
    eventId: life.unique('review'),
    type: 'review_written',
    customerId,
    fields: { stars: 5, note: 'lovely' },
  };
  const answers = await Promise.all(Array.from({ length: 50 }, () => life.post('events', event)));
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  assert.equal(new Set(answers.map(({ body }) => JSON.stringify(body))).size, 1);
  const body = answers[0]?.body;
  assert.deepEqual([body.pointsEarned, body.newBalance, body.rules[0].ruleId], [50, 250, 'review']);
  assert.equal(JSON.stringify(body).includes('lovely'), false);
  await life.leavesNothing(async () => {
    const conflict = await refused(
      life.post('events', { ...event, fields: { stars: 4, note: 'lovely' } }),
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
      const problem = await refused(life.post('events', { ...event, eventId: 'bad', fields }), 422, 'invalid-values');
      assert.equal(problem.errors[0].pointer, pointer, JSON.stringify(fields));
    }
    await refused(life.post('events', { ...event, eventId: 'bad', type: 'review_read' }), 422, 'unknown-event');
    await refused(
      life.post('events', { ...event, eventId: 'bad', customerId: 'cust_nobody' }),
      422,
      'unknown-customer',
    );
  });
  const huge = { stars: 1e30, worth: 1e30 };
  const answer = await life.post('events', { ...event, eventId: life.unique('huge'), fields: huge });
  assert.ok(answer.status < 500, JSON.stringify(answer.body));
});

// --- Time ---------------------------------------------------------------------------------------------------------------

test("a sandbox's clock goes ahead, and business follows", async () => {
  const first = await done(life.post('sandbox/clock/advance', { by: 'P1D' }), 200);
  const to = new Date(Date.parse(first.now as string) + 3_600_000).toISOString();
  assert.equal((await done(life.post('sandbox/clock/advance', { to }), 200)).now, to);
  const { orderId } = await life.memberWithOrder();
  assert.ok((await life.get(`orders/${orderId}`)).recordedAt >= to);
  await life.leavesNothing(() => refused(life.post('sandbox/clock/advance', { to: first.now }), 422, 'invalid-values'));
});

test('a balance in the future is not a balance: 400, as whatever is wrong with a parameter', async () => {
  const { customerId } = await life.memberWithOrder();
  const answer = life.real.api.call('GET', `/v1/customers/${customerId}/balance?at=9999-12-31T23:59:59Z`);
  const { errors } = await refused(answer, 400, 'malformed-request');
  assert.deepEqual([errors[0].pointer, errors[0].code], ['/query/at', 'in-the-future']);
});

// --- The catalogue ------------------------------------------------------------------------------------------------------

test('bad calls are refused by the engine as by the API, and nothing is written', async () => {
  await life.leavesNothing(async () => {
    for (const { method, path, body, headers = {}, status, pointer, code } of BAD_LIFE_CALLS) {
      const answer = await life.real.api.call(method, path, { body, headers: { ...headers } });
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
