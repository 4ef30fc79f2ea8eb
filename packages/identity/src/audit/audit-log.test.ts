import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Transaction } from '@loyaltyos/database';
import { Client } from 'pg';
import { identityFixture } from '../identity-fixture.ts';
import { forgetOldOrigins, nextOriginToForget, ORIGIN_KEPT_MS } from './forget-origins.ts';
import { auditRecordHash, originHash } from './audit-record.ts';
import { placeAuditRecords, readUntoldRecords } from './journal-place.ts';
import { auditIdRange, auditPageStatement, listAuditRecords, type AuditFilter } from './list-records.ts';
import { recordChange, recordChanges, type Actor, type Change } from './record-change.ts';

const ACTOR: Actor = {
  kind: 'key',
  id: 'key_a',
  origin: { requestId: 'req_1', remoteAddress: '2001:db8::1' },
};
const CHANGE: Change = { action: 'list.changed', subject: { kind: 'list', id: 'skus' }, version: 3 };

test('a record says who, what, when, from where, to which version and why', async (t) => {
  const { scratch, clock, tenantWithKey } = await identityFixture(t);
  const { tenantId } = (await tenantWithKey('acme')).tenant;
  const { database } = scratch;
  const before = await listAuditRecords(database, tenantId, { limit: 10 });
  clock.advance(1000);
  const now = clock.now();
  await database.transaction(tenantId, (tx) =>
    recordChange(tx, { tenantId, actor: ACTOR, now }, { ...CHANGE, reason: 'Ünïcode', details: { members: 7 } }),
  );
  const [record, ...rest] = await listAuditRecords(database, tenantId, { limit: 10 });
  const { auditId, ...told } = record!;
  assert.match(auditId, /^aud_[0-9a-z]{26}$/);
  assert.deepEqual(told, {
    recordedAt: now,
    actor: { kind: 'key', id: 'key_a' },
    action: 'list.changed',
    subject: { kind: 'list', id: 'skus' },
    version: 3,
    reason: 'Ünïcode',
    requestId: 'req_1',
    remoteAddress: '2001:db8::1',
    details: { members: 7 },
  });
  assert.deepEqual(rest, before);
});

test('a record comes and goes with its transaction, and stays when it is written', async (t) => {
  const { scratch, clock, tenantWithKey } = await identityFixture(t);
  const { tenantId } = (await tenantWithKey('acme')).tenant;
  const counts = (): Promise<number[]> => countRows(scratch.superuserUrl);
  const before = await counts();
  const place = { tenantId, actor: ACTOR, now: clock.now() };
  const failing = scratch.database.transaction(tenantId, async (tx) => {
    await recordChange(tx, place, CHANGE);
    throw new Error('refused');
  });
  await assert.rejects(failing, /refused/);
  assert.deepEqual(await counts(), before);
  await scratch.database.transaction(tenantId, async (tx) => recordChange(tx, place, CHANGE));
  assert.deepEqual(
    await counts(),
    before.map((count) => count + 1),
  );

  const client = await connected(t, scratch.url);
  await client.query(`SET loyaltyos.tenant_id = '${tenantId}'`);
  for (const sql of [
    `UPDATE audit_record SET reason = 'x'`,
    'DELETE FROM audit_record',
    'TRUNCATE audit_record',
    `UPDATE audit_place SET audit_id = 'x'`,
    'DELETE FROM audit_place',
    `UPDATE audit_origin SET remote_address = 'x'`,
  ]) {
    await assert.rejects(client.query(sql), { code: '42501' }, sql);
  }
});

test('what is too long for a record is a bug, and no other tenant is written to', async (t) => {
  const { scratch, clock, tenantWithKey } = await identityFixture(t);
  const { tenantId } = (await tenantWithKey('aaa')).tenant;
  const other = (await tenantWithKey('bbb')).tenant.tenantId;
  const write = (tx: Transaction, change: Change, to = tenantId): Promise<void> =>
    recordChange(tx, { tenantId: to, actor: ACTOR, now: clock.now() }, change);
  for (const change of [
    { ...CHANGE, reason: 'x'.repeat(2001) },
    { ...CHANGE, details: { text: 'x'.repeat(8000) } },
    { ...CHANGE, subject: { kind: 'list', id: '' } },
    { ...CHANGE, subject: { kind: 'list', id: 'x'.repeat(201) } },
  ]) {
    await assert.rejects(
      scratch.database.transaction(tenantId, (tx) => write(tx, change)),
      /brief/,
    );
  }
  const foreign = scratch.database.transaction(tenantId, (tx) => write(tx, CHANGE, other));
  await assert.rejects(foreign, { code: '42501' });
});

/** Four actors, three actions, in ten minutes; a record each second. */
const MINUTES = 10;
const ACTIONS = ['list.changed', 'points.adjusted', 'rule-set.saved'] as const;

