import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from '@loyaltyos/database';
import { ROLES } from '@loyaltyos/identity';
import { PASSWORD, refusal, startPeople, type People } from './people-fixture.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const selectRecords = statement(
  'test.audit-records-of-members',
  `SELECT action, actor_kind, actor_id, subject_id, details::text AS details FROM audit_record
    WHERE tenant_id = $1 AND action LIKE 'member.%' ORDER BY audit_id`,
);

interface AuditRow {
  readonly action: string;
  readonly actor_kind: string;
  readonly actor_id: string;
  readonly subject_id: string;
  readonly details: string;
}

async function audited({ identity, scratch }: People, slug: string): Promise<readonly AuditRow[]> {
  const tenant = await identity.findTenantBySlug(slug);
  assert.ok(tenant !== undefined);
  return scratch.database.transaction(tenant.tenantId, (tx) => tx.query<AuditRow>(selectRecords, [tenant.tenantId]));
}

test('an invited person joins with a password, once, within a week', async (t) => {
  const people = await startPeople(t);
  const owner = await people.owner('ada');
  const body = { email: 'grace@people.example', name: 'Grace', role: 'marketer' };
  const first = await owner.browser.call('POST', '/members', { body });
  const invited = await owner.browser.call('POST', '/members', { body: { ...body, name: 'Grace H.' } });
  assert.deepEqual([first.status, invited.status], [201, 201]);
  assert.equal(invited.body.member.memberId, first.body.member.memberId, 'invited again, not twice');
  assert.deepEqual([invited.body.member.name, invited.body.member.status], ['Grace H.', 'invited']);
  const accept = (invitation: string, changes: object = {}): ReturnType<typeof owner.browser.call> =>
    people.browser().call('POST', '/members/accept', { body: { invitation, password: PASSWORD, ...changes } });
  assert.equal(refusal(await accept(first.body.invitation)), '404 invitation-not-found', 'replaced');
  assert.equal(refusal(await accept('inv_x')), '404 invitation-not-found');
  assert.equal(refusal(await accept(`${invited.body.invitation.slice(0, -1)}_`)), '404 invitation-not-found');
  assert.equal(refusal(await accept(invited.body.invitation, { password: 'short' })), '422 invalid-values');
  const logIn = { email: body.email, password: PASSWORD };
  assert.equal(refusal(await people.browser().call('POST', '/sessions', { body: logIn })), '401 invalid-login');
  const accepted = await accept(invited.body.invitation, { name: 'Grace Hopper' });
  assert.equal(accepted.status, 201, JSON.stringify(accepted.body));
  assert.deepEqual(
    [accepted.body.member.name, accepted.body.member.role, accepted.body.member.status],
    ['Grace Hopper', 'marketer', 'active'],
  );
  assert.equal(refusal(await accept(invited.body.invitation)), '404 invitation-not-found', 'once');
  assert.equal((await people.browser().call('POST', '/sessions', { body: logIn })).status, 201);
  const late = await owner.browser.call('POST', '/members', { body: { ...body, email: 'late@people.example' } });
  people.clock.advance(7 * DAY);
  assert.equal(refusal(await accept(late.body.invitation)), '404 invitation-not-found');
});

test('an invitation keeps nobody from registering or joining elsewhere; a person is a member of one organisation', async (t) => {
  const people = await startPeople(t);
  const [ada, eve] = [await people.owner('ada'), await people.owner('eve')];
  const body = { email: 'grace@people.example', name: 'Grace', role: 'analyst' };
  const [byEve, byAda] = [
    await eve.browser.call('POST', '/members', { body }),
    await ada.browser.call('POST', '/members', { body }),
  ];
  assert.deepEqual([byEve.status, byAda.status], [201, 201]);
  const accept = (invitation: string): Promise<string> =>
    people
      .browser()
      .call('POST', '/members/accept', { body: { invitation, password: PASSWORD } })
      .then(refusal);
  assert.match(await accept(byAda.body.invitation), /^201/);
  assert.equal(await accept(byEve.body.invitation), '409 member-email-taken');
  const again = await ada.browser.call('POST', '/members', { body });
  assert.equal(refusal(again), '409 member-email-taken', 'a member already');
  const elsewhere = await eve.browser.call('POST', '/members', { body });
  assert.equal(elsewhere.status, 201, 'who invites is not told whether somebody is a member elsewhere');
});

