import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anOrder, startApi, type Answer, type RunningApi } from './fixture/start-api.ts';

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

// --- Numbers ------------------------------------------------------------------------------------------------------

for (const text of ['NaN', 'Infinity', '-Infinity', '1e400', '01', '1.', '0x1', '--1']) {
  test(`orderTotal ${text}: 400`, async () => {
    const answer = await ingest({}, { orderTotal: text });
    assert.equal(answer.status, 400);
    assert.equal(answer.body.code, 'malformed-json');
  });
}

for (const [text, code] of [
  ['1e308', 'too-many-digits'],
  ['-1', 'negative'],
  ['-0.01', 'negative'],
  ['149.999', 'too-many-decimals'],
  ['0.30000000000000004', 'too-many-digits'],
  ['1234567890123456', 'too-many-digits'],
  ['1e15', 'too-many-digits'],
  ['1e-30', 'too-many-decimals'],
  ['"149.999"', 'too-many-decimals'],
  ['"-1"', 'negative'],
] as const) {
  test(`orderTotal ${text} GBP: 422`, async () => {
    assertRefused(await ingest({}, { orderTotal: text }), 422, '/orderTotal', code);
  });
}

for (const text of ['true', 'null', '{}', '[1]', '"NaN"', '"1e2"', '"12,50"', '" 1"', '""', '"0x1"', '"١٢"']) {
  test(`orderTotal ${text}: 400`, async () => {
    assertRefused(await ingest({}, { orderTotal: text }), 400, '/orderTotal', 'wrong-type');
  });
}

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

