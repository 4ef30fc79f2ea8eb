import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { statement } from '@loyaltyos/database';
import { anOrder, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import type { Profile } from './customer.ts';
import { mergeProfile, type ProfileChange } from './merge-profile.ts';

const ADA: Profile = {
  email: 'ada@example.com',
  firstName: 'Ada',
  address: { line1: '1 High Street', country: 'GB' },
  attributes: { vip: true, size: { units: 405n, scale: 1 } },
};

test('a patch is merged as RFC 7396 merges: null removes, absent leaves, objects member by member', () => {
  const cases: [ProfileChange, Profile][] = [
    [{}, ADA],
    [{ firstName: 'Augusta' }, { ...ADA, firstName: 'Augusta' }],
    [{ lastName: 'Byron' }, { ...ADA, lastName: 'Byron' }],
    [
      { email: null, phone: null },
      { firstName: 'Ada', address: ADA.address!, attributes: ADA.attributes! },
    ],
    [{ address: { line1: null, city: 'London' } }, { ...ADA, address: { country: 'GB', city: 'London' } }],
    [{ address: {} }, ADA],
    [{ attributes: { vip: null, note: 'x' } }, { ...ADA, attributes: { size: { units: 405n, scale: 1 }, note: 'x' } }],
    [
      { address: null, attributes: null },
      { email: 'ada@example.com', firstName: 'Ada' },
    ],
  ];
  for (const [change, merged] of cases) assert.deepEqual(mergeProfile(ADA, change), merged);
  assert.deepEqual(mergeProfile({}, { address: { city: 'London' } }), { address: { city: 'London' } });
});

const selectEvents = statement(
  'loyalty.test-updates',
  "SELECT payload::text AS payload FROM journal WHERE tenant_id = $1 AND type = 'customer.updated'",
);

interface Updating extends LoyaltyFixture {
  readonly version: (customerId?: string) => Promise<number>;
  readonly profile: () => Promise<Profile | undefined>;
  readonly events: () => Promise<unknown[]>;
}

async function updating(t: TestContext): Promise<Updating> {
  const fixture = await loyaltyFixture(t, { source: null });
  const { loyalty, principal, scratch } = fixture;
  await loyalty.enrolCustomer(principal, { customerId: 'c', profile: ADA, canonical: { customerId: 'c' } });
  const get = (customerId: string) => loyalty.getCustomer(principal, { customerId, withProfile: true });
  const { tenantId } = principal.tenant;
  return {
    ...fixture,
    version: async (customerId = 'c') => (await get(customerId)).version,
    profile: async () => (await get('c')).profile,
    events: () => scratch.database.transaction(tenantId, (tx) => tx.query(selectEvents, [tenantId])),
  };
}

test('a change makes the next version, and the journal says that there was one and nothing of what', async (t) => {
  const { loyalty, principal, version, profile, events } = await updating(t);
  const before = await version();
  await loyalty.updateCustomer(principal, { customerId: 'c', expected: before, change: { firstName: 'Augusta' } });
  assert.deepEqual(await profile(), { ...ADA, firstName: 'Augusta' });
  assert.equal(await version(), before + 1);
  assert.deepEqual(await events(), [{ payload: '{"customerId":"c"}' }]);
});

test('a change that changes nothing leaves no trace', async (t) => {
  const { loyalty, principal, version, events } = await updating(t);
  const before = await version();
  await loyalty.updateCustomer(principal, {
    customerId: 'c',
    expected: before,
    change: { firstName: 'Ada', phone: null },
  });
  assert.equal(await version(), before);
  assert.deepEqual(await events(), []);
});

test('who has not seen the last version is refused, and of many at once one is first', async (t) => {
  const { loyalty, principal, version } = await updating(t);
  const expected = await version();
  const change = (firstName: string) =>
    loyalty.updateCustomer(principal, { customerId: 'c', expected, change: { firstName } });
  const results = await Promise.allSettled(['A', 'B', 'C', 'D'].map(change));
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
  await assert.rejects(change('E'), { code: 'precondition-failed' });
  await assert.rejects(loyalty.updateCustomer(principal, { customerId: 'nobody', expected, change: {} }), {
    code: 'customer-not-found',
  });
});

test('an address that changes is found by the new one alone, and one that is taken is refused', async (t) => {
  const { loyalty, principal, version, profile } = await updating(t);
  const change = async (email: string | null): Promise<void> =>
    loyalty.updateCustomer(principal, { customerId: 'c', expected: await version(), change: { email } });
  const find = async (email: string): Promise<string> =>
    (await loyalty.lookupCustomer(principal, { email, withProfile: false })).customerId;
  await change('new@example.com');
  assert.equal(await find('NEW@example.com'), 'c');
  await assert.rejects(find('ada@example.com'), { code: 'customer-not-found' });
  const other = { customerId: 'd', profile: { email: 'ada@example.com' }, canonical: { customerId: 'd' } };
  await loyalty.enrolCustomer(principal, other);
  await assert.rejects(change('ada@example.com'), { code: 'email-taken' });
  assert.equal((await profile())?.email, 'new@example.com');
  await change(null);
  await assert.rejects(find('new@example.com'), { code: 'customer-not-found' });
});

test('no profile has more than 50 free members, however it comes to them', async (t) => {
  const { loyalty, principal, version } = await updating(t);
  const attributes = Object.fromEntries(Array.from({ length: 49 }, (_, index) => [`a${index}`, true]));
  const change = { attributes };
  await assert.rejects(loyalty.updateCustomer(principal, { customerId: 'c', expected: await version(), change }), {
    code: 'invalid-values',
  });
});

test('whom an order enrolled, about whom nothing is known, has a first version to change', async (t) => {
  const { loyalty, principal } = await loyaltyFixture(t, { source: null, programme: { autoEnrol: true } });
  await loyalty.ingestOrder(principal, anOrder('o', 'd', 1_00n));
  const get = () => loyalty.getCustomer(principal, { customerId: 'd', withProfile: true });
  assert.deepEqual([(await get()).version, (await get()).profile], [1, {}]);
  await loyalty.updateCustomer(principal, { customerId: 'd', expected: 1, change: { firstName: 'Dora' } });
  assert.deepEqual([(await get()).version, (await get()).profile], [2, { firstName: 'Dora' }]);
});
