import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from '@loyaltyos/database';
import type { Provisioning } from '@loyaltyos/identity';
import type { Answer } from '../../fixture/start-api.ts';
import { PASSWORD, refusal, registration, startPeople, type People } from './people-fixture.ts';

const OPERATOR = { kind: 'operator', id: 'cli:ops' } as const;

const COUNTS = statement(
  'test.count-organisations',
  `SELECT (SELECT count(*)::int FROM organisation) AS organisations, (SELECT count(*)::int FROM tenant) AS tenants,
          (SELECT count(*)::int FROM tenant WHERE status = 'active') AS active,
          (SELECT count(*)::int FROM member) AS members, (SELECT count(*)::int FROM session) AS sessions`,
);

async function counts({ scratch }: People): Promise<unknown> {
  const [row] = await scratch.database.directory((tx) => tx.query<object>(COUNTS));
  return { ...row };
}

const bare = async (): Promise<void> => {};

test('201: an organisation, its owner, a sandbox and its key; without a slug one like the name', async (t) => {
  const people = await startPeople(t);
  const browser = people.browser();
  const { slug: _, ...unnamed } = registration('ada', { organisationName: 'Ćafé & Söhne' });
  const answer = await browser.call('POST', '/register', { body: unnamed });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  assert.deepEqual(answer.body.tenant, {
    slug: 'cafe-sohne',
    name: 'Ćafé & Söhne',
    environment: 'sandbox',
    plan: 'growth',
  });
  assert.equal(typeof answer.body.provisionedInMs, 'number');
  assert.equal((await browser.call('GET', '/sessions/current')).body.member.role, 'owner');
  const again = await people.browser().call('POST', '/register', {
    body: { ...unnamed, email: 'other@people.example' },
  });
  assert.match(again.body.tenant.slug, /^cafe-sohne-[0-9a-z]{6}$/);
  const inNoLatin = await people.browser().call('POST', '/register', {
    body: { ...unnamed, organisationName: '株式会社', email: 'third@people.example' },
  });
  assert.match(inNoLatin.body.tenant.slug, /^sandbox-[0-9a-z]{6}$/);
});

test('409: an address and a slug belong to one; of many at once one registers, and nothing is left of the others', async (t) => {
  const people = await startPeople(t, { reservedSlugs: ['reserved'] });
  await people.owner('ada');
  const ask = (changes: Record<string, unknown>): Promise<string> =>
    people
      .browser()
      .call('POST', '/register', { body: registration('ada', changes) })
      .then(refusal);
  assert.equal(await ask({ email: 'new@people.example' }), '409 tenant-slug-taken');
  assert.equal(await ask({ slug: 'other', email: 'ADA@People.example' }), '409 member-email-taken');
  const slugs = await Promise.all([1, 2, 3, 4].map((n) => ask({ slug: 'same-slug', email: `n${n}@people.example` })));
  assert.equal(slugs.filter((text) => text.startsWith('201')).length, 1, slugs.join(', '));
  const emails = await Promise.all([1, 2, 3, 4].map((n) => ask({ slug: `slug-${n}`, email: 'same@people.example' })));
  assert.equal(emails.filter((text) => text.startsWith('201')).length, 1, emails.join(', '));
  for (const text of [...slugs, ...emails]) assert.match(text, /^(201|409)/);
  assert.equal(await ask({ slug: 'reserved', email: 'r@people.example' }), '409 tenant-slug-taken');
  const named = { slug: undefined, organisationName: 'Reserved', email: 'r@people.example' };
  const near = await people.browser().call('POST', '/register', { body: registration('ada', named) });
  assert.match(near.body.tenant.slug, /^reserved-\w{6}$/);
  const { active, members, sessions } = (await counts(people)) as Record<string, number>;
  assert.deepEqual({ active, members, sessions }, { active: 4, members: 4, sessions: 4 });
});

test('403: where registration is closed nobody registers, and who is invited joins', async (t) => {
  const people = await startPeople(t, { registration: 'closed' });
  const answer = await people.browser().call('POST', '/register', { body: registration('ada') });
  assert.equal(refusal(answer), '403 registration-closed');
  const { tenant } = await people.client();
  const organisations = people.identity.openOrganisations({
    registration: 'closed',
    provisioning: { equip: bare, furnish: bare },
  });
  const person = { email: 'ada@people.example', name: 'Ada', role: 'owner' } as const;
  const { invitation } = await organisations.inviteByOperator(tenant, person, OPERATOR);
  const browser = people.browser();
  const body = { invitation: invitation.reveal(), password: PASSWORD };
  const accepted = await browser.call('POST', '/members/accept', { body });
  assert.deepEqual([accepted.status, accepted.body.member.role], [201, 'owner']);
  assert.equal(accepted.body.tenants[0].slug, tenant.slug);
  const back = await organisations.inviteByOperator(tenant, person, OPERATOR);
  const changed = { invitation: back.invitation.reveal(), password: 'five other plain words instead' };
  assert.equal((await browser.call('GET', '/sessions/current')).status, 200, 'until the way back in is taken');
  assert.equal((await people.browser().call('POST', '/members/accept', { body: changed })).status, 201);
  assert.equal(refusal(await browser.call('GET', '/sessions/current')), '401 session-required');
});

