import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { doorCases, newHouse, type Doors } from '@loyaltyos/api';
import { serverFixture, type ServerFixture } from './server-fixture.ts';
import { addTenant } from './tenants-fixture.ts';

/** Who comes in by a session, a customer's token or the host of another environment, at every operation of a whole server. */
let server: ServerFixture;
let doors: Doors;
const PRODUCTION_HOST = 'live.loyalty.example';

before(async () => {
  server = await serverFixture({ LOYALTYOS_PRODUCTION_HOSTS: PRODUCTION_HOST });
  const { tenantToken, customerToken } = await customerOf();
  doors = {
    base: server.url,
    own: await newHouse(server.url, 'own-house'),
    foreign: await newHouse(server.url, 'foreign-house'),
    customerToken,
    customerId: 'cust_a1b2',
    neighbourId: 'cust_bronze',
    tenantToken,
    productionHost: PRODUCTION_HOST,
  };
});

after(async () => {
  await server.stop();
  assert.deepEqual(server.troubles, []);
});

async function customerOf(): Promise<{ tenantToken: string; customerToken: string }> {
  const tenant = await addTenant(server, { slug: 'doors', environment: 'sandbox' });
  const tenantToken = await tenant.token();
  const headers = { authorization: `Bearer ${tenantToken}`, 'content-type': 'application/json' };
  for (const customerId of ['cust_a1b2', 'cust_bronze']) {
    const known = await fetch(`${server.url}/v1/customers/${customerId}`, { headers });
    assert.equal(known.status, 200, `${customerId} is one of the seed`);
  }
  const made = await fetch(`${server.url}/v1/customers/cust_a1b2/tokens`, { method: 'POST', headers, body: '{}' });
  const body = (await made.json()) as { accessToken: string };
  assert.equal(made.status, 201, JSON.stringify(body));
  return { tenantToken, customerToken: body.accessToken };
}

for (const { name, check } of doorCases()) test(name, () => check(doors));
