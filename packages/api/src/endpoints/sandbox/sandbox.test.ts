import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fakeAuthority } from '../../fixture/fake-authority.ts';
import { startApi, type Answer, type RunningApi } from '../../fixture/start-api.ts';

let api: RunningApi;
before(async () => {
  api = await startApi();
});
after(async () => {
  await api.app.close();
  assert.deepEqual(api.failures, []);
});

function advance(body: unknown): Promise<Answer> {
  return api.call('POST', '/v1/sandbox/clock/advance', { body });
}

test('200: by a time, and to a moment', async () => {
  for (const [body, now] of [
    [{ by: 'P30D' }, '2026-03-31T09:30:00.000Z'],
    [{ by: 'P1W' }, '2026-03-08T09:30:00.000Z'],
    [{ by: 'P1DT2H3M4S' }, '2026-03-02T11:33:04.000Z'],
    [{ by: 'PT36H' }, '2026-03-02T21:30:00.000Z'],
    [{ by: 'PT0001S' }, '2026-03-01T09:30:01.000Z'],
    [{ by: 'P3660D' }, '2036-03-08T09:30:00.000Z'],
    [{ to: '2026-03-29T03:00:00+02:00' }, '2026-03-29T01:00:00.000Z'],
  ] as const) {
    const answer = await advance(body);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    assert.deepEqual(answer.body, { now, matured: 2, expired: 1, releasedHolds: 0, tierChanges: 0 });
  }
});

test('422: time does not go back', async () => {
  const answer = await advance({ to: '2026-03-01T09:29:59Z' });
  assert.deepEqual([answer.status, answer.body.errors[0].pointer], [422, '/to']);
});

test('403: in production, or without sandbox:write', async () => {
  const production = await startApi({
    authority: {
      ...fakeAuthority,
      async authenticate(bearer, facts) {
        const principal = await fakeAuthority.authenticate(bearer, facts);
        return { ...principal, tenant: { ...principal.tenant, environment: 'production' } };
      },
    },
  });
  const answer = await production.call('POST', '/v1/sandbox/clock/advance', { body: { by: 'P1D' } });
  assert.deepEqual([answer.status, answer.body.code], [403, 'sandbox-only']);
  await production.app.close();
  const headers = { authorization: 'Bearer acme.orders_write' };
  assert.equal((await api.call('POST', '/v1/sandbox/clock/advance', { body: '{', headers })).status, 403);
});
