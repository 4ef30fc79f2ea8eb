import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InvalidResponseError } from './errors.ts';
import { decode, type Shape } from './shape.ts';

const AT = '2026-03-01T09:30:00.123Z';
const DATE = new Date(AT);

test('instants become dates wherever they are, and the rest stays', () => {
  const tree: Shape = { fields: { at: 'instant', children: { list: () => tree } } };
  const shape: Shape = {
    fields: { tree, dates: { list: 'instant' }, byName: { map: 'instant' }, entry: { by: 'kind', arms: { a: tree } } },
  };
  const value = {
    tree: { at: AT, children: [{ at: null, children: [], other: AT }], more: 1 },
    dates: [AT],
    byName: { x: AT },
    entry: { kind: 'a', at: AT },
    text: AT,
  };
  assert.deepEqual(decode(value, shape), {
    tree: { at: DATE, children: [{ at: null, children: [], other: AT }], more: 1 },
    dates: [DATE],
    byName: { x: DATE },
    entry: { kind: 'a', at: DATE },
    text: AT,
  });
  for (const kind of ['b', 'constructor', 'toString', '__proto__']) {
    const unknown = { entry: { kind, at: AT } };
    assert.deepEqual(decode(unknown, shape), unknown);
  }
});

test('what has another shape is said by its place', () => {
  const shape: Shape = { fields: { items: { list: { fields: { at: 'instant' } } } } };
  const refused = (value: unknown, says: RegExp) =>
    assert.throws(
      () => decode(value, shape),
      (error) => error instanceof InvalidResponseError && says.test(error.message),
    );
  refused({ items: [{ at: AT }, { at: 'soon' }] }, /^\/items\/1\/at is no instant$/);
  refused({ items: [{ at: 7 }] }, /no instant/);
  refused({ items: {} }, /^\/items is no list$/);
  refused({ items: ['x'] }, /^\/items\/0 is no object$/);
  refused([], /^The answer is no object$/);
});
