import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { statement } from '@loyaltyos/database';
import { serverFixture, type Answer, type ServerFixture } from './server-fixture.ts';

let server: ServerFixture;
before(async () => {
  server = await serverFixture();
});
after(() => server.stop());

const allow = statement('server-test.allow', 'UPDATE tenant SET requests_per_second = $2 WHERE tenant_id = $1');

/** What the operator gives the tenant; it holds in every process within five seconds. */
async function allowPerSecond(limit: number | null): Promise<void> {
  const { tenantId } = server.sandbox.tenant;
  await server.parts.opened.database.directory((tx) => tx.query(allow, [tenantId, limit]));
  const wanted = `"tenant";q=${limit ?? 500};w=1`;
  for (let waitedMs = 0; waitedMs <= 5000; waitedMs += 100) {
    const answer = await ask();
    if (answer.headers.get('ratelimit-policy') === wanted) return;
    await sleep(100);
  }
  assert.fail(`not ${wanted} within five seconds`);
}

const ask = (): Promise<Answer> => server.call('GET', '/v1/rule-sets');

test('a tenant has the rate of its plan, or the one that the operator gave it, and metrics say what was refused', async () => {
  const first = await ask();
  assert.equal(first.headers.get('ratelimit-policy'), '"tenant";q=500;w=1');
  assert.match(first.headers.get('ratelimit') ?? '', /^"tenant";r=4\d\d;t=1$/);
  await allowPerSecond(5);
  await sleep(1100);
  const answers = await Promise.all(Array.from({ length: 12 }, ask));
  const refused = answers.filter(({ status }) => status === 429);
  assert.ok(refused.length >= 3 && refused.length <= 7, `${refused.length} of 12`);
  for (const { headers, body } of refused) {
    assert.match(headers.get('retry-after') ?? '', /^[1-9]\d*$/);
    const { code, retryable, limit, plan, allowed } = body as Record<string, unknown>;
    assert.deepEqual(
      { code, retryable, limit, plan, allowed },
      { code: 'rate-limited', retryable: true, limit: 'requestsPerSecond', plan: 'growth', allowed: 5 },
    );
  }
  const { body: metrics } = await server.call('GET', '/metrics');
  const counted = /^loyaltyos_intake_refused_total\{reason="rate"\} (\d+)$/m.exec(metrics as string)?.[1];
  assert.ok(Number(counted) >= refused.length, counted);
  const { tenantId } = server.sandbox.tenant;
  assert.match(
    metrics as string,
    new RegExp(`loyaltyos_tenant_calls_total\\{tenant="${tenantId}",served="refused"\\} \\d`),
  );
  assert.match(metrics as string, /^loyaltyos_intake_limit \d+$/m);
  await sleep(1100);
  await allowPerSecond(null);
  assert.equal((await ask()).status, 200);
});
