import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '@loyaltyos/problems';
import fc from 'fast-check';
import { Cursors, type CursorBinding } from './cursor.ts';

const OLD = Buffer.alloc(32, 1);
const NEW = Buffer.alloc(32, 2);
const BINDING: CursorBinding = { tenantId: 't1', operation: 'customers.list', filter: { query: { tier: 'Gold' } } };
const DAY_MS = 86_400_000;
let now = 0;
const clock = { now: () => now };

const refused = (cursors: Cursors, cursor: string, binding = BINDING): void =>
  assert.throws(
    () => cursors.open(cursor, binding),
    (error) => error instanceof Problem && error.status === 400,
  );

test('what is sealed is opened under the same binding, and under no other', () => {
  const cursors = new Cursors([OLD], clock);
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 2 }), (position) => {
      const plain = JSON.parse(JSON.stringify(position));
      assert.deepEqual(cursors.open(cursors.seal(plain, BINDING), BINDING), plain);
    }),
  );
  const cursor = cursors.seal([1, 'a'], BINDING);
  refused(cursors, cursor, { ...BINDING, tenantId: 't2' });
  refused(cursors, cursor, { ...BINDING, operation: 'customers.ledger' });
  refused(cursors, cursor, { ...BINDING, filter: {} });
});

test('no bit can be changed, and no second spelling is accepted', () => {
  const cursors = new Cursors([OLD], clock);
  const cursor = cursors.seal(12, BINDING);
  const bytes = Buffer.from(cursor, 'base64url');
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    refused(cursors, changed.toString('base64url'));
  }
  for (const text of [`${cursor}=`, ` ${cursor}`, `${cursor}A`, cursor.slice(0, -1), '', 'x', 'A'.repeat(5000)]) {
    refused(cursors, text);
  }
});

test('a replaced key still opens until it is taken away; after 30 days a cursor is stale', () => {
  now = 0;
  const cursor = new Cursors([OLD], clock).seal('p', BINDING);
  const both = new Cursors([NEW, OLD], clock);
  assert.equal(both.open(cursor, BINDING), 'p');
  refused(new Cursors([NEW], clock), cursor);
  now = 30 * DAY_MS;
  assert.equal(both.open(cursor, BINDING), 'p');
  now += 1;
  refused(both, cursor);
});
