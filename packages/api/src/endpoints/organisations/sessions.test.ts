import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from '@loyaltyos/database';
import { PASSWORD, refusal, startPeople } from './people-fixture.ts';

const TABLES = ['member', 'session', 'organisation', 'tenant', 'api_key', 'audit_record'].map((table) =>
  statement(`test.rows-of-${table.replace('_', '-')}`, `SELECT to_jsonb(x)::text AS row FROM ${table} x`),
);

const FAILURES = statement('test.failures', 'SELECT failures FROM member');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test('a log-in gives a session that says who, a cookie for the host alone, and a new token each time', async (t) => {
  const people = await startPeople(t);
  const { email, browser: first } = await people.owner('ada');
  const browser = people.browser();
  const answer = await browser.call('POST', '/sessions', { body: { email: email.toUpperCase(), password: PASSWORD } });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  assert.match(
    browser.set.get('__Host-loyaltyos-session') ?? '',
    /^__Host-loyaltyos-session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure$/,
  );
  const current = await browser.call('GET', '/sessions/current');
  assert.deepEqual(current.body, answer.body);
  assert.equal(current.body.member.email, 'ada@people.example');
  assert.equal(current.body.organisation.name, 'Shop ada');
  assert.deepEqual(
    current.body.tenants.map(({ slug }: { slug: string }) => slug),
    ['shop-ada'],
  );
  assert.notEqual(browser.cookies, first.cookies);
  const before = browser.cookies;
  await browser.call('POST', '/sessions', { body: { email, password: PASSWORD } });
  assert.notEqual(browser.cookies, before, 'what was there before the log-in is not gone on with');
});

test('401: a request with an Authorization field is judged by it alone, whatever session comes along', async (t) => {
  const people = await startPeople(t);
  const { browser } = await people.owner('ada');
  const headers = { authorization: 'Bearer junk' };
  for (const path of ['/sessions/current', '/members', '/tenants']) {
    assert.equal((await browser.call('GET', path)).status, 200, path);
    assert.equal(refusal(await browser.call('GET', path, { headers })), '401 session-required', path);
  }
  const body = { email: 'bob@people.example', name: 'Bob', role: 'analyst' };
  assert.equal(refusal(await browser.call('POST', '/members', { headers, body })), '401 session-required');
});

test('the table holds neither tokens, nor passwords, nor who somebody is', async (t) => {
  const people = await startPeople(t);
  const { browser, registered } = await people.owner('ada');
  const { tenantId } = (await people.identity.findTenantBySlug('shop-ada'))!;
  const dump = await people.scratch.database.transaction(tenantId, async (tx) => {
    const rows = await Promise.all(TABLES.map((table) => tx.query<{ row: string }>(table)));
    return rows.flat().map(({ row }) => row);
  });
  const text = dump.join('\n');
  assert.ok(text.includes('shop-ada') && dump.length >= 5);
  const hex = (secret: string): string => Buffer.from(secret, 'utf8').toString('hex');
  const token = browser.cookies.split(/[=;]/)[1] ?? '';
  assert.equal(token.length, 43);
  for (const secret of [token, browser.csrfToken, PASSWORD, 'ada@people', '"Ada"', registered.body.apiKey]) {
    assert.ok(!text.includes(secret) && !text.includes(hex(secret)), secret);
  }
});

