import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BAD_CALLS, badHttp, badOrders, bodyOf, exchangeRaw, RawRequests } from '@loyaltyos/api';
import { wallClock } from '@loyaltyos/kernel';
import { verifyLedger, type Verification } from '@loyaltyos/ledger';
import { verifyOrders } from '@loyaltyos/loyalty';
import { serverFixture, type Answer, type ServerFixture } from './server-fixture.ts';

let server: ServerFixture;
before(async () => {
  server = await serverFixture();
});
after(async () => {
  await server.stop();
  assert.deepEqual(server.troubles, [], 'nothing that a client sent is a defect');
});

const GOOD = {
  orderId: 'ord_bad',
  customerId: 'cust_a1b2',
  orderTotal: 149.99,
  currencyCode: 'GBP',
  lineItems: [{ sku: 'TRAINER-42', quantity: 1, unitPrice: 149.99 }],
};

/** Everything that was ever written goes through the journal and the ledger, which this walks and holds together. */
function verify(): Promise<Verification> {
  const { database } = server.parts.opened;
  const { tenant } = server.sandbox;
  return verifyLedger(database, tenant, { further: [verifyOrders(database, tenant.tenantId)] });
}

/** What of a tenant can be read, beside its journal and ledger. */
async function visible(): Promise<readonly unknown[]> {
  const paths = ['customers', 'customers/cust_a1b2/balance', 'rule-sets', 'lists', 'rule-sets/backtests'];
  return Promise.all(
    paths.map(async (path) => {
      const { asOf: _, ...body } = (await server.call('GET', `/v1/${path}`)).body;
      return body;
    }),
  );
}

/** Sends what is bad; whatever comes of it, nothing may have been written. */
async function leavesNothing(send: () => Promise<void>): Promise<void> {
  const before = [await verify(), await visible()] as const;
  assert.equal(before[0].findingCount, 0);
  await send();
  const after = [await verify(), await visible()] as const;
  assert.deepEqual(after, before);
}

function assertProblem(answer: Answer, what: string, bad: { status: number; pointer?: string; code: string }): void {
  assert.equal(answer.status, bad.status, `${what}: ${JSON.stringify(answer.body)}`);
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/, what);
  if (bad.pointer === undefined) return assert.equal(answer.body.code, bad.code, what);
  const found = (answer.body.errors as { pointer: string; code: string }[]).map((e) => `${e.pointer} ${e.code}`);
  assert.ok(found.includes(`${bad.pointer} ${bad.code}`), `${what}: ${found.join(', ')}`);
}

test('bad orders are refused as the API refuses them, and nothing is written', async () => {
  const orders = badOrders(wallClock.now());
  assert.ok(orders.length > 80);
  await leavesNothing(async () => {
    for (const bad of orders) {
      const answer = await server.call('POST', '/v1/orders', { body: bodyOf(bad, GOOD) });
      assertProblem(answer, bad.what, bad);
    }
  });
});

test('bad calls are refused as the API refuses them, and nothing is written', async () => {
  await leavesNothing(async () => {
    for (const bad of BAD_CALLS) {
      const { method, path, body, headers = {} } = bad;
      assertProblem(await server.call(method, path, { body, headers }), `${method} ${path}`, bad);
    }
  });
});

test('bad HTTP is refused as the API refuses it, and nothing is written', async () => {
  const port = Number(new URL(server.url).port);
  await leavesNothing(async () => {
    for (const { what, request, status, code } of badHttp(new RawRequests(server.token, JSON.stringify(GOOD)))) {
      const answer = await exchangeRaw(port, request);
      assert.equal(answer.status, status, `${what}: ${answer.head}`);
      assert.equal((JSON.parse(answer.body) as { code: string }).code, code, what);
    }
  });
});

test('what needs stored data: unknown customer, foreign currency, a conflict, each 4xx and nothing written', async () => {
  const stored = { ...GOOD, orderId: 'ord_stored' };
  assert.equal((await server.call('POST', '/v1/orders', { body: stored })).status, 201);
  await leavesNothing(async () => {
    for (const [changes, status, code] of [
      [{ customerId: 'cust_none' }, 422, 'unknown-customer'],
      [{ currencyCode: 'KWD', orderTotal: 1.234 }, 422, 'currency-not-in-programme'],
      [{ orderId: 'ord_stored', orderTotal: 149.98 }, 409, 'order-conflict'],
    ] as const) {
      const answer = await server.call('POST', '/v1/orders', { body: { ...GOOD, ...changes } });
      assertProblem(answer, code, { status, code });
    }
    const batch = [{ ...GOOD, customerId: 'cust_none' }, { orderId: 'x' }, 7, null, stored];
    const { status, body } = await server.call('POST', '/v1/orders/batch', { body: { orders: batch } });
    assert.equal(status, 200);
    const outcomes = (body.outcomes as { status: string }[]).map((outcome) => outcome.status);
    assert.deepEqual(outcomes, ['failed', 'failed', 'failed', 'failed', 'replayed']);
  });
});

test('the same order fifty times at once has one effect', async () => {
  const before = await verify();
  const body = { ...GOOD, orderId: 'ord_fifty' };
  const answers = await Promise.all(Array.from({ length: 50 }, () => server.call('POST', '/v1/orders', { body })));
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  assert.equal(answers.filter(({ status }) => status === 200).length, 49);
  const texts = new Set(answers.map((answer) => JSON.stringify(answer.body)));
  assert.equal(texts.size, 1);
  const after = await verify();
  assert.equal(after.findingCount, 0);
  assert.ok(after.entries > before.entries);
});

/** Programs that try the compiler's patience; each says why it does not compile. */
const SOURCES: readonly (readonly [what: string, source: string])[] = [
  ['nesting of 10,000', `ruleset a { rule b { on order earn ${'('.repeat(10_000)}1${')'.repeat(10_000)} } }`],
  ['10,000 minus signs', `ruleset a { rule b { on order earn ${'- '.repeat(10_000)}1 } }`],
  ['a list of thirty thousand', `ruleset a { rule b { on order when channel in [${'"",'.repeat(20_000)}""] earn x } }`],
  ['a number of 60,000 digits', `ruleset a { rule b { on order earn ${'9'.repeat(60_000)} } }`],
  ['braces alone', '{'.repeat(60_000)],
  ['what looks like a pattern', `ruleset a { rule b { on order when sku == /^(a+)+$/ earn 1 } }`],
  ['overrides of direction', `ruleset a { rule \u202eb { on order earn 1 } }`],
  ['quotes without end', `ruleset a { rule b { on order when channel == "${'x'.repeat(60_000)}`],
];

test('hostile programs get diagnostics in bounded time, and nothing is saved', async () => {
  await leavesNothing(async () => {
    for (const [what, source] of SOURCES) {
      const start = performance.now();
      const validated = await server.call('POST', '/v1/rule-sets/validate', { body: { source } });
      const saved = await server.call('POST', '/v1/rule-sets', { body: { name: 'hostile', source, note: what } });
      assert.ok(performance.now() - start < 2000, `${what}: ${performance.now() - start} ms`);
      assert.equal(validated.status, 200, what);
      assert.equal(validated.body.valid, false, what);
      assert.ok(validated.body.diagnostics.length > 0, what);
      assert.equal(saved.status, 422, what);
      assert.equal(saved.body.code, 'rule-set-invalid', what);
      assert.ok(JSON.stringify(saved.body).length < 200_000, `${what}: the answer is bounded`);
    }
  });
});
