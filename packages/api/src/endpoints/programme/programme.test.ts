import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startApi, type Answer, type RunningApi } from '../../fixture/start-api.ts';
import { EXAMPLE_PROGRAMME } from './example-programme.ts';

let api: RunningApi;
before(async () => {
  api = await startApi();
});
after(async () => {
  await api.app.close();
});

const { version: _version, ...DOCUMENT } = EXAMPLE_PROGRAMME;
const LEAST = { currencies: ['GBP'], zone: 'Europe/London' };

/** The version as it is, in quotes. */
async function tag(): Promise<string> {
  return (await api.call('GET', '/v1/programme')).headers.get('etag') ?? '';
}

/** Sends a document under the version as it is, or other headers. */
async function put(body: unknown, headers?: Record<string, string>): Promise<Answer> {
  return api.call('PUT', '/v1/programme', { body, headers: headers ?? { 'if-match': await tag() } });
}

test('200: what was read can be changed and sent back as it is', async () => {
  const read = await api.call('GET', '/v1/programme');
  assert.equal(read.status, 200);
  assert.equal(read.headers.get('etag'), `"${read.body.version}"`);
  const changed = { ...read.body, autoEnrol: true };
  const answer = await put(changed, { 'if-match': read.headers.get('etag') ?? '' });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  assert.deepEqual(answer.body, { ...changed, version: read.body.version + 1 });
  assert.equal(answer.headers.get('etag'), `"${answer.body.version}"`);
});

test('200: every member goes in and comes out, amounts with the decimals of the currency', async () => {
  const answer = await put({ ...DOCUMENT, pointValue: 0.005, conversion: { points: 200, credit: 1 } });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  const { version, ...document } = answer.body;
  assert.deepEqual(document, DOCUMENT);
  assert.deepEqual((await api.call('GET', '/v1/programme')).body, { version, ...document });
});

test('200: what is left out is as a programme has it that does not say', async () => {
  const { body } = await put(LEAST);
  assert.deepEqual(
    [body.tiers, body.tierPolicy.downgrade, body.accounts.credit, body.conversion, body.adjustments.maxCredit],
    [[], 'never', { expiry: { kind: 'never' }, pendingDays: 0, negative: 'allow_negative' }, undefined, '1000.00'],
  );
  const part = await put({ ...LEAST, accounts: { points: { pendingDays: 3 } }, tierPolicy: { graceDays: 5 } });
  assert.equal(part.body.accounts.points.negative, 'allow_negative');
  assert.deepEqual([part.body.tierPolicy.graceDays, part.body.tierPolicy.measure], [5, 'points']);
});

test('412: somebody else was faster', async () => {
  const stale = await tag();
  assert.equal((await put({ ...LEAST, autoEnrol: true }, { 'if-match': stale })).status, 200);
  for (const match of [stale, '"999"', 'W/"1"', '"x"']) {
    const refused = await put(LEAST, { 'if-match': match });
    assert.equal(refused.status, 412, match);
    assert.equal(refused.body.code, 'precondition-failed');
  }
});

test('428: without a precondition nothing is written', async () => {
  const before412 = await tag();
  const refused = await put(LEAST, {});
  assert.equal(refused.status, 428);
  assert.equal(refused.body.code, 'precondition-required');
  assert.equal(await tag(), before412);
});

test('400: there is a programme always, so nobody creates one', async () => {
  const refused = await put(LEAST, { 'if-none-match': '*' });
  assert.equal(refused.status, 400);
  assert.equal(refused.body.errors[0].pointer, '/header/If-None-Match');
});

/** What is found in a document with other members than the least one. */
async function found(changes: Record<string, unknown>, status: number): Promise<string[]> {
  const refused = await put({ ...LEAST, ...changes });
  assert.equal(refused.status, status, JSON.stringify(refused.body));
  return (refused.body.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);
}

const POINTS = (expiry: unknown): Record<string, unknown> => ({ accounts: { points: { expiry } } });
const POLICY = (tierPolicy: unknown): Record<string, unknown> => ({ tierPolicy });

