import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOf, mappingText, readOrders } from './import-fixture.ts';
import { ordersOf } from './import-file.ts';
import { MappingError, readMapping } from './read-mapping.ts';
import type { Rejection } from './rejection.ts';

const ADJACENT = { group: 'adjacent' };
const HEADER = 'id,customer,sku,qty,amount\n';

function idsOf(orders: readonly Record<string, unknown>[]): unknown[] {
  return orders.map((order) => order['orderId']);
}

function brief(rejections: readonly Rejection[]): unknown[] {
  return rejections.map(({ line, lines, orderId, code }) => [line, lines, orderId, code]);
}

test('rows of an order become its line items, and their exact sum its total', async (t) => {
  const tenths = Array.from({ length: 10 }, () => 'o1,c1,s,1,0.10\n').join('');
  const { orders, rejections } = await readOrders(t, `${HEADER}${tenths}o2,c1,s2,0.25,9007199254740.99\n`, ADJACENT);
  assert.deepEqual(rejections, []);
  assert.equal(orders[0]?.['orderTotal'], '1', 'ten tenths, which binary floats add up to 0.9999999999999999');
  const items = orders[0]?.['lineItems'];
  assert.equal(Array.isArray(items) && items.length, 10);
  assert.deepEqual(orders[1], {
    orderId: 'o2',
    customerId: 'c1',
    orderTotal: '9007199254740.99',
    currencyCode: 'GBP',
    lineItems: [{ sku: 's2', quantity: '0.25', lineTotal: '9007199254740.99' }],
  });
});

test('quantity x unit price is rounded as the API rounds it, and discounts come off', async (t) => {
  const lineItems = {
    sku: 'sku',
    quantity: 'qty',
    unitPrice: 'price',
    discount: { column: 'off', as: 'rate', round: 'half_up' },
  };
  const rows = 'id,customer,sku,qty,price,off\no1,c1,fuel,31.5,1.4299,\no1,c1,s,3,0.35,10%\n';
  const { orders } = await readOrders(t, rows, { ...ADJACENT, lineItems });
  assert.deepEqual(orders[0]?.['lineItems'], [
    { sku: 'fuel', quantity: '31.5', unitPrice: '1.4299' },
    { sku: 's', quantity: '3', unitPrice: '0.35', discount: '0.11' },
  ]);
  assert.equal(orders[0]?.['orderTotal'], '45.98', '45.04185 to 45.04, and 1.05 less 0.105 to 0.11');
});

test('what is said once holds for all rows of the order, and what is said twice must agree', async (t) => {
  const rows =
    'id,customer,sku,qty,amount,total,channel\n' +
    'o1,c1,a,1,1.00,5.00,web\no1,,b,1,2.00,,\no1,c1,c,1,2.00,5.0,web\n' +
    'o2,c1,a,1,1.00,1.00,web\no2,c2,a,1,1.00,,\n';
  const { orders, rejections } = await readOrders(t, rows, { ...ADJACENT, orderTotal: 'total', channel: 'channel' });
  assert.deepEqual(
    orders.map(({ customerId, orderTotal, channel }) => [customerId, orderTotal, channel]),
    [['c1', '5', 'web']],
  );
  assert.deepEqual(brief(rejections), [[6, [5, 6], 'o2', 'rows-disagree']]);
});

test('a rejection names the line to blame, whatever line breaks stand before it', async (t) => {
  const rows =
    'id,customer,sku,qty,amount\r\n' +
    'o1,c1,"two\r\nlines",1,1.00\r\n\r\n' +
    'o2,c1,s,1,12.345\r\no2,c1,s,one,1.00\r\n' +
    'o3,,s,1,1.00\r\no4,c1,s,1,£1\r\n';
  const { orders, rejections } = await readOrders(t, rows, ADJACENT);
  assert.deepEqual(idsOf(orders), ['o1']);
  assert.deepEqual(brief(rejections), [
    [5, [5, 6], 'o2', 'too-many-decimals'],
    [7, [7], 'o3', 'missing'],
    [8, [8], 'o4', 'not-a-number'],
  ]);
  assert.match(rejections[0]!.reason, /Say "round"/);
});

