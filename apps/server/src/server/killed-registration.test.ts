import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { test } from 'node:test';
import { statement } from '@loyaltyos/database';
import { scratchDatabase } from '@loyaltyos/testing';
import { shell } from '../cli/shell-fixture.ts';

const STANDING = statement(
  'test.standing-of-slug',
  `SELECT t.status, (SELECT count(*)::int FROM member m WHERE m.organisation_id = t.organisation_id) AS members
     FROM tenant t WHERE t.slug = $1`,
);
const RUN_OUT = statement(
  'test.run-out-claim',
  `UPDATE tenant SET provisioning_until = now() - interval '1 second' WHERE slug = $1 AND status = 'provisioning'`,
);

const ORDER = {
  orderId: 'ord_8k2p',
  customerId: 'cust_a1b2',
  orderTotal: 149.99,
  currencyCode: 'GBP',
  lineItems: [{ sku: 'TRAINER-42', quantity: 1, unitPrice: 149.99 }],
};

interface Made {
  readonly csrfToken: string;
}

async function register(url: string, slug: string): Promise<Response | undefined> {
  const body = {
    organisationName: slug,
    slug,
    name: 'Ada',
    email: `${slug}@people.example`,
    password: 'four plain words with spaces',
  };
  const headers = { 'content-type': 'application/json' };
  return fetch(`${url}/v1/register`, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => undefined);
}

/** The order of the first five minutes, by the session that an answer began. */
async function ingest(url: string, slug: string, answer: Response): Promise<unknown> {
  const { csrfToken } = (await answer.json()) as Made;
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const headers = {
    cookie,
    'content-type': 'application/json',
    'loyaltyos-csrf': csrfToken,
    'loyaltyos-tenant': slug,
  };
  const ingested = await fetch(`${url}/v1/orders`, { method: 'POST', headers, body: JSON.stringify(ORDER) });
  const { pointsEarned, newBalance, tier } = (await ingested.json()) as Record<string, unknown>;
  return { status: ingested.status, pointsEarned, newBalance, tier };
}

test('a server that is killed while it registers leaves nothing to use, and the same request goes on with what it left', async (t) => {
  const { database, url: databaseUrl, drop } = await scratchDatabase();
  t.after(drop);
  const { start } = shell(t, {
    DATABASE_URL: databaseUrl,
    LOYALTYOS_REGISTRATION: 'open',
    LOYALTYOS_LOG_LEVEL: 'silent',
  });
  let server = await start('serve');
  const outcomes: string[] = [];
  for (const afterMs of [80, 200, 400]) {
    const slug = `shop-${afterMs}`;
    const first = register(server.answer['url'] ?? '', slug);
    await setTimeout(afterMs);
    await server.kill('SIGKILL');
    const answered = await first;
    const [left] = await database.directory((tx) => tx.query<{ status: string; members: number }>(STANDING, [slug]));
    outcomes.push(`${afterMs} ms: ${left?.status ?? 'nothing'}`);
    assert.ok(left === undefined || left.members === (left.status === 'active' ? 1 : 0), JSON.stringify(left));
    assert.ok(answered === undefined || left?.status === 'active', 'what was answered is there');
    await database.directory((tx) => tx.query(RUN_OUT, [slug]));
    server = await start('serve');
    const url = server.answer['url'] ?? '';
    const again = await register(url, slug);
    if (left?.status === 'active') {
      assert.equal(again?.status, 409, 'it went through, and says so');
      continue;
    }
    assert.ok(again?.status === 201, `${again?.status} after ${left?.status}`);
    assert.deepEqual(await ingest(url, slug, again), {
      status: 201,
      pointsEarned: 450,
      newBalance: 3300,
      tier: 'Gold',
    });
  }
  t.diagnostic(outcomes.join('; '));
  await server.kill('SIGTERM');
});
