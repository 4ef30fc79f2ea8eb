import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BadCall } from '../fixture/bad-call.ts';
import { BAD_CALLS } from '../fixture/bad-calls.ts';
import { badOrders, bodyOf, type BadOrder } from '../fixture/bad-orders.ts';
import { NOW } from '../fixture/fake-engine.ts';
import { anOrder, startApi, type Answer, type RunningApi } from '../fixture/start-api.ts';

let api: RunningApi;
before(async () => {
  api = await startApi();
});
after(async () => {
  await api.app.close();
  assert.deepEqual(api.failures, [], 'nothing that a client sent is a defect');
});

let count = 0;
/** Ingests an order under an id of its own; `raw` puts text in place of members, as it is. */
function ingest(changes: Record<string, unknown>, raw: Record<string, string> = {}): Promise<Answer> {
  count += 1;
  const order = anOrder({ orderId: `ord_bad${count}`, ...changes });
  for (const name of Object.keys(raw)) order[name] = `@${name}@`;
  let body = JSON.stringify(order);
  for (const [name, text] of Object.entries(raw)) body = body.replace(`"@${name}@"`, text);
  return api.call('POST', '/api/v1/orders', { body });
}

function line(changes: Record<string, unknown>): Record<string, unknown> {
  return { lineItems: [{ sku: 'A', quantity: 1, unitPrice: 1, ...changes }] };
}

function assertRefused(answer: Answer, status: number, pointer: string, code: string): void {
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
  assert.equal(answer.body.status, status);
  const found = (answer.body.errors as { pointer: string; code: string }[]).map((e) => `${e.pointer} ${e.code}`);
  assert.ok(found.includes(`${pointer} ${code}`), `${pointer} ${code} is not in ${found.join(', ')}`);
}

// --- The catalogue ------------------------------------------------------------------------------------------------------

for (const bad of badOrders(NOW)) {
  test(`${bad.what}: ${bad.status}`, async () => {
    const body = bodyOf(bad, anOrder({ orderId: 'ord_bad' }));
    assertProblem(await api.call('POST', '/api/v1/orders', { body }), bad);
  });
}

for (const bad of BAD_CALLS) {
  const { method, path, body, headers = {}, status, code } = bad;
  test(`${method} ${path}: ${status} ${code}`, async () => {
    assertProblem(await api.call(method, path, { body, headers: { ...headers } }), bad);
  });
}

function assertProblem(answer: Answer, { status, pointer, code }: BadCall | BadOrder): void {
  if (pointer !== undefined) return assertRefused(answer, status, pointer, code);
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  assert.equal(answer.body.code, code);
}

// --- Numbers ------------------------------------------------------------------------------------------------------

test('amounts of a currency without decimals, and with three', async () => {
  assertRefused(await ingest({ orderTotal: 1.5, currencyCode: 'JPY' }), 422, '/orderTotal', 'too-many-decimals');
  assert.equal((await ingest({ orderTotal: 150, currencyCode: 'JPY' })).status, 201);
  assert.equal((await ingest({ orderTotal: 1.234, currencyCode: 'KWD' })).status, 201);
  assertRefused(await ingest({ orderTotal: 1.2345, currencyCode: 'KWD' }), 422, '/orderTotal', 'too-many-decimals');
});

for (const text of ['0.07', '1.15', '4.35', '0', '-0', '-0.00', '"149.990"', '1.5e2', '999999999999999', '1.10']) {
  test(`orderTotal ${text} GBP: accepted`, async () => {
    const answer = await ingest({}, { orderTotal: text });
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    const stored = await api.call('GET', `/v1/orders/${answer.body.orderId}`);
    assert.equal(stored.body.orderTotal, expectedPounds(text));
  });
}