test('currencies, dates and values that the mapping does not know', async (t) => {
  const rows =
    'id,customer,sku,qty,amount,cur,at,type\n' +
    'o1,c1,s,1,100,JPY,2020-02-29,P\no2,c1,s,1,1,gbp,2020-02-29,P\no3,c1,s,1,1,GBP,2021-02-29,P\no4,c1,s,1,1,GBP,2020-02-29,Q\n';
  const { orders, rejections } = await readOrders(t, rows, {
    currencyCode: 'cur',
    occurredAt: { column: 'at', format: 'yyyy-MM-dd', zone: 'Asia/Tokyo' },
    lineItems: {
      sku: 'sku',
      quantity: 'qty',
      lineTotal: 'amount',
      kind: { column: 'type', values: { P: 'product' } },
    },
  });
  assert.deepEqual(
    orders.map(({ occurredAt }) => occurredAt),
    ['2020-02-28T15:00:00.000Z'],
  );
  assert.deepEqual(brief(rejections), [
    [3, [3], 'o2', 'unknown-currency'],
    [4, [4], 'o3', 'not-a-date'],
    [5, [5], 'o4', 'unmapped-value'],
  ]);
});

test('an order beside a row that cannot be read is refused: the row may be its own', async (t) => {
  const rows = `${HEADER}o1,c1,s,1,1\no2,c1,s,1,1\no2,c1,a, comma,1,1\no3,c1,s,1,1\no4,c1,s,1,1\n,c1,s,1,1\n`;
  const { orders, rejections } = await readOrders(t, rows, ADJACENT);
  assert.deepEqual(idsOf(orders), ['o1']);
  assert.deepEqual(brief(rejections), [
    [4, [4], null, 'unreadable-row'],
    [3, [3], 'o2', 'beside-unreadable-row'],
    [5, [5], 'o3', 'beside-unreadable-row'],
    [7, [7], null, 'missing'],
    [6, [6], 'o4', 'beside-unreadable-row'],
  ]);
  const each = await readOrders(t, rows);
  assert.deepEqual(idsOf(each.orders), ['o1', 'o2', 'o3', 'o4'], 'a row that is a whole order stands by itself');
});

test('rows from all over the file make one order, in the order of first appearance', async (t) => {
  const rows = `${HEADER}o1,c1,a,1,1\no2,c1,b,1,2\no1,c1,c,1,3\n`;
  const { orders } = await readOrders(t, rows, { group: 'whole-file' });
  assert.deepEqual(
    orders.map(({ orderId, orderTotal }) => [orderId, orderTotal]),
    [
      ['o1', '4'],
      ['o2', '2'],
    ],
  );
  const broken = await readOrders(t, `${rows}o2,c1\n`, { group: 'whole-file' });
  assert.deepEqual(broken.orders, [], 'the lost row may belong to any order');
  assert.deepEqual(brief(broken.rejections), [[5, [5], null, 'unreadable-file']]);
});

test('an order has at most 500 rows, and no more are held', async (t) => {
  const rows = (count: number): string => HEADER + 'o1,c1,s,1,1\n'.repeat(count) + 'o2,c1,s,1,1\n';
  assert.deepEqual(idsOf((await readOrders(t, rows(500), ADJACENT)).orders), ['o1', 'o2']);
  for (const group of ['adjacent', 'whole-file']) {
    const { orders, rejections } = await readOrders(t, rows(501), { group });
    assert.deepEqual(idsOf(orders), ['o2']);
    assert.equal(rejections[0]?.code, 'too-many-lines');
    assert.match(rejections[0].reason, /501 rows/);
  }
});

