import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDatabaseName, withSettings } from './connection-url.ts';

test('settings join those that an address has, with spaces that every driver reads', () => {
  assert.equal(
    withSettings('postgres://u:p@h:5/d', { default_transaction_isolation: 'read committed' }),
    'postgres://u:p@h:5/d?options=-c%20default_transaction_isolation%3Dread%5C%20committed',
  );
  const twice = withSettings(withSettings('postgres://u:p@/d?host=%2Ftmp%2Fa&port=5', { role: 'a' }), { role: 'b' });
  assert.equal(twice, 'postgres://u:p@/d?host=%2Ftmp%2Fa&port=5&options=-c%20role%3Da%20-c%20role%3Db');
});

test('another database keeps server, credentials and parameters', () => {
  assert.equal(withDatabaseName('postgres://u:p@/d?host=%2Ftmp', 'x'), 'postgres://u:p@/x?host=%2Ftmp');
  assert.equal(withDatabaseName('postgresql://u:p@h:5', 'x'), 'postgresql://u:p@h:5/x');
  assert.throws(() => withDatabaseName('host=h', 'x'), TypeError);
});
