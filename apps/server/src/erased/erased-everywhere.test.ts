import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test, before, after } from 'node:test';
import { connect, type Database } from '@loyaltyos/database';
import { startEmbedded } from '@loyaltyos/embedded';
import {
  createIdentity,
  type CustomerRecord,
  type Identity,
  openLocalKeyFile,
  type RootKey,
} from '@loyaltyos/identity';
import { wallClock } from '@loyaltyos/kernel';
import {
  applyErasures,
  createLoyalty,
  type ErasureCertificate,
  findForeignErasures,
  readErasures,
} from '@loyaltyos/loyalty';
import { type FrozenClock, frozenClock } from '@loyaltyos/testing';
import { Client } from 'pg';
import { readConfig } from '../config.ts';
import { createLog } from '../observe/log.ts';
import { composeParts } from '../server/compose.ts';
import { provisionSandbox } from '../server/provision-sandbox.ts';
import { runServer } from '../server/run-server.ts';
import { foundIn, foundInFolder, needlesOf, type Needles } from './byte-search-fixture.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const RETENTION_MS = 35 * DAY_MS;

/** A text that is nowhere else, in each place where a person can be. */
const letters = (): string => `zq${randomBytes(8).toString('hex')}xv`;
const canariesOf = (): Readonly<Record<string, string>> => ({
  email: `${letters()}@example.com`,
  changedEmail: `${letters()}@example.com`,
  firstName: letters(),
  lastName: letters(),
  phone: `+49${randomBytes(6).readUIntBE(0, 6)}`,
  street: letters(),
  attribute: letters(),
  orderAttribute: letters(),
  lineAttribute: letters(),
  eventField: letters(),
});

const GONE = { id: 'cust_gone', canaries: canariesOf() };
const STAYS = { id: 'cust_stays', canaries: canariesOf() };
/** What is stored in clear, so that it shows whether the search finds what is there. */
const CONTROL = `sku-${letters()}`;

/** Declares the event whose fields say something about a person, and looks at them. */
const REVIEWS = `ruleset reviews {
  event review_written { stars: int, words: string? }
  rule review "50 points for a review" {
    on review_written
    when event.stars >= 1
    earn 50
  }
}`;

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly etag: string;
}