test('owners do everything, admins what is not about owners, others nothing', async (t) => {
  const people = await startPeople(t);
  const owner = await people.owner('ada');
  const joined = {
    owner,
    admin: await people.member(owner, 'admin', 'adam'),
    marketer: await people.member(owner, 'marketer', 'mary'),
    analyst: await people.member(owner, 'analyst', 'anna'),
  };
  const second = await people.member(owner, 'owner', 'olga');
  const target = await people.member(owner, 'analyst', 'tom');
  for (const [name, { browser }] of Object.entries(joined)) {
    const may = name === 'owner' || name === 'admin';
    for (const role of ROLES) {
      const body = { email: `${name}.${role}@people.example`, name: 'New', role };
      const invited = await browser.call('POST', '/members', { body });
      const expected = may && (role !== 'owner' || name === 'owner') ? '201 undefined' : '403 insufficient-role';
      assert.equal(refusal(invited), expected, `${name} invites ${role}`);
    }
    const change = (memberId: string, role: string): Promise<string> =>
      browser.call('PATCH', `/members/${memberId}`, { body: { role }, headers: { 'if-match': '"9"' } }).then(refusal);
    assert.equal(await change(target.memberId, 'marketer'), may ? '412 precondition-failed' : '403 insufficient-role');
    const aboutOwners = name === 'owner' ? '412 precondition-failed' : '403 insufficient-role';
    assert.equal(await change(target.memberId, 'owner'), aboutOwners, name);
    assert.equal(await change(second.memberId, 'analyst'), aboutOwners, name);
    if (name !== 'owner') {
      assert.equal(refusal(await browser.call('DELETE', `/members/${second.memberId}`)), '403 insufficient-role', name);
    }
    const tenant = { slug: `shop-${name}-2`, name: 'Two', environment: 'production' };
    const created = await browser.call('POST', '/tenants', { body: tenant });
    assert.equal(refusal(created), name === 'owner' ? '201 undefined' : '403 insufficient-role');
    assert.equal((await browser.call('GET', '/members')).status, 200);
    assert.equal((await browser.call('GET', '/tenants')).status, 200);
  }
  const left = await joined.analyst.browser.call('DELETE', `/members/${joined.analyst.memberId}`);
  assert.equal(left.status, 200, 'anybody may leave');
});

test('another role and a removal reach every process within 5 s', async (t) => {
  const people = await startPeople(t);
  const another = await people.another();
  const owner = await people.owner('ada');
  const { browser, memberId } = await people.member(owner, 'admin', 'adam');
  const elsewhere = browser.at(another.api.base);
  const invite = (): Promise<string> =>
    elsewhere
      .call('POST', '/members', { body: { email: 'x@people.example', name: 'X', role: 'analyst' } })
      .then(refusal);
  assert.match(await invite(), /^201/);
  const { headers, body } = await owner.browser.call('GET', `/members/${memberId}`);
  const ifMatch = { 'if-match': headers.get('etag') ?? '' };
  assert.equal(headers.get('etag'), `"${body.version}"`);
  const change = (role: string, sent: Record<string, string>): ReturnType<typeof owner.browser.call> =>
    owner.browser.call('PATCH', `/members/${memberId}`, { body: { role }, headers: sent });
  assert.equal(refusal(await change('analyst', {})), '428 precondition-required');
  const lowered = await change('analyst', ifMatch);
  assert.deepEqual([lowered.status, lowered.body.role], [200, 'analyst']);
  assert.equal(refusal(await change('marketer', ifMatch)), '412 precondition-failed', 'seen before');
  people.clock.advance(5_000);
  assert.equal(await invite(), '403 insufficient-role');
  assert.equal((await elsewhere.call('GET', '/members')).status, 200);
  const removed = await owner.browser.call('DELETE', `/members/${memberId}`);
  assert.deepEqual([removed.status, removed.body.status], [200, 'removed']);
  people.clock.advance(5_000);
  assert.equal(refusal(await elsewhere.call('GET', '/members')), '401 session-required');
  const logIn = { email: 'adam@people.example', password: PASSWORD };
  assert.equal(refusal(await people.browser().call('POST', '/sessions', { body: logIn })), '401 invalid-login');
  assert.equal(refusal(await owner.browser.call('DELETE', `/members/${memberId}`)), '404 member-not-found');
  const kept = await owner.browser.call('GET', `/members/${memberId}`);
  assert.deepEqual([kept.status, kept.body.email, kept.body.status], [200, 'adam@people.example', 'removed']);
  const back = await owner.browser.call('POST', '/members', {
    body: { email: 'adam@people.example', name: 'Adam', role: 'analyst' },
  });
  assert.equal(back.status, 201, 'the address can be invited again');
});

