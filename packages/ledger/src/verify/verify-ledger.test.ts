import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from 'pg';
import { granting } from '../ledger-fixture.ts';
import { KEYS, wholeLifeFixture, type WholeLife } from '../proof/whole-life-fixture.ts';
import { verifyLedger } from './verify-ledger.ts';

const keys = KEYS.publicKeys;

async function filled(t: Parameters<typeof wholeLifeFixture>[0]): Promise<WholeLife> {
  const life = await wholeLifeFixture(t);
  const { lanes, tenantId } = life;
  await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      lanes.submit(
        { tenantId, stripe: index % 2, stripeCount: 2 },
        granting(`member_${index % 6}`, BigInt(index + 1), index % 5 === 0 ? { account: 'credit' } : {}),
      ),
    ),
  );
  await life.live();
  await life.seal();
  await lanes.submit({ tenantId, stripe: 0, stripeCount: 2 }, granting('member_0', 1n));
  await life.seal();
  return life;
}

test('an untouched ledger verifies, also while it is written to', async (t) => {
  const { scratch, tenant, tenantId, lanes, seal } = await filled(t);
  const quiet = await verifyLedger(scratch.database, tenant, { keys });
  assert.deepEqual(quiet.findings, []);
  assert.equal(quiet.block, 2n);
  const writes = Array.from({ length: 200 }, (_, index) =>
    lanes.submit({ tenantId, stripe: index % 2, stripeCount: 2 }, granting(`member_${index % 6}`, 3n)),
  );
  const [busy] = await Promise.all([verifyLedger(scratch.database, tenant, { keys }), seal(), ...writes]);
  assert.deepEqual(busy.findings, []);
});

const TABLES = [
  'journal',
  'chain_link',
  'stripe_head',
  'entry',
  'issuer_posting',
  'lot',
  'lot_use',
  'account_balance',
  'tenant_block',
  'block_stripe',
];

