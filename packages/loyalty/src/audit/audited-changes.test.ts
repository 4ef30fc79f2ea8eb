import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement, type Database, type Transaction } from '@loyaltyos/database';
import type { AuditRecord, Principal } from '@loyaltyos/identity';
import { verifyLedger } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import { Client } from 'pg';
import { enrolled, anOrder, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import { flip, type Column } from '../model/fixture/flip-byte.ts';
import { storedHashes } from '../model/fixture/stored-rows.ts';
import { createLoyalty } from '../loyalty.ts';
import type { AdjustmentInput } from '../movements/movement.ts';
import { documentOf } from '../programme/put-programme.ts';
import { SAMPLE_RULE_SET } from '../sandbox/sample-programme.ts';
import { runSealing } from '../sealing/run-sealing.ts';
import { tellAuditRecords } from '../sealing/tell-audit-records.ts';
import { verifyAudit } from './verify-audit.ts';

const ORIGIN = { requestId: 'req_test', remoteAddress: '192.0.2.7' };

/** The records since `before`, oldest first. */
async function recorded(
  { loyalty, principal }: LoyaltyFixture,
  before: ReadonlySet<string> = new Set(),
): Promise<AuditRecord[]> {
  const { rows } = await loyalty.listAudit(principal, { limit: 200 });
  return rows.filter(({ auditId }) => !before.has(auditId)).toReversed();
}

async function idsOf(fixture: LoyaltyFixture): Promise<ReadonlySet<string>> {
  return new Set((await recorded(fixture)).map(({ auditId }) => auditId));
}

const selectEvent = statement(
  'test.event-at',
  'SELECT type, actor FROM journal WHERE tenant_id = $1 AND stripe = $2 AND seq = $3',
);

/** The event that a record names, as the journal has it. */
async function namedEvent({ scratch, principal }: LoyaltyFixture, { details }: AuditRecord): Promise<unknown> {
  const { type, stripe, seq } = details['event'] as { type: string; stripe: number; seq: number };
  const { tenantId } = principal.tenant;
  const [row] = await scratch.database.transaction(tenantId, (tx) =>
    tx.query<{ type: string; actor: string }>(selectEvent, [tenantId, stripe, seq]),
  );
  assert.equal(row?.type, type);
  return row?.actor;
}

function keyed(key: string): { idempotencyKey: string; canonical: Record<string, string> } {
  return { idempotencyKey: key, canonical: { key } };
}

function giving(customerId: string, points: bigint, key: string): AdjustmentInput {
  const change = { kind: 'give', amount: { account: 'points', points } } as const;
  return { customerId, change, reason: 'goodwill', ...keyed(key) };
}

test('every change of configuration is one record, which names the event that tells of it', async (t) => {
  const fixture = await loyaltyFixture(t, { environment: 'sandbox', source: null });
  const { loyalty, clock } = fixture;
  const principal: Principal = { ...fixture.principal, kind: 'member', id: 'mbr_ada', origin: ORIGIN };
  const { tenantId } = principal.tenant;
  const { version: _, retiredTiers: __, ...document } = await loyalty.getProgramme(principal);
  let ruleSetId = '';
  const steps: readonly (readonly [() => Promise<unknown>, string, string, () => string, number | undefined])[] = [
    [
      () => loyalty.saveRuleSet(principal, SAMPLE_RULE_SET).then((saved) => (ruleSetId = saved.ruleSetId)),
      'rule-set.saved',
      'rule-set',
      () => ruleSetId,
      1,
    ],
    [
      () => loyalty.activateRuleSet(principal, { ruleSetId, version: 1 }),
      'rule-set.activated',
      'rule-set',
      () => ruleSetId,
      1,
    ],
    [
      () => loyalty.deactivateRuleSet(principal, { ruleSetId }),
      'rule-set.deactivated',
      'rule-set',
      () => ruleSetId,
      undefined,
    ],
    [
      () => loyalty.putList(principal, { name: 'skus', members: ['a'], expected: null }),
      'list.changed',
      'list',
      () => 'skus',
      1,
    ],
    [
      () => loyalty.putProgramme(principal, { document: { ...document, autoEnrol: !document.autoEnrol } }),
      'programme.changed',
      'programme',
      () => tenantId,
      2,
    ],
    [() => loyalty.advanceClock(principal, { byMs: 1000 }), 'clock.advanced', 'clock', () => tenantId, undefined],
  ];
  for (const [change, action, kind, id, version] of steps) {
    clock.advance(1000);
    const before = await idsOf(fixture);
    await change();
    const [record, ...more] = await recorded(fixture, before);
    assert.deepEqual(more, [], action);
    const { details, auditId: ___, reason, ...told } = record!;
    assert.deepEqual(told, {
      recordedAt: clock.now(),
      actor: { kind: 'member', id: 'mbr_ada' },
      action,
      subject: { kind, id: id() },
      ...(version === undefined ? {} : { version }),
      requestId: 'req_test',
      remoteAddress: '192.0.2.7',
    });
    assert.equal(reason, action === 'rule-set.saved' ? SAMPLE_RULE_SET.note : undefined);
    assert.equal(await namedEvent(fixture, record!), 'mbr_ada');
    assert.ok(!JSON.stringify(details).includes('192.0.2.7'));
  }
});

test('what a change of the programme does to rule sets is recorded too', async (t) => {
  const source = `ruleset test { currencies GBP
    rule high { on order when customer.tier >= Gold earn 1000 } }`;
  const fixture = await loyaltyFixture(t, { source });
  const { loyalty, principal, clock } = fixture;
  const programme = await loyalty.getProgramme(principal);
  clock.advance(1000);
  const before = await idsOf(fixture);
  const tiers = [...programme.tiers, { name: 'Diamond', threshold: 1_000_000 }];
  await loyalty.putProgramme(principal, { document: { ...documentOf(programme), tiers } });
  const records = await recorded(fixture, before);
  assert.deepEqual(records.map(({ action }) => action).toSorted(), [
    'programme.changed',
    'rule-set.activated',
    'rule-set.saved',
  ]);
  for (const record of records) assert.equal(await namedEvent(fixture, record), principal.id);
});

test('what is refused or changes nothing leaves no record', async (t) => {
  const fixture = await loyaltyFixture(t, { environment: 'sandbox' });
  const { loyalty, principal, scratch } = fixture;
  const { tenantId } = principal.tenant;
  await enrolled(loyalty, principal, 'cust_1');
  const [ruleSet] = (await loyalty.listRuleSets(principal, { limit: 1 })).rows;
  const { ruleSetId } = ruleSet!;
  const document = documentOf(await loyalty.getProgramme(principal));
  const limited: Principal = { ...principal, scopes: new Set(['points:adjust']) };
  const had = await storedHashes(scratch.database, tenantId);
  await Promise.all([
    loyalty.activateRuleSet(principal, { ruleSetId, version: 1 }),
    loyalty.putProgramme(principal, { document }),
  ]);
  const refused: readonly (() => Promise<unknown>)[] = [
    () => loyalty.saveRuleSet(principal, { name: 'bad', source: 'ruleset bad {', note: 'no' }),
    () => loyalty.saveRuleSet(principal, { ...SAMPLE_RULE_SET, expected: 77 }),
    () => loyalty.activateRuleSet(principal, { ruleSetId, version: 9 }),
    () => loyalty.deactivateRuleSet(principal, { ruleSetId: 'rs_none' }),
    () => loyalty.putList(principal, { name: 'skus', members: [], expected: 3 }),
    () => loyalty.putProgramme(principal, { document: { ...document, zone: 'Nowhere' } }),
    () => loyalty.putProgramme(principal, { document: { ...document, autoEnrol: true }, expected: 9 }),
    () => loyalty.advanceClock(principal, { byMs: -1 }),
    () => loyalty.adjustBalance(principal, giving('cust_none', 5n, 'none')),
    () => loyalty.adjustBalance(limited, giving('cust_1', 1_000_000n, 'limit')),
    () =>
      loyalty.adjustBalance(principal, {
        customerId: 'cust_1',
        change: { kind: 'take', amount: { account: 'points', points: 5n } },
        reason: 'typo',
        ...keyed('take'),
      }),
    () =>
      loyalty.adjustBalance(principal, {
        customerId: 'cust_1',
        change: { kind: 'write_off', account: 'points' },
        reason: 'typo',
        ...keyed('forgive'),
      }),
  ];
  for (const change of refused) await assert.rejects(change(), Problem);
  assert.deepEqual(await storedHashes(scratch.database, tenantId), had);
});

test('adjustments are recorded with their batch, each once, however many share it and however often they are repeated', async (t) => {
  const fixture = await loyaltyFixture(t, { stripes: 4 });
  const { loyalty, clock } = fixture;
  const people: readonly Principal[] = ['mbr_ada', 'mbr_bea'].map((id) => ({
    ...fixture.principal,
    kind: 'member',
    id,
    origin: ORIGIN,
  }));
  const customers = Array.from({ length: 12 }, (_, index) => `cust_${index}`);
  for (const customerId of customers) await enrolled(loyalty, fixture.principal, customerId);
  clock.advance(1000);
  const before = await idsOf(fixture);
  const give = (): Promise<unknown[]> =>
    Promise.all(
      customers.flatMap((customerId, index) => [
        loyalty.adjustBalance(people[index % 2]!, giving(customerId, BigInt(index + 1), `give-${index}`)),
        // Shares the batch, and is refused alone.
        loyalty.adjustBalance(people[0]!, giving('cust_none', 1n, `none-${index}`)).catch(() => undefined),
        loyalty.ingestOrder(fixture.principal, anOrder(`ord_${index}`, customerId, 1000n)),
      ]),
    );
  const [first] = await give();
  await give();
  const records = await recorded(fixture, before);
  assert.equal(records.length, customers.length);
  const byCustomer = new Map(records.map((record) => [record.subject.id, record]));
  for (const [index, customerId] of customers.entries()) {
    const record = byCustomer.get(customerId)!;
    assert.deepEqual(record.actor, { kind: 'member', id: people[index % 2]!.id });
    assert.deepEqual([record.action, record.reason, record.subject.kind], ['points.adjusted', 'goodwill', 'customer']);
    assert.equal(record.details['points'], index + 1);
    assert.equal(await namedEvent(fixture, record), record.actor.id);
    const { stripe, seq } = record.details['event'] as { stripe: number; seq: number };
    assert.equal(record.details['ledgerTransactionId'], `ltx_${stripe}-${seq}`);
  }
  assert.deepEqual((first as { replayed: boolean }).replayed, false);
});

test('orders cost no statement more, and the adjustments of a batch one', async (t) => {
  const { scratch, clock, identity, principal } = await loyaltyFixture(t);
  const sent: string[] = [];
  const counted = (tx: Transaction): Transaction => ({
    query: (asked, values) => {
      sent.push(asked.name);
      return tx.query(asked, values);
    },
    send: (asked, values) => {
      sent.push(asked.name);
      tx.send(asked, values);
    },
  });
  const database: Database = {
    transaction: (tenantId, work, options) =>
      scratch.database.transaction(tenantId, (tx) => work(counted(tx)), options),
    directory: (work, options) => scratch.database.directory((tx) => work(counted(tx)), options),
    close: () => scratch.database.close(),
  };
  const loyalty = createLoyalty({ database, clock, identity });
  for (const customerId of ['cust_1', 'cust_2', 'cust_3', 'cust_4']) await enrolled(loyalty, principal, customerId);
  await loyalty.ingestOrder(principal, anOrder('ord_1', 'cust_1', 1000n));
  await loyalty.cancelOrder(principal, 'ord_1');
  const ofAudit = (): string[] => sent.filter((name) => name.includes('audit'));
  assert.deepEqual(ofAudit(), []);
  assert.ok(sent.includes('journal.append'));
  sent.length = 0;
  await Promise.all([1, 2, 3, 4].map((at) => loyalty.adjustBalance(principal, giving(`cust_${at}`, 5n, `give-${at}`))));
  // The first goes alone, and the others gather behind it.
  assert.equal(sent.filter((name) => name === 'journal.append').length, 2);
  assert.deepEqual(ofAudit(), ['identity.insert-audit-records', 'identity.insert-audit-records']);
});

test('the journal tells of each record once, blocks seal it, and what is tampered with is found', async (t) => {
  const fixture = await loyaltyFixture(t, { stripes: 2 });
  const { loyalty, scratch, identity, clock } = fixture;
  const principal: Principal = { ...fixture.principal, origin: ORIGIN };
  const { database } = scratch;
  const { tenantId } = principal.tenant;
  for (const name of ['a', 'b', 'c']) {
    clock.advance(1000);
    await loyalty.putList(principal, { name, members: [name], expected: null });
  }
  await Promise.all([1, 2, 3].map(() => tellAuditRecords(database, clock, tenantId)));
  const told = await recorded(fixture);
  assert.equal(new Set(told.map(({ journalSeq }) => journalSeq)).size, told.length);
  assert.ok(told.every(({ journalSeq }) => journalSeq !== undefined));
  clock.advance(1000);
  await loyalty.putList(principal, { name: 'd', members: [], expected: null });
  await runSealing({ database, clock, identity }, clock, { tenantId });
  assert.equal((await recorded(fixture)).filter(({ journalSeq }) => journalSeq === undefined).length, 0);
  clock.advance(1000);
  await loyalty.putList(principal, { name: 'e', members: [], expected: null });

  const findings = async (): Promise<readonly string[]> => {
    const { findings: all } = await verifyLedger(database, principal.tenant, {
      full: true,
      further: [verifyAudit(database, tenantId)],
    });
    return all.map(({ code, subject }) => `${code} ${subject}`);
  };
  assert.deepEqual(await findings(), []);

  const record = (await recorded(fixture)).find(({ subject }) => subject.id === 'b');
  const { auditId } = record!;
  const found = `audit-differs audit record ${auditId}`;
  const tamperings: readonly (readonly [string, string, string])[] = [
    [
      `UPDATE audit_record SET actor_id = 'key_innocent'`,
      `UPDATE audit_record SET actor_id = '${principal.id}'`,
      found,
    ],
    [`UPDATE audit_record SET version = 2`, `UPDATE audit_record SET version = 1`, found],
    [`UPDATE audit_place SET seq = 1`, `UPDATE audit_place SET seq = ${record!.journalSeq}`, found],
    [
      `UPDATE audit_origin SET remote_address = '192.0.2.8'`,
      `UPDATE audit_origin SET remote_address = '192.0.2.7'`,
      found,
    ],
  ];
  const client = await connected(scratch.superuserUrl);
  for (const [wrong, right, finding] of tamperings) {
    await client.query(`${wrong} WHERE audit_id = '${auditId}'`);
    assert.deepEqual(await findings(), [finding], wrong);
    await client.query(`${right} WHERE audit_id = '${auditId}'`);
    assert.deepEqual(await findings(), [], right);
  }
  await tellAuditRecords(database, clock, tenantId);
  const { rows: columns } = await client.query<Column>(
    `SELECT table_name AS table, column_name AS column, udt_name AS type
       FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name <> 'tenant_id'
        AND (table_name = 'audit_record' OR (table_name, column_name) IN (('audit_place', 'audit_id'), ('audit_origin', 'salt')))`,
  );
  assert.equal(columns.length, 14);
  for (const column of columns) {
    const back = await flip(client, column, { row: 1, bit: 3 });
    if (back === undefined) continue;
    assert.notEqual((await findings()).length, 0, `${column.table}.${column.column}`);
    await back();
  }
  assert.deepEqual(await findings(), []);
  // Told again after it was changed: the journal has both, and the first one does not fit.
  await client.query(`UPDATE audit_record SET reason = 'x' WHERE audit_id = '${auditId}'`);
  await client.query(`UPDATE audit_place SET seq = NULL WHERE audit_id = '${auditId}'`);
  await tellAuditRecords(database, clock, tenantId);
  assert.deepEqual(await findings(), [found]);
  await client.query(`UPDATE audit_record SET reason = NULL WHERE audit_id = '${auditId}'`);
  await client.query(`DELETE FROM audit_record WHERE audit_id = '${auditId}'`);
  assert.deepEqual(new Set(await findings()), new Set([found]));
  const forged = 'aud_forged';
  await client.query(
    `INSERT INTO audit_record (tenant_id, audit_id, recorded_at, actor_kind, actor_id, action, subject_kind, subject_id, details)
     VALUES ('${tenantId}', '${forged}', now(), 'key', 'key_a', 'list.changed', 'list', 'z', '{}')`,
  );
  assert.ok((await findings()).includes(`audit-differs audit record ${forged}`));
  await client.end();
});

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}