test('reading ends at broken quotes, and the order that was open is refused', async (t) => {
  const { orders, rejections } = await readOrders(
    t,
    `${HEADER}o1,c1,s,1,1\no2,c1,s,1,1\no2,c1,"s"x,1,1\no3,c1,s,1,1\n`,
    ADJACENT,
  );
  assert.deepEqual(idsOf(orders), ['o1']);
  assert.deepEqual(brief(rejections), [
    [3, [3], 'o2', 'beside-unreadable-row'],
    [4, [4], null, 'unreadable-file'],
  ]);
});

test('encodings: marks at the beginning, old code pages, and bytes that are none', async (t) => {
  const text = `${HEADER}o1,c1,Café – 1,1,1\n`;
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const old = Buffer.from(text.replace('–', '\u0096'), 'latin1');
  for (const [content, changes] of [
    [`\uFEFF${text}`, {}],
    [utf16, { encoding: 'utf-16le' }],
    [old, { encoding: 'windows-1252' }],
  ] as const) {
    const { orders } = await readOrders(t, content, changes);
    assert.equal((orders[0]!['lineItems'] as { sku: string }[])[0]?.sku, 'Café – 1');
  }
  const { orders, rejections } = await readOrders(t, old);
  assert.deepEqual(orders, []);
  assert.match(rejections[0]?.reason ?? '', /not utf-8: say its "encoding"/);
});

test('columns that the file does not have are told before anything is sent', async (t) => {
  const mapping = readMapping(
    mappingText({ customerId: 'custmer', lineItems: { sku: 'x', quantity: 'qty', lineTotal: 'amount' } }),
    'csv',
  );
  const path = fileOf(t, `${HEADER.trim()},qty\no1,c1,s,1,1,1\n`);
  await assert.rejects(ordersOf({ path, format: 'csv', mapping }, () => {}).next(), (error: unknown) => {
    assert.ok(error instanceof MappingError);
    assert.deepEqual(
      error.faults.map(({ pointer, message }) => `${pointer} ${message}`),
      [
        '/customerId The file has no column "custmer". Did you mean "customer"?',
        '/lineItems/sku The file has no column "x". There are id, customer, sku, qty, amount, qty.',
        '/lineItems/quantity Two columns are named "qty".',
      ],
    );
    return true;
  });
  const { rejections } = await readOrders(t, '');
  assert.match(rejections[0]?.reason ?? '', /is empty/);
});

test('NDJSON: items in lists, pointers to members, numbers by their text', async (t) => {
  const lines = [
    '{"id":"o1","buyer":{"id":"c1"},"items":[{"sku":"a","qty":1,"amount":0.1},{"sku":"b","qty":2,"amount":9007199254740993.00}]}',
    '',
    '{"id":"o2","buyer":{"id":7},"items":[]}',
    '{"id":"o3","buyer":{},"items":[{"sku":"a"}]}',
    '{"id":"o4","buyer":{"id":"c1"},"items":"none"}',
    '[1]',
    '{"id":',
  ];
  const { orders, rejections } = await readOrders(
    t,
    lines.join('\n'),
    { customerId: '/buyer/id', lineItems: { each: 'items', sku: 'sku', quantity: 'qty', lineTotal: 'amount' } },
    'ndjson',
  );
  assert.deepEqual(
    orders.map(({ orderId, customerId, orderTotal }) => [orderId, customerId, orderTotal]),
    [
      ['o1', 'c1', '9007199254740993.1'],
      ['o2', '7', '0'],
    ],
  );
  assert.deepEqual(brief(rejections), [
    [4, [4], 'o3', 'missing'],
    [5, [5], 'o4', 'missing'],
    [6, [6], null, 'unreadable-row'],
    [7, [7], null, 'unreadable-row'],
  ]);
});

test('a semicolon file with decimal commas', async (t) => {
  const { orders } = await readOrders(t, 'id;customer;sku;qty;amount\no1;c1;s;1;1.234,50\n', {
    delimiter: ';',
    numbers: { decimal: ',', grouping: '.' },
  });
  assert.equal(orders[0]?.['orderTotal'], '1234.5');
});
