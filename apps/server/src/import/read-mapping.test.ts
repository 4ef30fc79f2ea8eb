import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { mappingText } from './import-fixture.ts';
import { MappingError, readMapping } from './read-mapping.ts';

const LINE = { sku: 'sku', quantity: 'qty', lineTotal: 'amount' };

function faultsOf(text: string, format: 'csv' | 'ndjson' = 'csv'): Record<string, string> {
  try {
    readMapping(text, format);
    return {};
  } catch (error) {
    assert.ok(error instanceof MappingError);
    return Object.fromEntries(error.faults.map(({ pointer, message }) => [pointer, message]));
  }
}

test('the mapping of the documentation is one', () => {
  const path = new URL('../../../../docs/examples/superstore.mapping.json', import.meta.url);
  const mapping = readMapping(readFileSync(path, 'utf8'), 'csv');
  assert.equal(mapping.group, 'adjacent');
  assert.deepEqual(mapping.lineItems.lineTotal, { source: { column: 'Sales' }, round: 'half_up' });
});

test('every fault is told at once, each with its place', () => {
  const faults = faultsOf(
    mappingText({
      custmerId: 'c',
      'a/b': 1,
      customerId: undefined,
      group: 'adjacant',
      currencyCode: { constant: 'GBX' },
      channel: { column: 'a', constant: 'b' },
      numbers: { decimal: ',', grouping: ',' },
      lineItems: { ...LINE, lineTotal: { column: 'amount', rounding: 'half_up' }, kind: { constant: 'toy' } },
    }),
  );
  assert.deepEqual(Object.keys(faults).toSorted(), [
    '/a~1b',
    '/channel',
    '/currencyCode',
    '/custmerId',
    '/customerId',
    '/group',
    '/lineItems/kind',
    '/lineItems/lineTotal/rounding',
    '/numbers/grouping',
  ]);
  assert.equal(faults['/custmerId'], 'There is no such member. Did you mean "customerId"?');
  assert.equal(faults['/group'], 'Must be one of none, adjacent, whole-file.');
});

const REFUSED: readonly [string, string, string][] = [
  ['text that is no JSON', '{', ''],
  ['a list', '[]', ''],
  ['a line without a price', mappingText({ lineItems: { sku: 'sku', quantity: 'qty' } }), '/lineItems'],
  ['a list of items in a CSV file', mappingText({ lineItems: { ...LINE, each: 'items' } }), '/lineItems/each'],
  ['an order id that never changes', mappingText({ orderId: { constant: 'x' } }), '/orderId'],
  ['a column without a name', mappingText({ customerId: '' }), '/customerId'],
  ['a date without a zone', mappingText({ occurredAt: { column: 'd', format: 'd/M/yyyy' } }), '/occurredAt'],
  [
    'an unknown zone',
    mappingText({ occurredAt: { column: 'd', format: 'd/M/yyyy', zone: 'Europe/Londn' } }),
    '/occurredAt',
  ],
  ['a zone beside an offset', mappingText({ occurredAt: { column: 'd', zone: 'Europe/London' } }), '/occurredAt'],
  ['a format without a year', mappingText({ occurredAt: { column: 'd', format: 'd/M', zone: 'UTC' } }), '/occurredAt'],
  ['values that are no texts', mappingText({ channel: { column: 'c', values: { a: 1 } } }), '/channel/values'],
  ['a delimiter of two characters', mappingText({ delimiter: '||' }), '/delimiter'],
];
for (const [name, text, pointer] of REFUSED) {
  test(`refused: ${name}`, () => assert.deepEqual(Object.keys(faultsOf(text)), [pointer]));
}

test('with a list of items, a row is a whole order', () => {
  const text = mappingText({ group: 'adjacent', lineItems: { ...LINE, each: 'items' } });
  assert.deepEqual(Object.keys(faultsOf(text, 'ndjson')), ['/group']);
});
