import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serverFixture, type Answer, type ServerFixture } from './server-fixture.ts';

let server: ServerFixture;
before(async () => {
  server = await serverFixture();
});
after(async () => {
  await server.stop();
  assert.deepEqual(server.troubles, [], 'nothing that a client sent is a defect');
});

const PASSWORD = 'four plain words with spaces';

function registration(name: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const person = { name: 'Ada', email: `${name}@people.example`, password: PASSWORD };
  return { organisationName: `Shop ${name}`, slug: `shop-${name}`, ...person, ...changes };
}

async function browser(
  method: string,
  path: string,
  { body, headers = {}, cookie }: { body?: unknown; headers?: Record<string, string>; cookie?: string } = {},
): Promise<Answer> {
  const response = await fetch(`${server.url}/v1${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie === undefined ? {} : { cookie }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** What a browser would send back of what an answer set. */
function cookiesOf(answer: Answer): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

async function tokenOf(slug: string, apiKey: string): Promise<string> {
  const response = await fetch(`${server.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: slug, client_secret: apiKey }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}

test('201: a registration gives a sandbox that answers as the first five minutes promise, by key and by session', async (t) => {
  const times: number[] = [];
  for (const name of ['one', 'two', 'three']) {
    const answer = await browser('POST', '/register', { body: registration(name) });
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    times.push(answer.body.provisionedInMs);
    assert.equal(answer.body.tenant.slug, `shop-${name}`);
    assert.deepEqual(
      [answer.body.tenant.environment, answer.body.tenant.plan, answer.body.member.role],
      ['sandbox', 'growth', 'owner'],
    );
    const order = {
      orderId: 'ord_8k2p',
      customerId: 'cust_a1b2',
      orderTotal: 149.99,
      currencyCode: 'GBP',
      lineItems: [{ sku: 'TRAINER-42', quantity: 1, unitPrice: 149.99 }],
    };
    const token = await tokenOf(`shop-${name}`, answer.body.apiKey);
    const byKey = await server.call('POST', '/v1/orders', {
      body: order,
      headers: { authorization: `Bearer ${token}` },
    });
    assert.equal(byKey.status, 201, JSON.stringify(byKey.body));
    assert.deepEqual([byKey.body.pointsEarned, byKey.body.newBalance, byKey.body.tier], [450, 3300, 'Gold']);
    const cookie = cookiesOf(answer);
    const tenant = { 'loyaltyos-tenant': `shop-${name}` };
    const read = await browser('GET', '/customers/cust_a1b2/balance', { cookie, headers: tenant });
    assert.equal(read.status, 200, JSON.stringify(read.body));
    assert.equal(read.body.pointsBalance, 3300);
    const csrf = { 'loyaltyos-csrf': answer.body.csrfToken };
    const second = { ...order, orderId: 'ord_2' };
    const written = await browser('POST', '/orders', { cookie, headers: { ...tenant, ...csrf }, body: second });
    assert.equal(written.status, 201, JSON.stringify(written.body));
  }
  t.diagnostic(`provisionedInMs: ${times.join(', ')}`);
  assert.ok(Math.min(...times) < 5_000, 'provisioned in seconds on the slowest machine');
});
