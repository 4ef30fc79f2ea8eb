import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_SCOPES, type Scope } from '@loyaltyos/identity';
import { refusal, startPeople } from './people-fixture.ts';

const tenant = (slug: string): { 'loyaltyos-tenant': string } => ({ 'loyaltyos-tenant': slug });

/** An operation for each scope that can be called without anything being there. */
const READS: Readonly<Partial<Record<Scope, string>>> = {
  'customers:read': '/customers',
  'rules:read': '/rule-sets',
  'programme:read': '/programme',
  'keys:read': '/api-keys',
  'security:read': '/security-policy',
  'audit:read': '/audit',
};

test('a session calls the tenants of its organisation with the scopes of the role', async (t) => {
  const people = await startPeople(t);
  const owner = await people.owner('ada');
  const browsers = {
    owner: owner.browser,
    admin: (await people.member(owner, 'admin', 'adam')).browser,
    marketer: (await people.member(owner, 'marketer', 'mary')).browser,
    analyst: (await people.member(owner, 'analyst', 'anna')).browser,
  };
  const allowed: Record<string, string[]> = {};
  for (const [role, browser] of Object.entries(browsers)) {
    allowed[role] = [];
    for (const [scope, path] of Object.entries(READS)) {
      const answer = await browser.call('GET', path, { headers: tenant(owner.slug) });
      if (refusal(answer) === '403 insufficient-scope') continue;
      assert.equal(answer.status, 200, `${path} ${JSON.stringify(answer.body)}`);
      allowed[role].push(scope);
    }
  }
  const reads = Object.keys(READS);
  const forPeople = reads.filter((scope) => !['keys:read', 'security:read'].includes(scope));
  assert.deepEqual(allowed, { owner: reads, admin: reads, marketer: forPeople, analyst: forPeople });
  const body = { name: 'a', source: 'ruleset a { currencies GBP }', note: 'n' };
  for (const [role, browser] of Object.entries(browsers)) {
    const saved = await browser.call('POST', '/rule-sets', { body, headers: tenant(owner.slug) });
    assert.equal(refusal(saved), role === 'analyst' ? '403 insufficient-scope' : '201 undefined', role);
  }
});

test('a key made through a session has no scope that its maker has not', async (t) => {
  const people = await startPeople(t);
  const owner = await people.owner('ada');
  const { browser } = await people.member(owner, 'admin', 'adam');
  const make = (scopes: readonly string[]): Promise<string> =>
    browser
      .call('POST', '/api-keys', { body: { label: 'k', scopes }, headers: tenant(owner.slug) })
      .then(({ status }) => String(status));
  assert.equal(await make(['orders:write']), '201');
  assert.notEqual(await make(['points:adjust:unlimited']), '201');
});

test('404: a tenant of others, one that is not there, one in the making; 400 without a name', async (t) => {
  const people = await startPeople(t);
  const [ada, eve] = [await people.owner('ada'), await people.owner('eve')];
  const problems = [];
  for (const slug of ['shop-eve', 'shop-nobody', 'no such slug']) {
    const { status, body } = await ada.browser.call('GET', '/customers', { headers: tenant(slug) });
    const { requestId: _, ...rest } = body;
    problems.push(JSON.stringify([status, rest]));
  }
  assert.equal(new Set(problems).size, 1, problems.join('\n'));
  assert.match(problems[0] ?? '', /^\[404,.*tenant-not-found/);
  assert.equal(refusal(await ada.browser.call('GET', '/customers')), '400 malformed-request');
  assert.equal((await eve.browser.call('GET', '/customers', { headers: tenant('shop-eve') })).status, 200);
});

test('a token in the request counts, whatever the browser holds beside it', async (t) => {
  const people = await startPeople(t);
  const [ada, client] = [await people.owner('ada'), await people.client()];
  const authorization = `Bearer ${await client.token('rules:read')}`;
  const headers = { authorization, ...tenant(ada.slug) };
  const answer = await ada.browser.call('GET', '/customers', { headers });
  assert.equal(refusal(answer), '403 insufficient-scope');
  const wrong = await ada.browser.call('GET', '/customers', { headers: { ...headers, authorization: 'Bearer x' } });
  assert.equal(refusal(wrong), '401 invalid-token');
});

test('201: an owner makes a tenant for production on the smallest plan; its key is shown once and works', async (t) => {
  const people = await startPeople(t);
  const { browser } = await people.owner('ada');
  const body = { slug: 'shop-ada-live', name: 'Ada live', environment: 'production' };
  const made = await browser.call('POST', '/tenants', { body });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  assert.deepEqual(made.body.tenant, { ...body, plan: 'starter' });
  assert.match(made.body.apiKey, /^los_live_sk_/);
  const token = await people.identity.issueToken({ clientId: body.slug, clientSecret: made.body.apiKey });
  assert.deepEqual(new Set(token.scopes).size > 15, true);
  assert.ok(token.scopes.every((scope) => ALL_SCOPES.includes(scope)));
  const stored = await people.identity.findTenantBySlug(body.slug);
  assert.deepEqual([stored?.stripeCount, stored?.plan], [4, 'starter']);
  const listed = await browser.call('GET', '/tenants');
  assert.deepEqual(
    listed.body.data.map(({ slug, status }: { slug: string; status: string }) => [slug, status]),
    [
      ['shop-ada', 'active'],
      ['shop-ada-live', 'active'],
    ],
  );
  assert.equal((await browser.call('GET', '/rule-sets', { headers: tenant(body.slug) })).status, 200);
  assert.equal(refusal(await browser.call('POST', '/tenants', { body })), '409 tenant-slug-taken');
  const bad = await browser.call('POST', '/tenants', { body: { ...body, slug: 'X' } });
  assert.equal(refusal(bad), '422 invalid-values');
});

test('422: an organisation has ten tenants at most, whoever asks at once', async (t) => {
  const people = await startPeople(t);
  const { browser } = await people.owner('ada');
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      browser.call('POST', '/tenants', { body: { slug: `ada-${index}`, name: 'A', environment: 'sandbox' } }),
    ),
  );
  const counted = Object.groupBy(answers.map(refusal), (text) => text);
  assert.deepEqual([counted['201 undefined']?.length, counted['422 tenant-limit']?.length], [9, 3]);
  assert.equal((await browser.call('GET', '/tenants')).body.data.length, 10);
});
