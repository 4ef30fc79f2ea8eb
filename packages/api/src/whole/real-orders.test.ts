import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { done, RealLife, refused } from '../fixture/real-life.ts';
import { anOrder, type Answer } from '../fixture/start-api.ts';

/** What becomes of orders, and of what is spent on them, over HTTP, on the engine itself. */
let life: RealLife;
before(async () => {
  life = await RealLife.start();
});
after(() => life.end());

// --- Orders ---------------------------------------------------------------------------------------------------------

test('an order comes back in parts and then whole, and what is voided adds up to what was earned', async () => {
  const { customerId, orderId } = await life.memberWithOrder();
  const byAmount = await done(
    life.post(`orders/${orderId}/returns`, { returnId: 'a', amount: '33.33', reason: 'worn' }),
  );
  assert.deepEqual([byAmount.refunded, byAmount.pointsVoided, byAmount.newBalance], ['33.33', 67, 133]);
  assert.deepEqual([byAmount.before.points.available, byAmount.after.points.available], [200, 133]);
  const lines = { returnId: 'b', lineItems: [{ sku: 'A', quantity: 1 }] };
  const byLines = await done(life.post(`orders/${orderId}/returns`, lines));
  assert.deepEqual([byLines.refunded, byLines.pointsVoided], ['20.00', 40]);
  const replayed = await life.post(`orders/${orderId}/returns`, { ...lines, park: false });
  assert.deepEqual([replayed.status, replayed.headers.get('idempotent-replayed')], [200, 'true']);
  assert.deepEqual(replayed.body, byLines);

  const stored = await life.get(`orders/${orderId}`);
  assert.deepEqual([stored.status, stored.refunded, stored.returns.length], ['partially_returned', '53.33', 2]);
  assert.deepEqual([stored.returns[0].returnId, stored.returns[0].reason], ['a', 'worn']);
  const cancelled = await done(life.cancel(orderId), 200);
  assert.deepEqual([cancelled.status, cancelled.refunded, cancelled.newBalance], ['cancelled', '46.67', 0]);
  assert.equal(byAmount.pointsVoided + byLines.pointsVoided + cancelled.pointsVoided, 200);
  const again = await life.cancel(orderId);
  assert.deepEqual([again.status, again.headers.get('idempotent-replayed')], [200, 'true']);
  assert.deepEqual(again.body, cancelled);
  await life.leavesNothing(() =>
    refused(life.post(`orders/${orderId}/returns`, { returnId: 'c', amount: 1 }), 409, 'order-cancelled'),
  );
  const whole = await life.get(`orders/${orderId}`);
  assert.deepEqual([whole.status, whole.refunded], ['cancelled', '100.00']);
  assert.equal(whole.ledgerTransactionIds.length, 4);
  assert.deepEqual(new Set(whole.ledgerTransactionIds).size, 4);
  assert.equal(await life.available(customerId), 0);
});

test('more than is left of an order, or of a line, is a 422 and nothing is written', async () => {
  const { orderId } = await life.memberWithOrder();
  await done(life.post(`orders/${orderId}/returns`, { returnId: 'a', lineItems: [{ sku: 'A', quantity: 2 }] }));
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
    await life.leavesNothing(() =>
      refused(life.post(`orders/${orderId}/returns`, { returnId: 'b', ...body }), 422, 'return-exceeds-order'),
    );
  }
  const tooFine = { returnId: 'b', amount: 0.001 };
  await life.leavesNothing(async () => {
    const problem = await refused(life.post(`orders/${orderId}/returns`, tooFine), 422, 'invalid-values');
    assert.deepEqual([problem.errors[0].pointer, problem.errors[0].code], ['/amount', 'too-many-decimals']);
  });
  const differing = { returnId: 'a', lineItems: [{ sku: 'A', quantity: 1 }], reason: 'other' };
  await life.leavesNothing(async () => {
    const problem = await refused(life.post(`orders/${orderId}/returns`, differing), 409, 'return-conflict');
    const pointers = (problem.errors as { pointer: string }[]).map(({ pointer }) => pointer).toSorted();
    assert.deepEqual(pointers, ['/lineItems/0/quantity', '/reason']);
  });
});

test('what was spent on an order comes back with it', async () => {
  const { customerId, orderId } = await life.memberWithOrder();
  await done(life.post('redemptions', { customerId, points: 100, orderId }));
  const returned = await done(life.post(`orders/${orderId}/returns`, { returnId: 'a', amount: 50 }));
  assert.deepEqual([returned.pointsVoided, returned.pointsRestored], [100, 50]);
  assert.equal(returned.newBalance, 50);
  const [redemption] = (await life.get(`redemptions?orderId=${orderId}`)).data;
  assert.deepEqual([redemption.captured, redemption.restored], [{ points: 100 }, { points: 50 }]);
});