/** The text with two decimals, by string work alone. */
function expectedPounds(text: string): string {
  const known: Record<string, string> = { '1.5e2': '150.00', '-0': '0.00', '-0.00': '0.00', '"149.990"': '149.99' };
  if (known[text] !== undefined) return known[text];
  const [whole = '', fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

test('prices may have four decimals more than the currency, and no more', async () => {
  assert.equal((await ingest(line({ unitPrice: 1.429999 }))).status, 201);
  const refused = await ingest(line({ unitPrice: 1.4299999 }));
  assertRefused(refused, 422, '/lineItems/0/unitPrice', 'too-many-decimals');
});

test('a line is rounded half up, unless its total is sent', async () => {
  const orderId = 'ord_rounded';
  await ingest({
    orderId,
    lineItems: [
      { sku: 'A', quantity: 3, unitPrice: 0.335 },
      { sku: 'B', quantity: '0.350', unitPrice: 9.99 },
      { sku: 'C', quantity: 1, unitPrice: 5, lineTotal: '4.50', discount: 0.5 },
    ],
  });
  const { body } = await api.call('GET', `/v1/orders/${orderId}`);
  const lines = body.lineItems as { lineTotal: string; quantity: string; discount: string; unitPrice: string }[];
  assert.deepEqual(
    lines.map(({ lineTotal, quantity, discount, unitPrice }) => [lineTotal, quantity, discount, unitPrice]),
    [
      ['1.01', '3', '0.00', '0.335'],
      ['3.50', '0.35', '0.00', '9.99'],
      ['4.50', '1', '0.50', '5.00'],
    ],
  );
});

// --- Text ---------------------------------------------------------------------------------------------------------

test('invalid UTF-8 and a byte order mark: 400', async () => {
  const head = `POST /v1/orders HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer acme.all\r\nContent-Type: application/json\r\n`;
  for (const [bytes, code] of [
    [Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'encoding'],
    [Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'encoding'],
    [Buffer.from('\ufeff{}'), 'byte-order-mark'],
  ] as const) {
    const answer = await api.raw(Buffer.concat([Buffer.from(`${head}Content-Length: ${bytes.length}\r\n\r\n`), bytes]));
    assert.equal(answer.status, 400);
    assert.equal(JSON.parse(answer.body).errors[0].code, code);
  }
});

test('names of any script are taken as they are', async () => {
  const names = ['Zoë', 'שלום', '李小龍', '𝒜𝓃𝓃', '👩‍👩‍👧', 'O\u2019Brien', 'e\u0301'];
  for (const [index, firstName] of names.entries()) {
    const customerId = `cust_name${index}`;
    assert.equal((await api.call('POST', '/v1/customers', { body: { customerId, firstName } })).status, 201);
    assert.equal((await api.call('GET', `/v1/customers/${customerId}`)).body.firstName, firstName);
  }
});

const enrol = (firstName: string): Promise<Answer> => api.call('POST', '/v1/customers', { body: { firstName } });

test('lengths are counted in code points', async () => {
  assert.ok((await enrol('😀'.repeat(100))).status < 300);
});

// --- Structure ----------------------------------------------------------------------------------------------------

test('an unknown member: 400, and what was probably meant', async () => {
  for (const [name, meant] of [
    ['orderTotl', 'orderTotal'],
    ['order_total', 'orderTotal'],
    ['OrderTotal', 'orderTotal'],
    ['currency', 'currencyCode'],
  ] as const) {
    const answer = await ingest({ [name]: 1 });
    assertRefused(answer, 400, `/${name}`, 'unknown-field');
    const message = answer.body.errors[0].message as string;
    assert.equal(message.includes(meant), name !== 'currency', message);
  }
});

test('several errors are named at once, and a wrong shape makes it a 400', async () => {
  const answer = await ingest({ orderId: '', currencyCode: 'gbp', channel: 1, lineItems: undefined });
  assert.equal(answer.status, 400);
  assert.equal(answer.body.code, 'malformed-request');
  const pointers = (answer.body.errors as { pointer: string }[]).map(({ pointer }) => pointer).toSorted();
  assert.deepEqual(pointers, ['/channel', '/currencyCode', '/lineItems', '/orderId']);
});

test('however much is wrong, the answer is bounded', async () => {
  const answer = await ingest({ lineItems: Array.from({ length: 500 }, () => ({ a: 1, b: 2 })) });
  assert.equal(answer.status, 400);
  assert.equal(answer.body.errors.length, 50);
});

test('attributes are kept exactly', async () => {
  assert.equal((await ingest({}, { attributes: '{"constructor":"x"}' })).status, 201);
  const answer = await ingest(
    {},
    { attributes: '{"a":0.30000000000000004,"b":true,"c":"0.1","d":12345678901234567890}' },
  );
  const stored = await fetch(`${api.base}/v1/orders/${answer.body.orderId}`, {
    headers: { authorization: 'Bearer acme.all' },
  });
  const text = await stored.text();
  assert.ok(text.includes('"attributes":{"a":0.30000000000000004,"b":true,"c":"0.1","d":12345678901234567890}'), text);
});

// --- Time ---------------------------------------------------------------------------------------------------------

test('more than 24 hours ahead: 422; 24 hours ahead and any past: accepted', async () => {
  assertRefused(await ingest({ occurredAt: '2026-03-02T09:30:00.001Z' }), 422, '/occurredAt', 'too-far-ahead');
  for (const occurredAt of ['2026-03-02T09:30:00Z', '2026-03-02T18:30:00+09:00', '2019-01-01T00:00:00.123456789Z']) {
    assert.equal((await ingest({ occurredAt })).status, 201, occurredAt);
  }
});

test('a local time that a change of clocks skipped is a moment where it has an offset', async () => {
  const answer = await ingest({ occurredAt: '2025-03-30T01:30:00+00:00' });
  const stored = await api.call('GET', `/v1/orders/${answer.body.orderId}`);
  assert.equal(stored.body.occurredAt, '2025-03-30T01:30:00.000Z');
});

// --- Parameters ---------------------------------------------------------------------------------------------------

test('an instant in a query may have a raw plus', async () => {
  for (const at of ['2026-02-01T00:00:00+01:00', '2026-02-01T00:00:00%2B01:00']) {
    const answer = await api.call('GET', `/v1/customers/cust_a1b2/balance?at=${at}`);
    assert.equal(answer.body.asOf, '2026-01-31T23:00:00.000Z');
  }
});
