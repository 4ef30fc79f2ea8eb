import assert from 'node:assert/strict';
import { format, inspect } from 'node:util';
import { test } from 'node:test';
import { Secret, unprintable } from './secret.ts';

/** Every way in which a value ends up in a log by accident. */
function printings(value: object): string[] {
  return [
    inspect(value, { showHidden: true, depth: 9 }),
    inspect({ nested: [value] }, { depth: 9 }),
    JSON.stringify(value),
    JSON.stringify({ nested: [value] }),
    // oxlint-disable-next-line typescript/no-base-to-string -- that it does not is what is tested
    String(value),
    format('%s %o %j', value, value, value),
  ];
}

test('a secret and what holds one print as [secret]', () => {
  const secret = new Secret('hunter2');
  for (const text of [...printings(secret), ...printings(new Error('x', { cause: secret }))]) {
    assert.ok(!text.includes('hunter2'), text);
  }
  assert.equal(JSON.stringify({ secret }), '{"secret":"[secret]"}');
  assert.equal(secret.reveal(), 'hunter2');
});

test('an unprintable object does not print, yet its members can be read', () => {
  const token = unprintable({ accessToken: 'hunter2' });
  for (const text of [JSON.stringify({ token }), inspect({ token }), format('%s', token)])
    assert.ok(!text.includes('hunter2'));
  assert.equal(token.accessToken, 'hunter2');
});