test('an order of nothing has nothing to return, and can be cancelled', async () => {
  const [customerId, orderId] = [life.unique('cust'), life.unique('ord')];
  await done(life.post('customers', { customerId }));
  const lineItems = [{ sku: 'A', quantity: 1, unitPrice: 0 }];
  await done(life.post('orders', anOrder({ orderId, customerId, orderTotal: 0, lineItems })));
  const byAmount = { returnId: 'a', amount: 0.01 };
  await life.leavesNothing(() =>
    refused(life.post(`orders/${orderId}/returns`, byAmount), 422, 'return-exceeds-order'),
  );
  const cancelled = await done(life.cancel(orderId), 200);
  assert.deepEqual([cancelled.refunded, cancelled.pointsVoided], ['0.00', 0]);
});

test('a return that was made is answered the same after the order was cancelled', async () => {
  const { orderId } = await life.memberWithOrder();
  const body = { returnId: 'a', amount: 10 };
  const first = await done(life.post(`orders/${orderId}/returns`, body));
  await done(life.cancel(orderId), 200);
  assert.deepEqual(await done(life.post(`orders/${orderId}/returns`, body), 200), first);
});

test('50 of one return and 50 of one cancellation at once: one effect each', async () => {
  const { orderId } = await life.memberWithOrder();
  const returns = await Promise.all(
    Array.from({ length: 50 }, () => life.post(`orders/${orderId}/returns`, { returnId: 'a', amount: 10 })),
  );
  assert.equal(returns.filter(({ status }) => status === 201).length, 1);
  assert.equal(returns.filter(({ status }) => status === 200).length, 49);
  const cancels = await Promise.all(Array.from({ length: 50 }, () => life.cancel(orderId)));
  assert.ok(cancels.every(({ status }) => status === 200));
  assert.equal(cancels.filter(({ headers }) => headers.get('idempotent-replayed') === null).length, 1);
  assert.equal(new Set(cancels.map(({ body }) => JSON.stringify(body))).size, 1);
});

// --- Redemptions --------------------------------------------------------------------------------------------------------

test('100 redemptions of the last 100 points at once: one succeeds, 99 are told', async () => {
  const { customerId } = await life.memberWithOrder();
  await done(life.post('redemptions', { customerId, points: 100 }));
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => life.post('redemptions', { customerId, points: 100 })),
  );
  const codes = answers.map(({ status, body }) => (status === 201 ? '201' : `${status} ${body.code}`)).toSorted();
  assert.deepEqual(codes, ['201', ...Array.from({ length: 99 }, () => '409 insufficient-points')]);
  assert.equal(await life.available(customerId), 0);
  assert.equal((await life.get(`redemptions?customerId=${customerId}`)).data.length, 2);
});

test('100 times one redemption under one key at once: one effect, one answer', async () => {
  const { customerId } = await life.memberWithOrder();
  const key = life.unique('key');
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => life.post('redemptions', { customerId, points: 10 }, { key })),
  );
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  assert.equal(answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true').length, 99);
  assert.equal(new Set(answers.map(({ body }) => JSON.stringify(body))).size, 1);
  assert.equal(await life.available(customerId), 190);
  const other = life.post('redemptions', { customerId, points: 11 }, { key });
  await life.leavesNothing(() => refused(other, 422, 'idempotency-key-reused'));
});