test('pages are newest first, whole, and narrowed by every filter', async (t) => {
  const { scratch, clock, tenantWithKey } = await identityFixture(t);
  const { tenantId } = (await tenantWithKey('acme')).tenant;
  const other = (await tenantWithKey('other')).tenant.tenantId;
  clock.advance(1000);
  const start = clock.now();
  for (let second = 0; second < MINUTES * 60; second += 20) {
    await scratch.database.transaction(tenantId, async (tx) => {
      for (let at = second; at < second + 20; at += 1) {
        const actor: Actor = { kind: 'key', id: `key_${at % 4}` };
        const subject = { kind: at % 2 === 0 ? 'list' : 'customer', id: `s${at % 5}` };
        const change = { action: ACTIONS[at % 3]!, subject, details: { at } };
        recordChanges(tx, { tenantId, now: start + at * 1000 }, [{ actor, change }]);
      }
    });
  }
  const all = Array.from({ length: MINUTES * 60 }, (_, at) => MINUTES * 60 - 1 - at);
  const filters: readonly (readonly [AuditFilter, (at: number) => boolean])[] = [
    [{ from: start }, () => true],
    [{ actorId: 'key_1' }, (at) => at % 4 === 1],
    [{ action: 'points.adjusted' }, (at) => at % 3 === 1],
    [{ actorId: 'key_1', action: 'points.adjusted' }, (at) => at % 4 === 1 && at % 3 === 1],
    [{ subject: { kind: 'list', id: 's2' } }, (at) => at % 2 === 0 && at % 5 === 2],
    [{ subject: { kind: 'list', id: 's2' }, actorId: 'key_0' }, (at) => at % 4 === 0 && at % 5 === 2],
    [{ subject: { kind: 'list', id: 's2' }, action: ACTIONS[0] }, (at) => at % 6 === 0 && at % 5 === 2],
    [{ from: start + 60_000, to: start + 61_000 }, (at) => at === 60],
    [{ from: start + 60_000, to: start + 120_000, actorId: 'key_1' }, (at) => at >= 60 && at < 120 && at % 4 === 1],
    [{ from: start + 86_400_000 }, () => false],
  ];
  for (const [filter, fits] of filters) {
    const seen: unknown[] = [];
    let before: string | undefined;
    for (;;) {
      const query = { ...filter, from: filter.from ?? start, limit: 7, ...(before === undefined ? {} : { before }) };
      const page = await listAuditRecords(scratch.database, tenantId, query);
      seen.push(...page.map(({ details }) => details['at']));
      before = page.at(-1)?.auditId;
      if (page.length < 7) break;
    }
    assert.deepEqual(seen, all.filter(fits), JSON.stringify(filter));
  }
  assert.deepEqual(await listAuditRecords(scratch.database, other, { from: start, limit: 10 }), []);
});