// Each as the owner of the database could do it, behind the application's back.
const TAMPERINGS: Readonly<Record<string, string>> = {
  'an amount': 'UPDATE entry SET amount = amount + 1 WHERE stripe = 0 AND seq = 5',
  'a balance after': 'UPDATE entry SET balance_after = balance_after + 1 WHERE stripe = 1 AND seq = 3',
  'whose entry it is': "UPDATE entry SET customer_id = 'member_9' WHERE stripe = 0 AND seq = 2",
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
  'the last event taken out':
    'DELETE FROM journal WHERE stripe = 0 AND seq = (SELECT seq FROM stripe_head WHERE stripe = 0)',
  'a whole batch taken out': 'DELETE FROM chain_link WHERE stripe = 0 AND last_seq > 1',
  'a link’s hash': "UPDATE chain_link SET hash = sha256('x') WHERE stripe = 0 AND last_seq = 1",
  'when a link was recorded': "UPDATE chain_link SET recorded_at = recorded_at + interval '1 microsecond'",
  'the head moved back': 'UPDATE stripe_head SET seq = 1 WHERE stripe = 0',
  'what a lot earned': 'UPDATE lot SET earned = earned + 1 WHERE seq = 3',
  'why a lot exists': "UPDATE lot SET rule_id = 'other' WHERE rule_id IS NOT NULL",
  'that a lot is pending': 'UPDATE lot SET pending = NOT pending WHERE seq = 3 AND held = 0',
  'what is held of a lot': 'UPDATE lot SET held = held - 1 WHERE held > 0',
  'a lot put in by hand': `INSERT INTO lot (tenant_id, customer_id, account, seq, line, earned, remaining, available_at)
     SELECT tenant_id, customer_id, account, 999, 1, 5, 0, available_at FROM lot WHERE seq = 3`,
  'a reference': "UPDATE entry SET reference = 'red_9' WHERE reference = 'red_1'",
  'a reference put in': "UPDATE entry SET reference = 'red_9' WHERE stripe = 0 AND seq = 5",
  'a reference taken out': 'UPDATE entry SET reference = NULL WHERE reference IS NOT NULL',
  'what a use took': 'UPDATE lot_use SET amount = amount + 1 WHERE held = 0',
  'what a use set aside': 'UPDATE lot_use SET held = held + 1 WHERE amount = 0',
  'which lot a use took it from': 'UPDATE lot_use SET lot_line = lot_line + 1 WHERE amount > 0',
  'a use taken out': 'DELETE FROM lot_use WHERE amount > 0 AND held = 0',
  'uses without an entry that cancel out': `INSERT INTO lot_use
     SELECT tenant_id, customer_id, account, 999, line, seq, line, 5, 0 FROM lot WHERE seq = 3
      UNION ALL
     SELECT tenant_id, customer_id, account, 998, line, seq, line, -5, 0 FROM lot WHERE seq = 3`,
  'when an account is due': "UPDATE account_balance SET next_due_at = next_due_at + interval '1 second'",
  'a debt beside a balance': "UPDATE account_balance SET debt = 5 WHERE customer_id = 'member_1'",
  'what is in transit': 'UPDATE issuer_posting SET amount = amount + 1 WHERE side = 5 AND amount > 0',
  'when a block was sealed': "UPDATE tenant_block SET recorded_at = recorded_at + interval '1 microsecond'",
  'a block’s key': "UPDATE tenant_block SET key_id = 'other' WHERE number = 1",
  'a block’s signature':
    'UPDATE tenant_block SET signature = set_byte(signature, 0, get_byte(signature, 0) # 1) WHERE number = 1',
  'a block’s root': "UPDATE tenant_block SET root = sha256('x') WHERE number = 1",
  'a block’s hash': "UPDATE tenant_block SET hash = sha256('x') WHERE number = 2",
  'what a block follows': "UPDATE tenant_block SET previous = sha256('x') WHERE number = 2",
  'where a block was published': 'UPDATE tenant_block SET published_seq = published_seq - 1 WHERE number = 1',
  'a block taken out': 'DELETE FROM tenant_block WHERE number = 1',
  'what a block says of a stripe': "UPDATE block_stripe SET hash = sha256('x') WHERE number = 1 AND stripe = 1",
  'how many links a block seals': 'UPDATE block_stripe SET links = links + 1 WHERE number = 1 AND stripe = 1',
  'a stripe of a block taken out': 'DELETE FROM block_stripe WHERE number = 2 AND stripe = 1',
  'when a lot expires': "UPDATE lot SET expires_at = '2030-01-01' WHERE seq = 3",
  'what remains of a lot': 'UPDATE lot SET remaining = remaining - 1 WHERE seq = 3',
  'a balance': "UPDATE account_balance SET available = available + 1 WHERE customer_id = 'member_1'",
  'a balance’s version': "UPDATE account_balance SET version = version + 1 WHERE customer_id = 'member_1'",
  'a balance taken out': "DELETE FROM account_balance WHERE customer_id = 'member_1'",
  'an entry put in by hand': `INSERT INTO entry SELECT tenant_id, stripe, 999, line, customer_id, account, bucket, kind, amount,
     balance_after + amount, account_version + 1, order_id, effective_at, recorded_at, reference
       FROM entry WHERE stripe = 0 AND seq = 20`,
};

test('whatever is changed behind its back, it is found', async (t) => {
  const { scratch, tenant, tenantId } = await filled(t);
  const owner = new Client({ connectionString: scratch.ownerUrl });
  await owner.connect();
  await owner.query(`SET loyaltyos.tenant_id = '${tenantId}'`);
  for (const [what, sql] of Object.entries(TAMPERINGS)) {
    await t.test(what, async () => {
      // Verification reads over other connections, so the change is committed, and undone from a copy.
      for (const table of TABLES) await owner.query(`CREATE TEMP TABLE was_${table} AS TABLE ${table}`);
      const { rowCount } = await owner.query(sql);
      assert.ok((rowCount ?? 0) > 0, 'the tampering hits something');
      const { findings } = await verifyLedger(scratch.database, tenant, { keys });
      assert.notDeepEqual(findings, []);
      for (const table of TABLES) {
        await owner.query(`DELETE FROM ${table}`);
        await owner.query(`INSERT INTO ${table} SELECT * FROM was_${table}`);
        await owner.query(`DROP TABLE was_${table}`);
      }
      assert.deepEqual((await verifyLedger(scratch.database, tenant, { keys })).findings, []);
    });
  }
  await owner.end();
});