test('a hold is captured in part, another released, a third runs out, and one is reversed', async () => {
  const { customerId } = await life.memberWithOrder();
  const hold = (points: number, expiresIn: number): Promise<Answer['body']> =>
    done(life.post('redemptions', { customerId, points, hold: { expiresIn }, reason: 'checkout' }));
  const [one, two, three] = [await hold(60, 900), await hold(50, 900), await hold(40, 1)];
  assert.deepEqual([one.status, three.newBalance], ['held', 50]);
  assert.equal((await life.get(`customers/${customerId}/balance`)).points.held, 150);
  const change = (redemption: { redemptionId: string }, verb: string, body?: unknown): Promise<Answer> =>
    life.post(`redemptions/${redemption.redemptionId}/${verb}`, body);
  await life.leavesNothing(() => refused(change(one, 'capture', { points: 61 }), 422, 'invalid-values'));
  await life.leavesNothing(() => refused(change(one, 'capture', { credit: 1 }), 422, 'invalid-values'));
  const captured = await done(change(one, 'capture', { points: 25 }), 200);
  assert.deepEqual([captured.status, captured.captured, captured.newBalance], ['captured', { points: 25 }, 85]);
  assert.equal((await done(change(two, 'release'), 200)).newBalance, 135);
  await life.leavesNothing(() => refused(change(two, 'capture'), 409, 'redemption-state'));
  const reversed = await done(change(captured, 'reverse'), 200);
  assert.deepEqual([reversed.status, reversed.restored, reversed.newBalance], ['reversed', { points: 25 }, 160]);
  await done(life.post('sandbox/clock/advance', { by: 'PT2S' }), 200);
  assert.equal((await life.get(`redemptions/${three.redemptionId}`)).status, 'expired');
  await life.leavesNothing(() => refused(change(three, 'capture'), 409, 'redemption-state'));
  assert.equal(await life.available(customerId), 200);
  // What happened to the third, newest first; an entry says what it belongs to.
  const ledger = (await life.get(`customers/${customerId}/ledger`)).data as { type: string; reference?: string }[];
  const ofThree = ledger.filter(({ reference }) => reference === three.redemptionId);
  assert.deepEqual(
    ofThree.map(({ type }) => type),
    ['release', 'release', 'hold', 'hold'],
  );
  const list = await life.get(`redemptions?customerId=${customerId}&limit=2`);
  assert.deepEqual(
    (list.data as { redemptionId: string }[]).map(({ redemptionId }) => redemptionId),
    [three.redemptionId, two.redemptionId],
  );
  const rest = await life.get(`redemptions?customerId=${customerId}&limit=2&cursor=${list.nextCursor}`);
  assert.deepEqual([rest.data.length, rest.nextCursor], [1, null]);
  assert.equal((await life.get(`redemptions?customerId=${customerId}&status=expired`)).data.length, 1);
});

test('a key belongs to one operation on one thing', async () => {
  const { customerId } = await life.memberWithOrder();
  const hold = { customerId, points: 10, hold: { expiresIn: 900 } };
  const [one, two] = [await done(life.post('redemptions', hold)), await done(life.post('redemptions', hold))];
  const key = life.unique('key');
  await done(life.post(`redemptions/${one.redemptionId}/capture`, undefined, { key }), 200);
  await life.leavesNothing(async () => {
    for (const path of [
      `redemptions/${two.redemptionId}/capture`,
      `redemptions/${one.redemptionId}/release`,
      `redemptions/${one.redemptionId}/reverse`,
      'redemptions',
    ]) {
      const body = path === 'redemptions' ? hold : undefined;
      await refused(life.post(path, body, { key }), 422, 'idempotency-key-reused');
    }
  });
});

test('a return gives back what the customer of the order spent on it, and nobody else', async () => {
  const { customerId } = await life.memberWithOrder();
  const other = await life.memberWithOrder();
  await done(life.post('redemptions', { customerId, points: 80, orderId: other.orderId }));
  const returned = await done(life.post(`orders/${other.orderId}/returns`, { returnId: 'a', amount: 50 }));
  assert.equal(returned.pointsVoided, 100);
  assert.equal(await life.available(other.customerId), 100);
  assert.equal(await life.available(customerId), 120);
});

// --- Behind the answers ---------------------------------------------------------------------------------------------------

test('a return that comes before its order waits for it', async () => {
  const [customerId, orderId] = [life.unique('cust'), life.unique('ord')];
  await done(life.post('customers', { customerId }));
  const body = { returnId: 'early', amount: 25, reason: 'early' };
  await life.leavesNothing(() => refused(life.post(`orders/${orderId}/returns`, body), 404, 'order-not-found'));
  const parked = await done(life.post(`orders/${orderId}/returns`, { ...body, park: true }), 202);
  assert.equal(parked.status, 'parked');
  const again = await life.post(`orders/${orderId}/returns`, { ...body, park: true });
  assert.deepEqual([again.status, again.headers.get('idempotent-replayed')], [202, 'true']);
  assert.deepEqual(again.body, parked);
  const other = { ...body, amount: 26, park: true };
  await life.leavesNothing(() => refused(life.post(`orders/${orderId}/returns`, other), 409, 'return-conflict'));
  life.real.work();
  const lineItems = [{ sku: 'A', quantity: 1, unitPrice: 100 }];
  await done(life.post('orders', anOrder({ orderId, customerId, orderTotal: 100, lineItems })));
  let stored = await life.get(`orders/${orderId}`);
  for (let tries = 0; tries < 200 && stored.status === 'active'; tries += 1) {
    await sleep(50);
    stored = await life.get(`orders/${orderId}`);
  }
  assert.deepEqual(
    [stored.status, stored.refunded, stored.returns[0].reason],
    ['partially_returned', '25.00', 'early'],
  );
  assert.equal(await life.available(customerId), 150);
  assert.equal((await life.post(`orders/${orderId}/returns`, body)).status, 200);
});
