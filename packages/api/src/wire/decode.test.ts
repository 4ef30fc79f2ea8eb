import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimal } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import fc from 'fast-check';
import { Type } from 'typebox';
import Schema from 'typebox/schema';
import { OrderRequest } from '../endpoints/orders/order-schema.ts';
import { readOrder } from '../endpoints/orders/read-order.ts';
import { anOrder } from '../fixture/start-api.ts';
import { Choice } from '../schema/choice.ts';
import { Closed } from '../schema/object.ts';
import { compileDecoder } from './decode.ts';
import { readJson } from './read-json.ts';

const decodeOrder = compileDecoder(OrderRequest);
const NOW = Date.UTC(2026, 2, 1);

/** Reads, decodes and normalises; undefined when refused by a problem; throws what is no problem. */
function accept(text: string): unknown {
  try {
    return readOrder(decodeOrder(readJson(Buffer.from(text))), NOW);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

test('typed values: money and quantities exact, instants in milliseconds', () => {
  const order = anOrder({ orderTotal: '149.990', occurredAt: '2026-03-01T00:00:00+01:00', attributes: { a: 0.1 } });
  const decoded = decodeOrder(readJson(Buffer.from(JSON.stringify(order))));
  assert.deepEqual(decoded.orderTotal, decimal(14999n, 2));
  assert.equal(decoded.occurredAt, Date.UTC(2026, 1, 28, 23));
  assert.deepEqual(decoded.attributes, { a: decimal(1n, 1) });
  assert.deepEqual(decoded.lineItems[0]?.quantity, decimal(1n));
});

test('a schema that nothing decodes is found when it is compiled', () => {
  assert.throws(() => compileDecoder(Type.Object({ a: Type.Number() })), /no decoder/);
  assert.throws(() => compileDecoder(Type.Object({ a: Type.String() })), /how long it may be/);
  assert.throws(() => compileDecoder(Type.Object({ a: Type.Array(Type.Boolean()) })), /how long it may be/);
});

test('choices and flags', () => {
  const decode = compileDecoder(
    Closed({
      colour: Type.Optional(Choice('Colour', ['red', 'blue'], 'A colour.')),
      on: Type.Optional(Type.Boolean()),
    }),
  );
  const refused = (body: unknown): string => {
    try {
      decode(readJson(Buffer.from(JSON.stringify(body))));
    } catch (error) {
      assert.ok(error instanceof Problem);
      return `${error.status} ${error.errors.map(({ code, message }) => `${code}: ${message}`).join()}`;
    }
    return 'accepted';
  };
  assert.equal(refused({ colour: 'red', on: false }), 'accepted');
  assert.equal(refused({ colour: 'Red' }), '422 not-one-of: Did you mean "red"?');
  assert.equal(refused({ colour: 'green' }), '422 not-one-of: Must be one of red, blue.');
  assert.equal(refused({ colour: 1 }), '400 wrong-type: Must be text.');
  assert.equal(refused({ on: 'true' }), '400 wrong-type: Must be true or false.');
  assert.equal(refused({ on: 1 }), '400 wrong-type: Must be true or false.');
});

test('whatever the bytes are, nothing but a problem is thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string(), fc.string({ unit: 'binary' })), (text) => {
      accept(text);
    }),
    { numRuns: 2000 },
  );
});

/** Orders with a member or two replaced by something near to right or far from it. */
const spoilt = {
  orderId: fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9._:-]{1,64}$/)),
  customerId: fc.oneof(fc.string(), fc.constant('cust_a1b2')),
  orderTotal: fc.oneof(fc.double({ noNaN: true }), fc.nat(), fc.jsonValue({ maxDepth: 1 })),
  currencyCode: fc.oneof(fc.constantFrom('GBP', 'JPY', 'KWD', 'gbp', 'XXX'), fc.string()),
  occurredAt: fc.oneof(
    fc.date({ noInvalidDate: true, max: new Date(NOW) }).map((date) => date.toISOString()),
    fc.jsonValue({ maxDepth: 1 }),
  ),
  attributes: fc.oneof(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.nat()), fc.jsonValue({ maxDepth: 2 })),
  channel: fc.string({ unit: 'binary', maxLength: 70 }),
  lineItems: fc.array(
    fc.record({
      sku: fc.string({ minLength: 1, maxLength: 5 }),
      quantity: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ noNaN: true })),
      unitPrice: fc.oneof(fc.constantFrom(1, 1.5, '2.25'), fc.jsonValue({ maxDepth: 1 })),
      kind: fc.constantFrom('product', 'gift_card', 'Product'),
    }),
    { maxLength: 2 },
  ),
};
const members = Object.keys(spoilt) as (keyof typeof spoilt)[];
const spoiltOrders = fc
  .tuple(fc.record(spoilt), fc.subarray(members, { minLength: 1, maxLength: 2 }))
  .map(([values, chosen]) => JSON.stringify(anOrder(Object.fromEntries(chosen.map((name) => [name, values[name]])))));

test('what is decoded is valid by the published schema', () => {
  const published = JSON.parse(JSON.stringify(OrderRequest)) as Schema.XSchema;
  let accepted = 0;
  fc.assert(
    fc.property(spoiltOrders, (text) => {
      if (accept(text) === undefined) return;
      accepted += 1;
      const [valid, errors] = Schema.Errors(published, JSON.parse(text));
      assert.ok(valid, `${text}: ${JSON.stringify(errors)}`);
    }),
    { numRuns: 5000 },
  );
  assert.ok(accepted > 200, `only ${accepted} orders were accepted`);
});