for (const [changes, expected] of [
  [{ timeZone: 'UTC' }, '/timeZone unknown-field'],
  [{ currencies: undefined }, '/currencies missing'],
  [{ currencies: 'GBP' }, '/currencies wrong-type'],
  [{ zone: 1 }, '/zone wrong-type'],
  [{ tiers: [{ name: 'Gold' }] }, '/tiers/0/threshold missing'],
  [{ tiers: [{ name: 'Gold', threshold: '0' }] }, '/tiers/0/threshold wrong-type'],
  [{ tiers: [{ name: 'Gold', threshold: 0, colour: 1 }] }, '/tiers/0/colour unknown-field'],
  [{ autoEnrol: 'yes' }, '/autoEnrol wrong-type'],
  [{ pointValue: true }, '/pointValue wrong-type'],
  [{ conversion: null }, '/conversion wrong-type'],
  [{ customerAttributes: [] }, '/customerAttributes wrong-type'],
  [{ customerAttributes: { plan: 'string' } }, '/customerAttributes/plan wrong-type'],
  [{ customerAttributes: { plan: { type: 'int', ppi: true } } }, '/customerAttributes/plan/ppi unknown-field'],
  [POINTS({ kind: 'rolling' }), '/accounts/points/expiry one-length'],
  [POINTS({ kind: 'rolling', days: 1, months: 1 }), '/accounts/points/expiry one-length'],
  [POINTS({ kind: 'never', days: 1 }), '/accounts/points/expiry/days not-for-kind'],
  [POINTS({ kind: 'calendar', atLeastMonths: 1 }), '/accounts/points/expiry/dates missing'],
  [POLICY({ window: { kind: 'lifetime', months: 1 } }), '/tierPolicy/window/months not-for-kind'],
  [POLICY({ window: { kind: 'rolling' } }), '/tierPolicy/window/months missing'],
  [POLICY({ window: { kind: 'programme_year' } }), '/tierPolicy/window/startsOn missing'],
  [POLICY({ period: { kind: 'months', startsOn: '01-01' } }), '/tierPolicy/period/startsOn not-for-kind'],
  [POLICY({ period: { kind: 'programme_year', months: 1 } }), '/tierPolicy/period/months not-for-kind'],
] as const) {
  test(`400: ${expected}`, async () => {
    assert.ok((await found(changes, 400)).includes(expected));
  });
}

test('400: an unknown member asks what was meant', async () => {
  const refused = await put({ ...LEAST, tierpolicy: {} });
  assert.match(refused.body.errors[0].message as string, /Did you mean "tierPolicy"\?/);
});

for (const [changes, expected] of [
  [{ currencies: [] }, '/currencies too-few-items'],
  [{ currencies: ['gbp'] }, '/currencies/0 unknown-currency'],
  [{ tiers: Array.from({ length: 21 }, (_, n) => ({ name: `T${n}`, threshold: n })) }, '/tiers too-many-items'],
  [{ tiers: [{ name: 'Gold Plus', threshold: 0 }] }, '/tiers/0/name pattern'],
  [{ tiers: [{ name: 'Gold', threshold: 0.5 }] }, '/tiers/0/threshold not-whole'],
  [{ tiers: [{ name: 'Gold', threshold: -1 }] }, '/tiers/0/threshold too-small'],
  [{ pointValue: '-0.01' }, '/pointValue negative'],
  [{ pointValue: 1e15 }, '/pointValue too-many-digits'],
  [{ customerAttributes: { 'a b': { type: 'int' } } }, '/customerAttributes name'],
  [{ customerAttributes: { __proto__x: { type: 'int' } } }, '/customerAttributes name'],
  [{ customerAttributes: { plan: { type: 'money' } } }, '/customerAttributes/plan/type not-one-of'],
  [POINTS({ kind: 'sometimes' }), '/accounts/points/expiry/kind not-one-of'],
  [POLICY({ downgrade: 'always' }), '/tierPolicy/downgrade not-one-of'],
  [POLICY({ window: { kind: 'programme_year', startsOn: '1 April' } }), '/tierPolicy/window/startsOn pattern'],
  [{ version: 999 }, '/version differs'],
] as const) {
  test(`422: ${expected}`, async () => {
    assert.ok((await found(changes, 422)).includes(expected), (await found(changes, 422)).join());
  });
}

test('422: names that mean something to JavaScript are no names of attributes', async () => {
  const text = JSON.stringify({ ...LEAST, customerAttributes: '@' }).replace('"@"', '{"__proto__":{"type":"int"}}');
  const refused = await put(text);
  assert.equal(refused.status, 422);
  assert.deepEqual([refused.body.errors[0].pointer, refused.body.errors[0].code], ['/customerAttributes', 'name']);
  const kept = await put({ ...LEAST, customerAttributes: { constructor: { type: 'int' } } });
  assert.deepEqual(kept.body.customerAttributes, { constructor: { type: 'int' } });
});

test('422: a rule set that would not compile any more, with its diagnostics', async () => {
  const refused = await put({ ...LEAST, tiers: [{ name: 'Bronze', threshold: 0 }] });
  assert.equal(refused.status, 422);
  assert.equal(refused.body.code, 'rule-set-invalid');
  assert.equal(refused.body.diagnostics.length, 1);
});

test('403: reading needs programme:read, writing programme:write', async () => {
  const reader = { authorization: 'Bearer acme.programme_read' };
  const writer = { authorization: 'Bearer acme.programme_write' };
  assert.equal((await api.call('GET', '/v1/programme', { headers: writer })).status, 403);
  assert.equal((await api.call('GET', '/v1/programme', { headers: reader })).status, 200);
  assert.equal((await put(LEAST, { ...reader, 'if-match': await tag() })).status, 403);
});
