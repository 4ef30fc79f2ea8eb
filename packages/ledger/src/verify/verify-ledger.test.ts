import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from 'pg';
import { granting, ledgerFixture, type LedgerFixture } from '../ledger-fixture.ts';
import { verifyLedger } from './verify-ledger.ts';

async function filled(t: Parameters<typeof ledgerFixture>[0]): Promise<LedgerFixture> {
  const fixture = await ledgerFixture(t, { stripes: 2 });
  const { lanes, tenantId } = fixture;
  await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      lanes.submit(
        { tenantId, stripe: index % 2, stripeCount: 2 },
        granting(`cust_${index % 6}`, BigInt(index + 1), index % 5 === 0 ? { account: 'credit' } : {}),
      ),
    ),
  );
  return fixture;
}

test('an untouched ledger verifies, also while it is written to', async (t) => {
  const { scratch, tenantId, lanes } = await filled(t);
  const quiet = await verifyLedger(scratch.database, { tenantId, stripeCount: 2 });
  assert.deepEqual(quiet.findings, []);
  assert.deepEqual([quiet.events, quiet.entries], [40n, 40n]);
  const writes = Array.from({ length: 200 }, (_, index) =>
    lanes.submit({ tenantId, stripe: index % 2, stripeCount: 2 }, granting(`cust_${index % 6}`, 3n)),
  );
  const busy = await verifyLedger(scratch.database, { tenantId, stripeCount: 2 });
  await Promise.all(writes);
  assert.deepEqual(busy.findings, []);
});

// Each as the owner of the database could do it, behind the application's back.
const TAMPERINGS: Readonly<Record<string, string>> = {
  'an amount': 'UPDATE entry SET amount = amount + 1 WHERE stripe = 0 AND seq = 5',
  'a balance after': 'UPDATE entry SET balance_after = balance_after + 1 WHERE stripe = 1 AND seq = 3',
  'whose entry it is': "UPDATE entry SET customer_id = 'cust_9' WHERE stripe = 0 AND seq = 2",
  'one microsecond':
    "UPDATE entry SET recorded_at = recorded_at + interval '1 microsecond' WHERE stripe = 0 AND seq = 7",
  'the effective time': "UPDATE entry SET effective_at = effective_at - interval '1 day' WHERE stripe = 0 AND seq = 7",
  'an order id': "UPDATE entry SET order_id = 'ord_x' WHERE stripe = 0 AND seq = 7",
  'the issuer’s side': 'UPDATE issuer_posting SET amount = amount - 1 WHERE stripe = 0 AND seq = 4',
  'an event’s payload': `UPDATE journal SET payload = replace(payload::text, '2026-03-01', '2026-03-02')::json WHERE stripe = 1 AND seq = 6`,
  'white space in a payload': `UPDATE journal SET payload = (payload::text || ' ')::json WHERE stripe = 1 AND seq = 6`,
  'who did it': "UPDATE journal SET actor = 'key_other' WHERE stripe = 1 AND seq = 6",
  'an event taken out': 'DELETE FROM journal WHERE stripe = 0 AND seq = 9',
  'an entry taken out': 'DELETE FROM entry WHERE stripe = 0 AND seq = 9',
  'the last event taken out': 'DELETE FROM journal WHERE stripe = 0 AND seq = 20',
  'a whole batch taken out': 'DELETE FROM chain_link WHERE stripe = 0 AND last_seq > 1',
  'a link’s hash': "UPDATE chain_link SET hash = sha256('x') WHERE stripe = 0 AND last_seq = 1",
  'the head moved back': 'UPDATE stripe_head SET seq = 1 WHERE stripe = 0',
  'what a lot earned': 'UPDATE lot SET earned = earned + 1 WHERE seq = 3',
  'when a lot expires': "UPDATE lot SET expires_at = '2030-01-01' WHERE seq = 3",
  'what remains of a lot': 'UPDATE lot SET remaining = remaining - 1 WHERE seq = 3',
  'a balance': "UPDATE account_balance SET available = available + 1 WHERE customer_id = 'cust_1'",
  'a balance’s version': "UPDATE account_balance SET version = version + 1 WHERE customer_id = 'cust_1'",
  'a balance taken out': "DELETE FROM account_balance WHERE customer_id = 'cust_1'",
  'an entry put in by hand': `INSERT INTO entry SELECT tenant_id, stripe, 999, line, customer_id, account, bucket, kind, amount,
     balance_after + amount, account_version + 1, order_id, effective_at, recorded_at FROM entry WHERE stripe = 0 AND seq = 20`,
};

test('whatever is changed behind its back, it is found', async (t) => {
  const { scratch, tenantId } = await filled(t);
  const owner = new Client({ connectionString: scratch.ownerUrl });
  await owner.connect();
  await owner.query(`SET loyaltyos.tenant_id = '${tenantId}'`);
  for (const [what, sql] of Object.entries(TAMPERINGS)) {
    await t.test(what, async () => {
      // Verification reads over other connections, so the change is committed, and undone from a copy.
      const tables = ['journal', 'chain_link', 'stripe_head', 'entry', 'issuer_posting', 'lot', 'account_balance'];
      for (const table of tables) await owner.query(`CREATE TEMP TABLE was_${table} AS TABLE ${table}`);
      const { rowCount } = await owner.query(sql);
      assert.ok((rowCount ?? 0) > 0, 'the tampering hits something');
      const { findings } = await verifyLedger(scratch.database, { tenantId, stripeCount: 2 });
      assert.notDeepEqual(findings, []);
      for (const table of tables) {
        await owner.query(`DELETE FROM ${table}`);
        await owner.query(`INSERT INTO ${table} SELECT * FROM was_${table}`);
        await owner.query(`DROP TABLE was_${table}`);
      }
      assert.deepEqual((await verifyLedger(scratch.database, { tenantId, stripeCount: 2 })).findings, []);
    });
  }
  await owner.end();
});
