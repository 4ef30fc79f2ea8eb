import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { emptyDatabase } from '@loyaltyos/testing';
import { COMMANDS } from './commands/index.ts';
import { shell } from './shell-fixture.ts';

test('every command has help, and what cannot be understood is exit code 2', async (t) => {
  const { run } = shell(t);
  const help = run('--help');
  assert.equal(help.status, 0);
  for (const [name, load] of Object.entries(COMMANDS)) {
    const command = await load();
    assert.equal(command.name, name);
    assert.ok(help.stdout.includes(command.name), command.name);
    const own = run(...command.name.split(' '), '--help');
    assert.equal(own.status, 0);
    for (const name of Object.keys(command.options))
      assert.ok(own.stdout.includes(`--${name}`), `${command.name} --${name}`);
  }
  for (const wrong of [['nonsense'], ['tenant', 'create'], ['serve', '--nonsense'], ['key', 'create', 'acme'], []]) {
    assert.equal(run(...wrong).status, 2, wrong.join(' '));
  }
});

test('start makes a sandbox, finds it again, and is alone on its folder', async (t) => {
  const { start, run, folder } = shell(t);
  const first = await start('start');
  assert.ok(Number(first.answer['provisionedMs']) > 0);
  const envFile = join(folder, 'data', 'sandbox.env');
  assert.equal(statSync(envFile).mode & 0o777, 0o600);
  const firstKey = /LOYALTYOS_API_KEY=(\S+)/.exec(readFileSync(envFile, 'utf8'))![1]!;
  assert.match(firstKey, /^los_sandbox_sk_/);
  assert.match(readFileSync(envFile, 'utf8'), new RegExp(`LOYALTYOS_BASE_URL=${first.answer['url']}\n`));

  const second = run('start');
  assert.equal(second.status, 1);
  assert.match(second.stderr, /in use by another server \(process \d+/);

  const verified = run('ledger', 'verify', 'acme-retail', '--json');
  assert.equal(verified.status, 0, verified.stderr);
  assert.equal((JSON.parse(verified.stdout) as { verified: boolean }).verified, true);

  await first.kill('SIGKILL');
  const again = await start('start');
  assert.equal(again.answer['provisionedMs'], null, 'the sandbox is there');
  assert.match(readFileSync(envFile, 'utf8'), new RegExp(`LOYALTYOS_API_KEY=${firstKey}\n`));
  assert.equal(await again.kill('SIGTERM'), 0);
});

test('a database of one’s own: migrate, tenant, key, serve, and an order', async (t) => {
  const database = await emptyDatabase();
  t.after(database.drop);
  const { run, start, folder } = shell(t, {
    DATABASE_URL: database.superuserUrl,
    LOYALTYOS_MIGRATION_URL: database.ownerUrl,
  });
  const early = run('serve');
  assert.equal(early.status, 1);
  assert.match(early.stderr, /migrate/);
  assert.equal(run('migrate').status, 0);
  assert.match(run('migrate').stdout, /up to date/);

  const programme = join(folder, 'programme.json');
  const tiers = [{ name: 'Base', threshold: 0 }];
  const document = {
    currencies: ['USD'],
    zone: 'UTC',
    tiers,
    autoEnrol: true,
    customerAttributes: {},
    lineAttributes: {},
  };
  writeFileSync(programme, JSON.stringify(document));
  const created = run(
    'tenant',
    'create',
    'shop',
    '--programme',
    programme,
    '--environment',
    'sandbox',
    '--plan',
    'growth',
  );
  assert.equal(created.status, 0, created.stderr);
  writeFileSync(programme, JSON.stringify({ ...document, tirs: [] }));
  const unreadable = run('tenant', 'create', 'shop3', '--programme', programme);
  assert.equal(unreadable.status, 1);
  assert.match(unreadable.stderr, /\/tirs: .*Did you mean "tiers"\?/);
  assert.equal(run('tenant', 'create', 'shop').status, 1, 'the slug is taken');
  assert.equal(run('tenant', 'create', 'shop2', '--currency', 'XXQ').status, 1);
  const key = run('key', 'create', 'shop', '--label', 'test').stdout.trim();
  assert.match(key, /^los_sandbox_sk_/);
  assert.equal(run('key', 'create', 'nobody', '--label', 'test').status, 2);

  const server = await start('serve');
  const url = server.answer['url']!;
  const basic = Buffer.from(`shop:${key}`).toString('base64');
  const grant = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await grant.json()) as { access_token: string };
  const order = {
    orderId: 'o1',
    customerId: 'c1',
    orderTotal: 10,
    currencyCode: 'USD',
    lineItems: [{ sku: 'A', quantity: 1, unitPrice: 10 }],
  };
  const ingested = await fetch(`${url}/api/v1/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });
  assert.equal(ingested.status, 201);
  assert.equal(((await ingested.json()) as { pointsEarned: number }).pointsEarned, 0, 'no rules yet');
  const audit = await fetch(`${url}/api/v1/audit`, { headers: { authorization: `Bearer ${token}` } });
  const { data: records } = (await audit.json()) as { data: { action: string; actor: { kind: string; id: string } }[] };
  assert.deepEqual(
    records.map(({ action, actor }) => `${actor.kind} ${action}`),
    ['operator api-key.created', 'operator tenant.created'],
  );
  for (const { actor } of records) assert.match(actor.id, /^cli:[A-Za-z0-9._-]+$/);
  assert.equal(run('ledger', 'verify', 'shop').status, 0);
  assert.equal(await server.kill('SIGTERM'), 0);
});

test('settings that cannot be used are named', (t) => {
  for (const [name, value] of [
    ['PORT', '99999'],
    ['LOYALTYOS_LOG_LEVEL', 'loud'],
    ['LOYALTYOS_PUBLIC_URL', 'ftp://x'],
    ['LOYALTYOS_POOL_SIZE', '0'],
    ['LOYALTYOS_MAX_BATCH', '257'],
  ] as const) {
    const refused = shell(t, { [name]: value }).run('serve');
    assert.equal(refused.status, 2);
    assert.ok(refused.stderr.includes(name), refused.stderr);
  }
});

test('rules check shows what is wrong, where, and exits by it', (t) => {
  const { run, folder } = shell(t);
  const file = join(folder, 'a.rules');
  writeFileSync(file, 'ruleset a { currencies GBP\n  rule r { on order earn rate { GBP: 2 } of order.totl } }\n');
  const wrong = run('rules', 'check', file);
  assert.equal(wrong.status, 1);
  assert.match(wrong.stdout, /a\.rules:2:\d+: error E201/);
  writeFileSync(file, 'ruleset a { currencies GBP\n  rule r { on order earn rate { GBP: 2 } of order.total } }\n');
  assert.equal(run('rules', 'check', file).status, 0);
  assert.equal(run('rules', 'check', join(folder, 'none')).status, 2);
});