suite('an erased customer is nowhere', { timeout: 600_000 }, () => {
  let folder: string;
  let rootFile: string;
  /** The tenant of both. */
  let tenantId: string;
  /** What the server wrote to its log at its most talkative, and what it answered to an export after the erasure. */
  const logged: string[] = [];
  const answeredAfter: string[] = [];
  const backups = { first: '', again: '' };
  const clock: FrozenClock = frozenClock(wallClock.now());
  let certified: { readonly backupHorizonAt: string };

  const place = (name: string): string => join(folder, name);

  /** A stopped cluster, as a backup has it. */
  function copyCluster(from: string, to: string): string {
    mkdirSync(place(to));
    execFileSync('cp', ['-a', realpathSync(join(place(from), 'postgres')), join(place(to), 'postgres')]);
    return to;
  }

  /** Something done on the database of a data folder. */
  async function onCluster<T>(name: string, work: (database: Database, ownerUrl: string) => Promise<T>): Promise<T> {
    const server = await startEmbedded(place(name));
    const database = await connect({ url: server.appUrl, poolSize: 4 });
    try {
      return await work(database, server.ownerUrl);
    } finally {
      await database.close();
      await server.stop();
    }
  }

  async function withIdentity<T>(
    database: Database,
    rootKey: RootKey,
    work: (identity: Identity) => Promise<T>,
  ): Promise<T> {
    const identity = await createIdentity({ database, clock, rootKey, issuer: 'http://localhost', audience: 'api' });
    try {
      return await work(identity);
    } finally {
      identity.close();
    }
  }

  const rootKey = (): Promise<RootKey> => openLocalKeyFile(rootFile, wallClock);

  /** What a cluster and today's root key tell of a customer. */
  async function readRecord(name: string, customerId: string): Promise<CustomerRecord | 'erased' | undefined> {
    return onCluster(name, async (database) =>
      withIdentity(database, await rootKey(), async (identity) => {
        const record = await database.transaction(tenantId, (tx) =>
          identity.openCustomerRecord(tx, tenantId, customerId),
        );
        return record === undefined || record === 'erased' ? record : record.reveal();
      }),
    );
  }

  /** Serves the data folder `live` for as long as something is done with its API. */
  async function serving(
    work: (call: (method: string, path: string, body?: object, etag?: string) => Promise<Answer>) => Promise<void>,
  ): Promise<void> {
    const config = readConfig({
      LOYALTYOS_DATA_DIR: place('live'),
      LOYALTYOS_ROOT_KEY: `file:${rootFile}`,
      LOYALTYOS_LOG_LEVEL: 'debug',
      PORT: '0',
    });
    const log = createLog('debug', { write: (line) => void logged.push(line) });
    const parts = await composeParts(config, log, { migrates: true });
    const server = await runServer(config, parts, log);
    try {
      const sandbox = await provisionSandbox(parts, server.url);
      ({ tenantId } = sandbox.tenant);
      const grant = await fetch(`${server.url}/oauth/token`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`${sandbox.tenant.slug}:${sandbox.apiKey}`).toString('base64')}`,
        },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
      const { access_token: token } = (await grant.json()) as { access_token: string };
      await work(async (method, path, body, etag) => {
        const response = await fetch(`${server.url}/api/v1${path}`, {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(etag === undefined ? {} : { 'if-match': etag }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        return { status: response.status, text: await response.text(), etag: response.headers.get('etag') ?? '' };
      });
    } finally {
      await server.stop();
    }
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'erased-'));
    mkdirSync(place('live'));
    mkdirSync(place('keys'));
    rootFile = join(place('keys'), 'root.key');
    await serving(async (call) => {
      const saved = await call('POST', '/rule-sets', { name: 'reviews', source: REVIEWS, note: 'Points for reviews' });
      const { ruleSetId } = JSON.parse(saved.text) as { ruleSetId: string };
      assert.equal((await call('POST', `/rule-sets/${ruleSetId}/activate`, { version: 1 })).status, 200, saved.text);
      for (const { id, canaries } of [GONE, STAYS]) {
        const { email, changedEmail, firstName, lastName, phone, street } = canaries;
        const enrolled = await call('POST', '/customers', {
          customerId: id,
          email,
          firstName,
          lastName,
          phone,
          address: { line1: street, city: street },
          attributes: { note: canaries['attribute'] },
        });
        assert.equal(enrolled.status, 201, enrolled.text);
        const { etag } = await call('GET', `/customers/${id}`);
        const changed = await call('PATCH', `/customers/${id}`, { email: changedEmail }, etag);
        assert.equal(changed.status, 200, changed.text);
        for (let number = 1; number <= 3; number += 1) {
          const ordered = await call('POST', '/orders', {
            orderId: `order-${id}-${number}`,
            customerId: id,
            orderTotal: 100,
            currencyCode: 'GBP',
            lineItems: [
              { sku: CONTROL, quantity: 1, unitPrice: 100, attributes: { engraving: canaries['lineAttribute'] } },
            ],
            attributes: { giftMessage: canaries['orderAttribute'] },
          });
          assert.equal(ordered.status, 201, ordered.text);
        }
        const told = await call('POST', '/events', {
          eventId: `event-${id}`,
          type: 'review_written',
          customerId: id,
          fields: { stars: 5, words: canaries['eventField'] },
        });
        assert.equal(told.status, 201, told.text);
        assert.equal((await call('POST', '/customers/lookup', { email: changedEmail })).status, 200);
        const exported = await call('GET', `/customers/${id}/export?limit=200`);
        assert.ok(exported.text.includes(canaries['orderAttribute']!), 'what is there is exported while it is there');
        // What callers get wrong must not be told to the log either.
        assert.equal(
          (await call('POST', '/orders', { orderId: 1, attributes: { giftMessage: canaries['orderAttribute'] } }))
            .status,
          400,
        );
      }
    });
    backups.first = copyCluster('live', 'backup');
    backups.again = copyCluster('live', 'backup-again');
    // Whoever backs up the keys as well has them as they were, apart from the database.
    await copyFile(rootFile, join(place('keys'), 'root.key.of-then'));
    await serving(async (call) => {
      const erased = await call('DELETE', `/customers/${GONE.id}`);
      assert.equal(erased.status, 200, erased.text);
      certified = JSON.parse(erased.text) as typeof certified;
      answeredAfter.push(
        (await call('GET', `/customers/${GONE.id}/export`)).text,
        (await call('GET', `/customers/${GONE.id}`)).text,
        (await call('GET', `/orders/order-${GONE.id}-1`)).text,
        (await call('GET', `/customers/${GONE.id}/ledger`)).text,
        (await call('GET', '/audit')).text,
        erased.text,
      );
    });
  });

  after(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

  test('before the keys are destroyed, a restored backup brings the customer back', async () => {
    const record = await readRecord(backups.first, GONE.id);
    assert.equal((record as CustomerRecord)['firstName'], GONE.canaries['firstName']);
    assert.equal(await readRecord('live', GONE.id), 'erased');
  });

  test('what was erased after the backup is erased again in it, from a file that was kept apart', async () => {
    const kept: ErasureCertificate[] = [];
    await onCluster('live', async (database) => {
      for await (const certificate of readErasures(database)) kept.push(certificate);
    });
    assert.deepEqual(
      kept.map(({ customerId }) => customerId),
      [GONE.id],
    );
    await onCluster(backups.first, async (database) =>
      withIdentity(database, await rootKey(), async (identity) => {
        const { eraseCustomer } = createLoyalty({ database, clock: wallClock, identity });
        assert.deepEqual(await findForeignErasures(identity, kept), []);
        const applied = await applyErasures({ identity, eraseCustomer }, kept);
        assert.deepEqual(applied, { erased: 1, alreadyErased: 0, unknown: 0 });
      }),
    );
    assert.equal(await readRecord(backups.first, GONE.id), 'erased');
    assert.notEqual(await readRecord(backups.first, STAYS.id), 'erased');
  });

  test('the keys rotate, and are destroyed by the instant that the certificate states', async () => {
    await onCluster('live', async (database) =>
      withIdentity(database, await rootKey(), async (identity) => {
        clock.set((await identity.keysStatus()).rotationDueAt);
        assert.notEqual((await identity.keepKeys()).rotatedTo, undefined);
        clock.advance(5 * MINUTE_MS);
        assert.equal((await identity.keepKeys()).settled.length, 1);
        clock.advance(RETENTION_MS);
        assert.equal((await identity.keepKeys()).destroyed.length, 1);
      }),
    );
    assert.ok(clock.now() <= Date.parse(certified.backupHorizonAt), 'in time');
    const survivor = await readRecord('live', STAYS.id);
    assert.equal((survivor as CustomerRecord)['firstName'], STAYS.canaries['firstName']);
    assert.equal(await readRecord('live', GONE.id), 'erased');
  });

  test("then the backup does not open with today's keys, whatever is tried", async () => {
    await assert.rejects(readRecord(backups.again, GONE.id), /does not hold the root key/);
    const root = await rootKey();
    const then = await openLocalKeyFile(join(place('keys'), 'root.key.of-then'), wallClock);
    const keks = await onCluster(backups.again, (_, ownerUrl) =>
      rowsOf<{ epoch: number; wrapped: Buffer }>(ownerUrl, 'SELECT epoch, wrapped_kek AS wrapped FROM tenant_kek'),
    );
    assert.equal(keks.length, 1);
    for (const { epoch, wrapped } of keks) {
      const context = { key: 'tenant-kek', tenant: tenantId, epoch: String(epoch) };
      await assert.rejects(root.unwrap(wrapped, context), /does not hold the root key/);
      assert.equal(
        (await then.unwrap(wrapped, context)).length,
        32,
        'the key file of then opens it, which is why none is kept',
      );
    }
    // All of today's keys in the place of those that are gone, and the customers' keys said to lie under them.
    const tables = ['tenant_kek', 'tenant_secret', 'signing_key', 'root_version'];
    const today = await onCluster('live', (_, ownerUrl) =>
      Promise.all(
        tables.map((table) => rowsOf<{ row: object }>(ownerUrl, `SELECT to_jsonb(t) AS row FROM ${table} AS t`)),
      ),
    );
    await onCluster(backups.again, async (_, ownerUrl) => {
      for (const [index, table] of tables.entries()) {
        const rows = JSON.stringify(today[index]!.map(({ row }) => row));
        await rowsOf(ownerUrl, `DELETE FROM ${table}`);
        await rowsOf(ownerUrl, `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
          rows,
        ]);
      }
      await rowsOf(ownerUrl, 'UPDATE customer_key SET kek_epoch = (SELECT max(epoch) FROM tenant_kek)');
    });
    await assert.rejects(readRecord(backups.again, GONE.id), /a ciphertext does not open/);
  });

  test('no byte of the database, its log, a dump, the journal, the logs and the answers tells of the customer', async () => {
    const texts: Record<string, Needles> = {};
    for (const [name, text] of Object.entries(GONE.canaries)) texts[name] = needlesOf(text.replace(/@.*|^\+/g, ''));
    const control = { control: needlesOf(CONTROL) };
    const cluster = realpathSync(join(place('live'), 'postgres'));

    const dump = await onCluster('live', (_, ownerUrl) => dumpOf(ownerUrl));
    assert.ok(dump.tables > 40, 'every table');
    assert.deepEqual(foundIn(dump.text, texts), []);
    assert.deepEqual(foundIn(dump.text, control), ['control in utf-8']);

    const { found, files, bytes } = await foundInFolder(cluster, texts);
    assert.deepEqual(found, []);
    assert.ok(files > 500 && bytes > 30e6, `${files} files, ${bytes} bytes`);
    const places = (await foundInFolder(cluster, control)).found;
    for (const kind of ['base/', 'pg_wal/']) {
      assert.ok(
        places.some((line) => line.includes(kind)),
        `the search finds what is in clear in ${kind}`,
      );
    }

    assert.ok(logged.length > 30 && logged.some((line) => line.includes('"answered"')), 'there is a log');
    assert.deepEqual(foundIn(Buffer.from(logged.join('')), texts), []);
    assert.deepEqual(foundIn(Buffer.from(answeredAfter.join('\n')), texts), []);
  });

  /** Rows as the owner of the tables sees them, of the one tenant. */
  async function rowsOf<Row>(url: string, text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return asOwner(url, async (client) => (await client.query(text, [...values])).rows as Row[]);
  }

  async function asOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(`SELECT set_config('loyaltyos.tenant_id', $1, false)`, [tenantId]);
      return await work(client);
    } finally {
      await client.end();
    }
  }

  /** Every row of every table as text, as COPY writes it: bytes in hex. */
  async function dumpOf(url: string): Promise<{ tables: number; text: Buffer }> {
    return asOwner(url, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
      );
      const chunks: Buffer[] = [];
      for (const { name } of rows) {
        const { rows: lines } = await client.query<{ line: string }>(`SELECT t::text AS line FROM ${name} AS t`);
        chunks.push(Buffer.from(lines.map(({ line }) => line).join('\n')));
      }
      return { tables: rows.length, text: Buffer.concat(chunks) };
    });
  }
});