test('an organisation keeps an owner, whoever asks at once', async (t) => {
  const people = await startPeople(t);
  const first = await people.owner('ada');
  const alone = await first.browser.call('DELETE', `/members/${first.memberId}`);
  assert.equal(refusal(alone), '409 last-owner');
  const body = { email: 'invited@people.example', name: 'Invited', role: 'owner' };
  await first.browser.call('POST', '/members', { body });
  assert.equal(refusal(await first.browser.call('DELETE', `/members/${first.memberId}`)), '409 last-owner');
  const second = await people.member(first, 'owner', 'olga');
  for (let round = 0; round < 5; round += 1) {
    const headers = { 'if-match': '"2"' };
    const answers = await Promise.all([
      first.browser.call('PATCH', `/members/${second.memberId}`, { body: { role: 'admin' }, headers }),
      second.browser.call('DELETE', `/members/${first.memberId}`),
      first.browser.call('DELETE', `/members/${second.memberId}`),
    ]);
    const { body: listed } = await people
      .browser()
      .call('POST', '/sessions', { body: { email: first.email, password: PASSWORD } })
      .then(async (answer) =>
        answer.status === 201 ? first.browser.call('GET', '/members') : second.browser.call('GET', '/members'),
      );
    const owners = listed.data.filter(
      (member: { role: string; status: string }) => member.role === 'owner' && member.status === 'active',
    );
    assert.ok(owners.length >= 1, answers.map(refusal).join(', '));
  }
});

test('members of other organisations are not there', async (t) => {
  const people = await startPeople(t);
  const [ada, eve] = [await people.owner('ada'), await people.owner('eve')];
  const random = 'mbr_01jzk3v9q8h5n2m7c4x6r0t1wy';
  const headers = { 'if-match': '"1"' };
  for (const [method, options] of [
    ['GET', {}],
    ['DELETE', {}],
    ['PATCH', { body: { role: 'analyst' }, headers }],
  ] as const) {
    const problems = [];
    for (const id of [ada.memberId, random]) {
      const { status, body } = await eve.browser.call(method, `/members/${id}`, options);
      const { instance: _, requestId: __, ...rest } = body;
      problems.push(JSON.stringify([status, rest]));
    }
    assert.equal(problems[0], problems[1], method);
    assert.match(problems[0] ?? '', /^\[404,.*member-not-found/);
  }
  assert.equal((await ada.browser.call('GET', '/members')).body.data.length, 1);
});

test('what happens to people is in the log of every tenant of the organisation, without their names', async (t) => {
  const people = await startPeople(t);
  const owner = await people.owner('ada');
  await people.owner('eve');
  const live = { slug: 'shop-ada-live', name: 'Live', environment: 'production' };
  assert.equal((await owner.browser.call('POST', '/tenants', { body: live })).status, 201);
  const { memberId, browser } = await people.member(owner, 'admin', 'adam');
  people.clock.advance(1);
  const headers = { 'if-match': '"2"' };
  await owner.browser.call('PATCH', `/members/${memberId}`, { body: { role: 'analyst' }, headers });
  people.clock.advance(1);
  await browser.call('POST', '/sessions/current/password', {
    body: { currentPassword: PASSWORD, newPassword: 'five other plain words instead' },
  });
  people.clock.advance(1);
  await owner.browser.call('DELETE', `/members/${memberId}`);
  // Ids of records sort by time alone: the clock goes on between what is told in an order.
  const inLive = await audited(people, 'shop-ada-live');
  const told = inLive.map(({ action, actor_id: actor }) => [action, actor === memberId ? 'adam' : 'ada']);
  assert.deepEqual(told, [
    ['member.invited', 'ada'],
    ['member.joined', 'adam'],
    ['member.changed', 'ada'],
    ['member.password-changed', 'adam'],
    ['member.removed', 'ada'],
  ]);
  assert.ok(inLive.every(({ subject_id: subject, actor_kind: kind }) => subject === memberId && kind === 'member'));
  assert.deepEqual(JSON.parse(inLive[2]?.details ?? ''), { from: 'admin', to: 'analyst' });
  const inSandbox = (await audited(people, 'shop-ada')).filter(({ subject_id: subject }) => subject === memberId);
  assert.deepEqual(inSandbox, inLive);
  assert.equal((await audited(people, 'shop-eve')).length, 1, 'others hear nothing');
  assert.ok(!JSON.stringify(inLive).includes('people.example'));
});

test('422: an organisation has two hundred members at most', async (t) => {
  const people = await startPeople(t);
  const owner = await people.owner('ada');
  const invite = (index: number): Promise<string> =>
    owner.browser
      .call('POST', '/members', { body: { email: `m${index}@people.example`, name: 'M', role: 'analyst' } })
      .then(refusal);
  const refusals: string[] = [];
  for (let index = 0; index < 205; index += 5) {
    refusals.push(...(await Promise.all([0, 1, 2, 3, 4].map((offset) => invite(index + offset)))));
  }
  assert.equal(refusals.filter((text) => text.startsWith('201')).length, 199);
  assert.equal(refusals.filter((text) => text === '422 member-limit').length, 6);
});