test('422 and 400: what is wrong is named, and costs nothing', async (t) => {
  const people = await startPeople(t);
  const pointers = async (changes: Record<string, unknown>): Promise<string> => {
    const { status, body } = await people.browser().call('POST', '/register', { body: registration('ada', changes) });
    return `${status} ${(body.errors ?? []).map((each: { pointer: string; code: string }) => `${each.pointer} ${each.code}`)}`;
  };
  for (const [changes, expected] of [
    [{ password: 'fourteen chars' }, '422 /password too-short'],
    [{ password: 'x'.repeat(257) }, '422 /password too-long'],
    [{ password: '123456789987654321' }, '422 /password breached'],
    [{ password: 'QWERTYUIOP12345' }, '422 /password breached'],
    [{ password: 'shop-ada shop-ada' }, '422 /password personal'],
    [{ password: 'ada@people.example' }, '422 /password personal'],
    [{ password: `many characters \u{10fffe} here` }, '422 /password unassigned-character'],
    [{ organisationName: '   ' }, '422 /organisationName blank'],
    [{ name: ' ' }, '422 /name blank'],
    [{ slug: 'Not A Slug' }, '422 /slug pattern'],
    [{ email: 'nobody' }, '422 /email pattern'],
    [{ password: 7 }, '400 /password wrong-type'],
    [{ passwort: 'x' }, '400 /passwort unknown-field'],
  ] as const) {
    assert.equal(await pointers(changes), expected, JSON.stringify(changes));
  }
  assert.deepEqual(await counts(people), { organisations: 0, tenants: 0, active: 0, members: 0, sessions: 0 });
});

test('429: one process takes so many registrations', async (t) => {
  const people = await startPeople(t, { registrationRate: { attempts: 2, perMs: 3_600_000 } });
  await people.owner('one');
  await people.owner('two');
  const answer = await people.browser().call('POST', '/register', { body: registration('three') });
  assert.equal(refusal(answer), '429 too-many-requests');
  assert.equal(answer.headers.get('retry-after'), '1800');
  people.clock.advance(1_800_000);
  await people.owner('three');
});

test('a registration that fails while the sandbox is filled leaves nothing to use, and the next one goes on with it', async (t) => {
  let fails = true;
  const furnish: Provisioning['furnish'] = async () => {
    if (fails) throw new Error('the disk is full');
  };
  const people = await startPeople(t, { provisioning: { equip: bare, furnish } });
  const browser = people.browser();
  const failed = await browser.call('POST', '/register', { body: registration('ada') });
  assert.equal(refusal(failed), '500 internal-error');
  assert.equal(browser.cookies, '');
  const left = { organisations: 1, tenants: 1, active: 0, members: 0, sessions: 0 };
  assert.deepEqual(await counts(people), left);
  assert.equal(await people.identity.findTenantBySlug('shop-ada'), undefined);
  fails = false;
  const retried = await browser.call('POST', '/register', { body: registration('ada') });
  assert.equal(retried.status, 201, JSON.stringify(retried.body));
  const all = { organisations: 1, tenants: 1, active: 1, members: 1, sessions: 1 };
  assert.deepEqual(await counts(people), all);
  assert.equal(people.api.failures.splice(0).length, 1, 'the full disk was told to the operator');
});

test('a process that dies in the middle is taken over from after its claim; should it live after all, it comes too late', async (t) => {
  let resume = (): void => {};
  let hangs = true;
  const furnish: Provisioning['furnish'] = () =>
    hangs ? new Promise<void>((resolve) => (resume = resolve)) : Promise.resolve();
  const people = await startPeople(t, { provisioning: { equip: bare, furnish } });
  const hanging = people.browser().call('POST', '/register', { body: registration('ada') });
  while (((await counts(people)) as { tenants: number }).tenants === 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  hangs = false;
  const another = await people.another();
  const retry = (changes: Record<string, unknown> = {}): Promise<Answer> =>
    people
      .browser()
      .at(another.api.base)
      .call('POST', '/register', { body: registration('ada', changes) });
  const early = await retry();
  assert.equal(refusal(early), '409 registration-in-flight');
  assert.equal(early.headers.get('retry-after'), '20');
  assert.equal(early.body.retryable, true);
  people.clock.advance(20_000);
  const late = await retry({ name: 'Ada again' });
  assert.deepEqual([late.status, late.body.member.name], [201, 'Ada again']);
  resume();
  assert.equal(refusal(await hanging), '409 registration-in-flight');
  const all = { organisations: 1, tenants: 1, active: 1, members: 1, sessions: 1 };
  assert.deepEqual(await counts(people), all);
});