test('401: whoever names an unknown address or a wrong password is told the same, no sooner', async (t) => {
  const people = await startPeople(t);
  const { email } = await people.owner('ada');
  const tries = [
    { email, password: 'not the password at all' },
    { email: 'nobody@people.example', password: PASSWORD },
    { email, password: 'x' },
    { email, password: 'x'.repeat(1000) },
  ];
  const answers = [];
  for (const body of tries) {
    const startedAt = performance.now();
    const { status, headers, body: problem } = await people.browser().call('POST', '/sessions', { body });
    assert.ok(performance.now() - startedAt >= 240, 'a failure takes its time');
    const { requestId: _, ...rest } = problem;
    answers.push(JSON.stringify([status, headers.get('www-authenticate'), headers.getSetCookie(), rest]));
  }
  assert.equal(new Set(answers).size, 1, answers.join('\n'));
  assert.match(answers[0] ?? '', /^\[401,.*"invalid-login"/);
});

test('after many wrong passwords an account is closed to strangers for a while, and open to a browser that it knows', async (t) => {
  const people = await startPeople(t);
  const { email, browser: known } = await people.owner('ada');
  const logIn = (password: string, browser = people.browser()): Promise<number> =>
    browser.call('POST', '/sessions', { body: { email, password } }).then(({ status }) => status);
  for (let wrong = 0; wrong < 5; wrong += 1) assert.equal(await logIn('a wrong password again'), 401);
  assert.equal(await logIn(PASSWORD), 401, 'even the right one is not looked at');
  assert.equal(await logIn(PASSWORD, known), 201, 'a known browser gets in');
  await Promise.all(Array.from({ length: 12 }, () => logIn('a wrong password again')));
  const { tenantId } = (await people.identity.findTenantBySlug('shop-ada'))!;
  const [counted] = await people.scratch.database.transaction(tenantId, (tx) =>
    tx.query<{ failures: number }>(FAILURES),
  );
  assert.equal(counted?.failures, 5, 'of many at once no more are looked at');
  for (let wrong = 0; wrong < 8; wrong += 1) {
    assert.equal(await logIn('a wrong password again'), 401);
    people.clock.advance(16 * MINUTE);
  }
  assert.equal(await logIn(PASSWORD), 201, 'it is never closed for longer than a quarter of an hour');
  assert.equal(await logIn(PASSWORD), 201, 'and a success begins anew');
});

test('a known browser may try a few times only while the account is closed', async (t) => {
  const people = await startPeople(t);
  const { email, browser: known } = await people.owner('ada');
  for (let wrong = 0; wrong < 16; wrong += 1) {
    await known.call('POST', '/sessions', { body: { email, password: 'a wrong password again' } });
  }
  const answer = await known.call('POST', '/sessions', { body: { email, password: PASSWORD } });
  assert.equal(refusal(answer), '401 invalid-login');
  const other = await people.owner('grace');
  const borrowed = other.browser.cookies.replace(/.*(__Host-loyaltyos-device=[^;]*).*/, '$1');
  const stranger = people.browser();
  const again = await stranger.call('POST', '/sessions', {
    body: { email, password: PASSWORD },
    headers: { cookie: borrowed },
  });
  assert.equal(refusal(again), '401 invalid-login', "another member's browser is a stranger");
});

test('401: no cookie, a foreign one, one of another shape, two of them', async (t) => {
  const people = await startPeople(t);
  const { browser } = await people.owner('ada');
  const name = '__Host-loyaltyos-session';
  const cookies = [
    undefined,
    `${name}=`,
    `${name}=x`,
    `${name}=${'A'.repeat(43)}`,
    `${browser.cookies}; ${browser.cookies}`,
  ];
  for (const cookie of cookies) {
    for (const path of ['/sessions/current', '/members', '/tenants']) {
      const answer = await people.browser().call('GET', path, { headers: { cookie } });
      assert.equal(refusal(answer), '401 session-required', `${cookie} ${path}`);
      assert.equal(answer.headers.get('www-authenticate'), 'Cookie realm="loyaltyos"');
    }
  }
});

test('403: what changes something needs the CSRF token of this session and the own origin', async (t) => {
  const people = await startPeople(t);
  const { browser, slug, email } = await people.owner('ada');
  const other = await people.owner('grace');
  const body = { email: 'new@people.example', name: 'New', role: 'analyst' };
  const bad: Record<string, string | undefined>[] = [
    { 'loyaltyos-csrf': undefined },
    { 'loyaltyos-csrf': '' },
    { 'loyaltyos-csrf': other.browser.csrfToken },
    { 'loyaltyos-csrf': `${browser.csrfToken}x` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': undefined, origin: 'https://evil.example' },
    { 'sec-fetch-site': undefined, origin: 'null' },
    { 'sec-fetch-site': undefined, origin: 'http://api.example.com' },
  ];
  for (const headers of bad) {
    const invited = await browser.call('POST', '/members', { body, headers });
    assert.equal(refusal(invited), '403 cross-site-request', JSON.stringify(headers));
    const saved = await browser.call('POST', '/rule-sets/validate', {
      body: { source: 'x' },
      headers: { 'loyaltyos-tenant': slug, ...headers },
    });
    assert.equal(refusal(saved), '403 cross-site-request', JSON.stringify(headers));
  }
  const crossSite = { 'sec-fetch-site': 'cross-site' };
  const strange = await people
    .browser()
    .call('POST', '/sessions', { body: { email, password: PASSWORD }, headers: crossSite });
  assert.equal(refusal(strange), '403 cross-site-request', 'nobody is logged in by another site');
  const { body: listed } = await browser.call('GET', '/members');
  assert.equal(listed.data.length, 1, 'nothing was done');
  for (const headers of [
    {},
    { 'sec-fetch-site': undefined, origin: 'https://api.example.com' },
    { 'sec-fetch-site': undefined },
  ]) {
    const fine = await browser.call('POST', '/members', {
      body: { ...body, email: `${Math.floor(performance.now())}@x.example` },
      headers,
    });
    assert.equal(fine.status, 201, JSON.stringify(headers));
  }
});

test('a session ends by logging out, after half an hour without a call and after twelve hours, here and elsewhere', async (t) => {
  const people = await startPeople(t);
  const another = await people.another();
  const { email } = await people.owner('ada');
  const begin = async (): Promise<ReturnType<typeof people.browser>> => {
    const browser = people.browser();
    await browser.call('POST', '/sessions', { body: { email, password: PASSWORD } });
    return browser;
  };
  const left = await begin();
  const leftElsewhere = left.at(another.api.base);
  assert.equal((await leftElsewhere.call('GET', '/sessions/current')).status, 200);
  const stolen = left.at(people.api.base);
  const { status, body } = await left.call('DELETE', '/sessions/current');
  assert.deepEqual([status, body], [200, { ended: true }]);
  assert.equal(left.cookies.includes('session'), false, 'the browser lets go of it');
  assert.equal(refusal(await stolen.call('GET', '/sessions/current')), '401 session-required');
  people.clock.advance(5_000);
  assert.equal(refusal(await leftElsewhere.call('GET', '/sessions/current')), '401 session-required');

  const idle = await begin();
  people.clock.advance(30 * MINUTE);
  assert.equal(refusal(await idle.call('GET', '/sessions/current')), '401 session-required');

  const busy = await begin();
  for (let minutes = 0; minutes < 12 * 60 - 25; minutes += 25) {
    people.clock.advance(25 * MINUTE);
    assert.equal((await busy.call('GET', '/sessions/current')).status, 200, `after ${minutes} minutes`);
  }
  people.clock.advance(HOUR / 2);
  assert.equal(refusal(await busy.call('GET', '/sessions/current')), '401 session-required');
});

test('another password ends every other session within 5 s in every process, and goes on in this browser', async (t) => {
  const people = await startPeople(t);
  const another = await people.another();
  const { email, browser } = await people.owner('ada');
  const elsewhere = people.browser().at(another.api.base);
  await elsewhere.call('POST', '/sessions', { body: { email, password: PASSWORD } });
  const old = browser.at(people.api.base);
  const change = (currentPassword: string, newPassword: string): Promise<string> =>
    browser.call('POST', '/sessions/current/password', { body: { currentPassword, newPassword } }).then(refusal);
  assert.equal(await change('not the password at all', 'five other plain words instead'), '401 invalid-login');
  assert.equal(await change(PASSWORD, 'short'), '422 invalid-values');
  assert.equal((await elsewhere.call('GET', '/sessions/current')).status, 200, 'nothing has happened');
  const changed = await browser.call('POST', '/sessions/current/password', {
    body: { currentPassword: PASSWORD, newPassword: 'five other plain words instead' },
  });
  assert.equal(changed.status, 200, JSON.stringify(changed.body));
  assert.equal((await browser.call('GET', '/sessions/current')).status, 200);
  assert.equal(refusal(await old.call('GET', '/sessions/current')), '401 session-required');
  people.clock.advance(5_000);
  assert.equal(refusal(await elsewhere.call('GET', '/sessions/current')), '401 session-required');
  const logIn = (password: string): Promise<number> =>
    people
      .browser()
      .call('POST', '/sessions', { body: { email, password } })
      .then(({ status }) => status);
  assert.deepEqual([await logIn(PASSWORD), await logIn('five other plain words instead')], [401, 201]);
});

test('a password is the same however its letters are put together', async (t) => {
  const people = await startPeople(t);
  const browser = people.browser();
  const composed = 'vier Wörter für Köln, ganz normal';
  const body = { organisationName: 'Köln', slug: 'koeln', name: 'Ada', email: 'ada@koeln.example', password: composed };
  assert.equal((await browser.call('POST', '/register', { body })).status, 201);
  const decomposed = composed.normalize('NFD');
  assert.notEqual(decomposed, composed);
  const answer = await people
    .browser()
    .call('POST', '/sessions', { body: { email: body.email, password: decomposed } });
  assert.equal(answer.status, 201);
});
