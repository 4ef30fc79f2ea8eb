import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { shell, type Shell } from '../shell-fixture.ts';

/** A call of the API with the sandbox's own key. */
async function callerOf({ folder }: Shell): Promise<(path: string, body?: unknown) => Promise<Response>> {
  const env = readFileSync(join(folder, 'data', 'sandbox.env'), 'utf8');
  const value = (name: string): string => new RegExp(`${name}=(\\S+)`).exec(env)![1]!;
  const base = value('LOYALTYOS_BASE_URL');
  const basic = Buffer.from(`${value('LOYALTYOS_TENANT')}:${value('LOYALTYOS_API_KEY')}`).toString('base64');
  const grant = await fetch(`${base}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await grant.json()) as { access_token: string };
  return (path, body) =>
    fetch(`${base}${path}`, {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
}

test('the ledger is sealed, exported and verified, and so are receipts, without the server', async (t) => {
  const here = shell(t);
  const { start, run, folder } = here;
  const server = await start('start');
  const call = await callerOf(here);
  const order = {
    orderId: 'o1',
    customerId: 'cust_a1b2',
    orderTotal: 10,
    currencyCode: 'GBP',
    lineItems: [{ sku: 'A', quantity: 1, unitPrice: 10 }],
  };
  const { ledgerTransactionId } = (await (await call('/v1/orders', order)).json()) as { ledgerTransactionId: string };
  const file = (name: string): string => join(folder, name);

  let answer = await call(`/v1/ledger/transactions/${ledgerTransactionId}/receipt`);
  assert.equal(answer.status, 409);
  assert.ok(Number(answer.headers.get('retry-after')) > 0);
  for (let tries = 0; answer.status === 409 && tries < 100; tries += 1) {
    await sleep(200);
    answer = await call(`/v1/ledger/transactions/${ledgerTransactionId}/receipt`);
  }
  assert.equal(answer.status, 200);
  const receipt = await answer.text();
  writeFileSync(file('receipt.json'), receipt);
  writeFileSync(file('keys.json'), await (await call('/.well-known/ledger-keys.json')).text());
  writeFileSync(file('pretty.json'), JSON.stringify(JSON.parse(receipt), null, 2));
  writeFileSync(file('forged.json'), receipt.replace('"number":"', '"number":"1'));

  const keys = run('ledger', 'keys');
  assert.equal(keys.status, 0, keys.stderr);
  const key = keys.stdout.trim();
  const state = file('verify.state');
  const first = run('ledger', 'verify', 'acme-retail', '--state', state, '--key', file('keys.json'), '--json');
  assert.equal(first.status, 0, first.stdout);
  assert.equal((JSON.parse(first.stdout) as { full: boolean }).full, true);
  const exported = run('ledger', 'export', '--tenant', 'acme-retail', '--out', file('ledger.ndjson'), '--json');
  assert.equal(exported.status, 0, exported.stderr);
  const second = run('ledger', 'verify', 'acme-retail', '--state', state, '--json');
  assert.equal(second.status, 0, second.stdout);
  assert.equal((JSON.parse(second.stdout) as { full: boolean }).full, false);
  await server.kill('SIGTERM');

  const verified = run('ledger', 'verify', '--export', file('ledger.ndjson'), `--key=${key}`, '--json');
  assert.equal(verified.status, 0, verified.stdout + verified.stderr);
  const { blocks, entries } = JSON.parse(verified.stdout) as { blocks: string; entries: string };
  assert.ok(Number(blocks) > 0 && Number(entries) > 0);
  const lines = readFileSync(file('ledger.ndjson'), 'utf8');
  assert.doesNotMatch(lines, /@|payload|recordHash/, 'no events’ contents');
  writeFileSync(file('forged.ndjson'), lines.replace(/(\\n450|\\n30)(\\n)/, '$19$2'));
  const forged = run('ledger', 'verify', '--export', file('forged.ndjson'), '--key', file('keys.json'));
  assert.equal(forged.status, 1);
  assert.match(forged.stdout, /root-differs/);

  for (const name of ['receipt.json', 'pretty.json']) {
    const held = run('receipt', 'verify', file(name), `--key=${key}`);
    assert.equal(held.status, 0, held.stdout);
    assert.match(held.stdout, new RegExp(`holds\\. ${ledgerTransactionId} of tenant`));
  }
  const refused = run('receipt', 'verify', file('receipt.json'), file('forged.json'), '--key', file('keys.json'));
  assert.equal(refused.status, 1);
  assert.match(refused.stdout, /forged\.json: does not hold/);
});

test('what is missing or cannot be read is exit code 2', (t) => {
  const { run, folder } = shell(t);
  writeFileSync(join(folder, 'text'), 'no keys');
  for (const wrong of [
    ['ledger', 'verify', 'acme', '--export', 'file'],
    ['ledger', 'verify', '--export', 'nowhere', '--key', 'A'.repeat(43)],
    ['ledger', 'export', '--tenant', 'acme'],
    ['receipt', 'verify', 'text', '--key', 'text'],
  ]) {
    assert.equal(run(...wrong).status, 2, wrong.join(' '));
  }
});