for (const [quantity, code] of [
  [0, 'not-positive'],
  [-1, 'not-positive'],
  [1.2345, 'too-many-decimals'],
  ['0.000', 'not-positive'],
  [1e30, 'too-many-digits'],
] as const) {
  test(`quantity ${quantity}: 422`, async () => {
    assertRefused(await ingest(line({ quantity })), 422, '/lineItems/0/quantity', code);
  });
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

test('a line needs a price, a discount no more than the line', async () => {
  assertRefused(await ingest({ lineItems: [{ sku: 'A', quantity: 1 }] }), 400, '/lineItems/0/unitPrice', 'missing');
  assertRefused(await ingest(line({ discount: 1.01 })), 422, '/lineItems/0/discount', 'too-large');
  const huge = { quantity: 999_999_999_999, unitPrice: 999_999_999_999 };
  assertRefused(await ingest(line(huge)), 422, '/lineItems/0', 'too-large');
});

test('where an integer is declared: "12", true and null are 400', async () => {
  for (const version of ['12', true, null]) {
    const answer = await api.call('POST', '/v1/rule-sets/rs_fake/activate', { body: { version } });
    assertRefused(answer, 400, '/version', 'wrong-type');
  }
  for (const [version, code] of [
    [0, 'too-small'],
    [1.5, 'not-whole'],
    [1e9, 'too-large'],
  ]) {
    const answer = await api.call('POST', '/v1/rule-sets/rs_fake/activate', { body: { version } });
    assertRefused(answer, 422, '/version', String(code));
  }
  assert.equal((await api.call('POST', '/v1/rule-sets/rs_fake/activate', { body: '{"version":1.0}' })).status, 200);
});

for (const currencyCode of ['gbp', 'ZZZ', 'GB', '', '£', 'GBPX']) {
  test(`currency ${JSON.stringify(currencyCode)}: 422`, async () => {
    assertRefused(await ingest({ currencyCode }), 422, '/currencyCode', 'unknown-currency');
  });
}

// --- Text ---------------------------------------------------------------------------------------------------------

test('U+0000, lone surrogates, invalid UTF-8 and a byte order mark: 400', async () => {
  for (const [text, code] of [
    ['"a\\u0000b"', 'null-character'],
    ['"a\u0000b"', 'null-character'],
    ['"\\ud800"', 'lone-surrogate'],
    ['"\\udc00\\ud800"', 'lone-surrogate'],
  ] as const) {
    assertRefused(await ingest({}, { channel: text }), 400, '/channel', code);
  }
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

for (const orderId of ['ord\u202e1', 'ord 1', 'a@b', '', 'x'.repeat(65), 'ørd', '..', '.', 'a/b', 'a\n', 'a\u200bb']) {
  test(`orderId ${JSON.stringify(orderId)}: 422`, async () => {
    assertRefused(await ingest({ orderId }), 422, '/orderId', 'pattern');
  });
}

test('overrides of direction and control characters in labels: 422', async () => {
  for (const channel of ['a\u202eb', 'a\u2066b', 'a\u0007b']) {
    assertRefused(await ingest({ channel }), 422, '/channel', 'pattern');
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
  assertRefused(await enrol('😀'.repeat(101)), 422, '/firstName', 'too-long');
  assertRefused(await enrol(''), 422, '/firstName', 'too-short');
});

test('an e-mail address has one @ and no space', async () => {
  for (const email of ['a', 'a@', '@b', 'a b@c', 'a@b@c', 'a@b\n']) {
    assertRefused(await api.call('POST', '/v1/customers', { body: { email } }), 422, '/email', 'pattern');
  }
});

test('a day of birth exists', async () => {
  for (const birthDate of ['2026-02-30', '1990-2-1', '90-02-01', 'x']) {
    assertRefused(await api.call('POST', '/v1/customers', { body: { birthDate } }), 422, '/birthDate', 'not-a-date');
  }
});

// --- Structure ----------------------------------------------------------------------------------------------------

test('a name that occurs twice: 400', async () => {
  const answer = await api.call('POST', '/v1/orders', { body: '{"orderId":"a","orderId":"b"}' });
  assertRefused(answer, 400, '/orderId', 'duplicate-name');
});

test('__proto__ and its like are unknown members, and attributes refuse the name', async () => {
  for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
    const answer = await api.call('POST', '/v1/orders', { body: `{"${name}":{"admin":true}}` });
    assertRefused(answer, 400, `/${name}`, 'unknown-field');
  }
  const answer = await ingest({}, { attributes: '{"__proto__":"x"}' });
  assertRefused(answer, 422, '/attributes', 'attribute-name');
  assert.equal((await ingest({}, { attributes: '{"constructor":"x"}' })).status, 201);
});

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
  assertRefused(await ingest(line({ 'a/b~c': 1 })), 400, '/lineItems/0/a~1b~0c', 'unknown-field');
  assertRefused(await ingest({ ['x'.repeat(5000)]: 1 }), 400, '', 'unknown-field');
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

test('depth 33, empty body, and what is not an object: 400', async () => {
  const deep = `${'['.repeat(33)}${']'.repeat(33)}`;
  const answers = [deep, '', ' ', '{', '[]', '"x"', 'null', '1'].map((body) =>
    api.call('POST', '/v1/orders', { body }),
  );
  for (const answer of await Promise.all(answers)) assert.equal(answer.status, 400, JSON.stringify(answer.body));
});

test('501 lines: 422', async () => {
  const lineItems = Array.from({ length: 501 }, () => ({ sku: 'A', quantity: 1, unitPrice: 1 }));
  assertRefused(await ingest({ lineItems }), 422, '/lineItems', 'too-many-items');
});

test('attributes are scalars, at most 50, exact', async () => {
  assertRefused(await ingest({ attributes: { a: null } }), 400, '/attributes/a', 'wrong-type');
  assertRefused(await ingest({ attributes: { a: {} } }), 400, '/attributes/a', 'wrong-type');
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`a${index}`, 1]));
  assertRefused(await ingest({ attributes: many }), 422, '/attributes', 'too-many-members');
  assertRefused(await ingest({ attributes: { a: 'x'.repeat(501) } }), 422, '/attributes/a', 'too-long');
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

for (const occurredAt of [
  '2026-02-30T10:00:00Z',
  '2026-02-29T10:00:00Z',
  '2026-03-01T23:59:60Z',
  '2026-03-01T24:00:00Z',
  '2026-03-01T09:60:00Z',
  '2026-03-01T09:30:00',
  '2026-03-01 09:30:00Z',
  '2026-03-01',
  '2026-03-01T09:30Z',
  '275760-01-01T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '2026-03-01T09:30:00+24:00',
  '2026-13-01T00:00:00Z',
  'yesterday',
  '',
]) {
  test(`occurredAt ${JSON.stringify(occurredAt)}: 422`, async () => {
    assertRefused(await ingest({ occurredAt }), 422, '/occurredAt', 'not-an-instant');
  });
}

test('25 hours ahead: 422; 24 hours ahead and any past: accepted', async () => {
  assertRefused(await ingest({ occurredAt: '2026-03-02T10:30:00Z' }), 422, '/occurredAt', 'too-far-ahead');
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

test('a number for an instant: 400', async () => {
  assertRefused(await ingest({ occurredAt: 1772357400 }), 400, '/occurredAt', 'wrong-type');
});

// --- Parameters ---------------------------------------------------------------------------------------------------

for (const [query, pointer, code] of [
  ['limit=1000000000', '/query/limit', 'too-large'],
  ['limit=0', '/query/limit', 'too-small'],
  ['limit=-1', '/query/limit', 'too-small'],
  ['limit=ten', '/query/limit', 'wrong-type'],
  ['limit=1e2', '/query/limit', 'wrong-type'],
  ['limit=', '/query/limit', 'wrong-type'],
  ['limit=1&limit=2', '/query/limit', 'repeated'],
  ['limt=1', '/query/limt', 'unknown-field'],
  ['__proto__=1', '/query/__proto__', 'unknown-field'],
  ['cursor=forged', '/query/cursor', 'invalid-cursor'],
  ['cursor=', '/query/cursor', 'too-short'],
  ['tier=%ff', '/query', 'encoding'],
  ['tier=%00', '/query', 'encoding'],
] as const) {
  test(`?${query}: 400`, async () => {
    assertRefused(await api.call('GET', `/v1/customers?${query}`), 400, pointer, code);
  });
}

test('an instant in a query may have a raw plus', async () => {
  for (const at of ['2026-02-01T00:00:00+01:00', '2026-02-01T00:00:00%2B01:00']) {
    const answer = await api.call('GET', `/v1/customers/cust_a1b2/balance?at=${at}`);
    assert.equal(answer.body.asOf, '2026-01-31T23:00:00.000Z');
  }
  const bad = await api.call('GET', '/v1/customers/cust_a1b2/balance?at=2026-02-30T00:00:00Z');
  assertRefused(bad, 400, '/query/at', 'not-an-instant');
});