test('every page is a range of an index, however many records there are', async (t) => {
  const { scratch, tenantWithKey } = await identityFixture(t);
  const { tenantId } = (await tenantWithKey('acme')).tenant;
  const client = await connected(t, scratch.superuserUrl);
  // Of the rarer half of actors and actions there is one record in a thousand: reading by anything else would read many.
  await client.query(
    `INSERT INTO audit_record (tenant_id, audit_id, recorded_at, actor_kind, actor_id, action, subject_kind, subject_id,
                               details)
     SELECT $1, 'aud_' || lpad(n::text, 26, '0'), now(), 'key',
            CASE WHEN n % 1000 = 0 THEN 'key_rare' ELSE 'key_' || n % 3 END,
            CASE WHEN n % 1000 = 500 THEN 'keys.rotated' ELSE 'points.adjusted' END,
            'customer', 'c' || n % 10000, '{}'
       FROM generate_series(1, 200000) AS n`,
    [tenantId],
  );
  for (const insert of [
    'INSERT INTO audit_place SELECT tenant_id, audit_id, 1 FROM audit_record',
    `INSERT INTO audit_origin SELECT tenant_id, audit_id, '::1', decode(repeat('00', 16), 'hex') FROM audit_record`,
  ]) {
    await client.query(`${insert} WHERE tenant_id = $1 AND actor_id LIKE 'key\\_%'`, [tenantId]);
  }
  await client.query('ANALYZE');
  const cases: readonly (readonly [AuditFilter, string])[] = [
    [{}, 'audit_record_pkey'],
    [{ actorId: 'key_rare' }, 'audit_by_actor'],
    [{ action: 'keys.rotated' }, 'audit_by_action'],
    [{ actorId: 'key_1', action: 'keys.rotated' }, 'audit_by_actor_and_action'],
    [{ subject: { kind: 'customer', id: 'c1' } }, 'audit_by_subject'],
    [{ subject: { kind: 'customer', id: 'c1' }, actorId: 'key_1' }, 'audit_by_subject'],
  ];
  // Plans are made once for whatever is asked: what is prepared has to hold without knowing it.
  await client.query(`SET plan_cache_mode = 'force_generic_plan'`);
  for (const [filter, index] of cases) {
    const { statement, values } = auditPageStatement(filter);
    const { first, end } = auditIdRange({ from: 0 });
    await client.query(`PREPARE page AS ${statement.text}`);
    const given = [tenantId, first, end, 51, ...values].map((value) => (value === null ? 'NULL' : `'${value}'`));
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE page (${given.join(', ')})`,
    );
    await client.query('DEALLOCATE page');
    assert.equal(rows[0]!['QUERY PLAN'][0].Plan['Actual Rows'] > 0, true);
    const plan = rows[0]!['QUERY PLAN'][0].Plan;
    const nodes = nodesOf(plan);
    const why = `${JSON.stringify(filter)}: ${nodes.map((node) => `${node['Node Type']} ${node['Index Name']}`).join(', ')}`;
    assert.ok(
      nodes.some((node) => node['Index Name'] === index),
      why,
    );
    assert.ok(
      nodes.every((node) => !/Seq Scan|Sort|Bitmap/.test(node['Node Type'])),
      why,
    );
    const pages = plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    assert.ok(pages < 600, `${why} read ${pages} pages`);
  }
});

test('the journal is owed each record once, and what it was told has a hash', async (t) => {
  const { scratch, clock, tenantWithKey } = await identityFixture(t);
  const { tenantId } = (await tenantWithKey('acme')).tenant;
  const { database } = scratch;
  const had = await database.transaction(tenantId, (tx) => readUntoldRecords(tx, tenantId, 100));
  clock.advance(1000);
  const now = clock.now();
  await database.transaction(tenantId, async (tx) =>
    recordChanges(
      tx,
      { tenantId, now },
      [1, 2, 3].map((version) => ({ actor: ACTOR, change: { ...CHANGE, version } })),
    ),
  );
  const untold = await database.transaction(tenantId, (tx) => readUntoldRecords(tx, tenantId, 100));
  assert.equal(untold.length, had.length + 3);
  const hashes = untold.map(auditRecordHash);
  assert.equal(new Set(hashes).size, hashes.length);
  const [first] = untold;
  for (const [member, value] of Object.entries({ reason: 'x', version: 9n, details: '{ }', recordedAtMicros: 1n })) {
    assert.notEqual(auditRecordHash({ ...first!, [member]: value }), hashes[0], member);
  }
  await database.transaction(tenantId, async (tx) =>
    placeAuditRecords(
      tx,
      tenantId,
      untold.map(({ auditId }, index) => ({ auditId, seq: BigInt(index) + 5n })),
    ),
  );
  assert.deepEqual(await database.transaction(tenantId, (tx) => readUntoldRecords(tx, tenantId, 100)), []);
  const records = await listAuditRecords(database, tenantId, { limit: 100 });
  const places = new Map(records.map(({ auditId, journalSeq }) => [auditId, journalSeq]));
  assert.deepEqual(
    untold.map(({ auditId }) => places.get(auditId)),
    untold.map((_, index) => BigInt(index) + 5n),
  );
});

test('an address is forgotten in time, and what is left of it checks it but does not tell it', async (t) => {
  const { scratch, clock, tenantWithKey } = await identityFixture(t);
  const { tenantId } = (await tenantWithKey('acme')).tenant;
  const { database } = scratch;
  const now = clock.now();
  await database.transaction(tenantId, (tx) => recordChange(tx, { tenantId, actor: ACTOR, now }, CHANGE));
  const client = await connected(t, scratch.superuserUrl);
  const { rows } = await client.query<{ origin_hash: Buffer; salt: Buffer; remote_address: string }>(
    'SELECT r.origin_hash, o.salt, o.remote_address FROM audit_record r JOIN audit_origin o USING (tenant_id, audit_id)',
  );
  assert.deepEqual(
    rows.map((row) => row.origin_hash),
    rows.map((row) => originHash(row.salt, row.remote_address)),
  );
  const next = await database.transaction(tenantId, (tx) => nextOriginToForget(tx, tenantId));
  assert.equal(next, now + ORIGIN_KEPT_MS);
  assert.equal(await forgetOldOrigins(database, tenantId, { now: next, limit: 10 }), 0);
  assert.equal(await forgetOldOrigins(database, tenantId, { now: next + 1, limit: 10 }), rows.length);
  assert.equal(await database.transaction(tenantId, (tx) => nextOriginToForget(tx, tenantId)), undefined);
  const [record] = await listAuditRecords(database, tenantId, { action: 'list.changed', limit: 1 });
  assert.equal(record?.remoteAddress, undefined);
  assert.equal(record?.requestId, 'req_1');
});

/** The database is dropped before the test's own clean-up: that ends what is connected. */
async function connected(t: TestContext, url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  t.after(() => client.end().catch(() => {}));
  return client;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly PlanNode[];
}

function nodesOf(plan: PlanNode): readonly PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

async function countRows(url: string): Promise<number[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ n: number }>(
    `SELECT (SELECT count(*) FROM audit_record)::int AS n UNION ALL SELECT count(*)::int FROM audit_place
     UNION ALL SELECT count(*)::int FROM audit_origin`,
  );
  await client.end();
  return rows.map(({ n }) => n);
}
