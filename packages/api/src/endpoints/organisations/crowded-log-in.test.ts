import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { PASSWORD, refusal, startPeople } from './people-fixture.ts';

/** So slow that whoever waits still waits when the next ones come. */
const SLOW_HASH = { memoryKib: 19_456, passes: 12, lanes: 1 };

test('a crowd at one address does not tell which other addresses have an account', async (t) => {
  const people = await startPeople(t, { hashCost: SLOW_HASH });
  const { email, browser: known } = await people.owner('ada');
  const logIn = (address: string, password = 'a wrong password of somebody'): Promise<string> =>
    people
      .browser()
      .call('POST', '/sessions', { body: { email: address, password } })
      .then(refusal);
  const crowd = Array.from({ length: 30 }, () => logIn('crowd@people.example'));
  await sleep(100);
  const probes = Array.from({ length: 24 }, (_, index) => logIn(`nobody-${index}@people.example`));
  // A browser in which somebody has logged in before does not wait with strangers.
  const own = known.call('POST', '/sessions', { body: { email, password: PASSWORD } });
  const [crowded, others] = await Promise.all([Promise.all(crowd), Promise.all(probes)]);
  assert.ok(crowded.includes('429 too-many-requests'), 'it is crowded');
  // Strangers' queues are four and go by the address, whether anybody has it or not: three quarters are in another one.
  const answered = others.filter((answer) => answer === '401 invalid-login').length;
  assert.ok(answered >= 9, others.join(', '));
  assert.equal((await own).status, 201);
});
