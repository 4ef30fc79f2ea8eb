import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameApi } from '../language-model/name-api.ts';
import { compareApis } from './compare-apis.ts';
import { SNAKE_RULES, field, object, operation, parameter, smallApi } from './fixture/small-api.ts';
import { BY_CALL, BY_NAME, BY_VALUE } from './notation.ts';
import { writeChangelog } from './write-changelog.ts';

test('a changelog goes from the newest release to the first, with what breaks before all else', () => {
  const first = smallApi([operation()], [object('Old', [])]);
  const second = {
    ...smallApi(
      [operation({ query: [parameter('asOf')], customerToken: true, path: '/returns/{orderId}' })],
      [object('LineItem', [field('sku')])],
    ),
    version: '1.1.0',
  };
  const [before, after] = [first, second].map((api) => nameApi(api, SNAKE_RULES));
  assert.ok(before !== undefined && after !== undefined);
  const text = writeChangelog(
    [
      {
        version: '0.2.0',
        date: null,
        notes: ['Retries wait less.'],
        model: after,
        since: { model: before, changes: compareApis(first, second) },
      },
      { version: '0.1.0', date: '2027-01-31', notes: [], model: before, since: undefined },
    ],
    BY_NAME,
  );
  const [, , ...rest] = text.split('\n\n');
  assert.equal(
    rest.join('\n\n'),
    `## 0.2.0, not released yet

Made from version 1.1.0 of the API.

### Breaking

- The type \`Old\` is gone.

### Added

- \`client.orders.return_order\` takes \`as_of\`.
- \`client.orders.return_order\` takes tokens of customers.
- The type \`LineItem\`.

### Changed

- \`client.orders.return_order\` is sent as \`POST /returns/{orderId}\`.

### Runtime

- Retries wait less.

## 0.1.0, 2027-01-31

Made from version 1.0.0 of the API.

### Added

- \`client.orders.return_order\`
`,
  );
});

test('each notation writes operations, fields and values as its language does', () => {
  const value = { wire: 'sent-back', name: 'SENT_BACK' };
  const written = [BY_NAME, BY_VALUE, BY_CALL].map((notation) => [
    notation.operation('orders', 'get'),
    notation.field('Order', 'total'),
    notation.value('OrderStatus', value),
  ]);
  assert.deepEqual(written, [
    ['client.orders.get', 'Order.total', 'OrderStatus.SENT_BACK'],
    ['client.orders.get', 'Order.total', "'sent-back'"],
    ['client.orders().get', 'Order.total()', 'OrderStatus.SENT_BACK'],
  ]);
});
