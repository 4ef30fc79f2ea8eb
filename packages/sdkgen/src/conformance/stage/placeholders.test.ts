import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { filled, memberAt, withMember } from './placeholders.ts';

const meanings = { run: 'r1', given: { held: { id: 'x', n: 3, deep: { list: [{ id: 'y' }] } } } };

describe('placeholders', () => {
  test('are filled in wherever text stands', () => {
    const value = { path: { id: 'cust_{run}' }, body: ['{given.held.id}', { n: '{given.held.n} of {run}' }, 7, null] };
    assert.deepEqual(filled(value, meanings), { path: { id: 'cust_r1' }, body: ['x', { n: '3 of r1' }, 7, null] });
  });
  test('lead along dots', () => assert.equal(filled('{given.held.deep.list.0.id}', meanings), 'y'));
  test('stand for something', () => assert.throws(() => filled('{given.held.no}', meanings), /stands for nothing/));
  test('are not what rules are written in', () => {
    const source = 'ruleset x { rule y { on order earn rate { GBP: 2 } of order.total } }';
    assert.equal(filled(source, meanings), source);
  });
});

describe('a dotted path', () => {
  const value = { a: [{ b: null }, 2], length: 'text' };
  test('leads into objects and lists', () => {
    assert.equal(memberAt(value, 'a.0.b'), null);
    assert.equal(memberAt(value, 'a.length'), 2);
    assert.equal(memberAt(value, 'length'), 'text');
  });
  test('leads nowhere where nothing is', () => {
    for (const path of ['b', 'a.2', 'a.0.b.c', 'a.1.c', 'toString', 'a.map'])
      assert.equal(memberAt(value, path), undefined, path);
  });
  test('is where a member is set, in a copy', () => {
    assert.deepEqual(withMember(value, 'a.0.b', 5), { ...value, a: [{ b: 5 }, 2] });
    assert.deepEqual(withMember({}, 'a.b.c', 1), { a: { b: { c: 1 } } });
    assert.deepEqual(withMember([1], '1', 2), [1, 2]);
    assert.deepEqual(value, { a: [{ b: null }, 2], length: 'text' });
    assert.throws(() => withMember({ a: 1 }, 'a.b', 2), /leads into 1/);
  });
});
