import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { genesisHash, journalLeaf, leafHash, linkBatch, readLinks, readStripe } from '@loyaltyos/journal';
import { Client } from 'pg';
import { granting } from '../ledger-fixture.ts';
import { attachedTexts } from '../leaves.ts';
import { KEYS, wholeLifeFixture, type WholeLife } from '../proof/whole-life-fixture.ts';
import { readPostings } from '../read-postings.ts';
import type { FindingCode } from './finding.ts';
import { verifyLedger } from './verify-ledger.ts';
import { parseState, stateText, type VerifyState } from './verify-state.ts';

const keys = KEYS.publicKeys;

async function ownerOf(t: TestContext, { scratch, tenantId }: WholeLife): Promise<Client> {
  const owner = new Client({ connectionString: scratch.ownerUrl });
  await owner.connect();
  await owner.query(`SET loyaltyos.tenant_id = '${tenantId}'`);
  // Before the fixture drops the database.
  owner.on('error', () => {});
  t.after(() => owner.end());
  return owner;
}

async function granted({ lanes, tenantId }: WholeLife, from: number, count: number): Promise<void> {
  for (let index = from; index < from + count; index += 1) {
    const scope = { tenantId, stripe: index % 2, stripeCount: 2 };
    await lanes.submit(scope, granting(`member_${index % 2}`, BigInt(index)));
  }
}

/** Gives a member five more and brings everything in line with it: later balances, lots, the whole chain and the head. */
async function rewrite(owner: Client, { scratch, tenantId }: WholeLife): Promise<void> {
  await owner.query(`UPDATE entry SET amount = amount + 5 WHERE stripe = 1 AND seq = 1`);
  await owner.query(`UPDATE entry SET balance_after = balance_after + 5 WHERE customer_id = 'member_1'`);
  await owner.query(`UPDATE issuer_posting SET amount = amount - 5 WHERE stripe = 1 AND seq = 1`);
  await owner.query(
    `UPDATE lot SET earned = earned + 5, remaining = remaining + 5 WHERE customer_id = 'member_1' AND seq = 1`,
  );
  await owner.query(`UPDATE account_balance SET available = available + 5 WHERE customer_id = 'member_1'`);
  await scratch.database.transaction(tenantId, async (tx) => {
    let hash = genesisHash(tenantId, 1);
    for (const link of await readLinks(tx, tenantId, { stripe: 1, after: 0n, limit: 1000 })) {
      const range = { stripe: 1, first: link.firstSeq, last: link.lastSeq };
      const events = await readStripe(tx, tenantId, range);
      const texts = attachedTexts(await readPostings(tx, tenantId, range));
      const leafHashes = [...events.map(journalLeaf), ...texts.map((text) => leafHash(text))];
      const anew = linkBatch(hash, { ...link, leafHashes });
      const values = [anew.root, anew.hash, link.lastSeq];
      await owner.query('UPDATE chain_link SET root = $1, hash = $2 WHERE stripe = 1 AND last_seq = $3', values);
      hash = anew.hash;
    }
    await owner.query('UPDATE stripe_head SET hash = $1 WHERE stripe = 1', [hash]);
  });
}

function codesOf({ findings }: { findings: readonly { code: FindingCode }[] }): ReadonlySet<FindingCode> {
  return new Set(findings.map(({ code }) => code));
}

test('who rewrites rows, balances, chain and heads in line with each other is found by the blocks', async (t) => {
  const life = await wholeLifeFixture(t);
  const { scratch, tenant, seal } = life;
  await granted(life, 1, 10);
  await seal();
  await granted(life, 11, 3);
  await seal();
  const owner = await ownerOf(t, life);
  await rewrite(owner, life);
  const { findings } = await verifyLedger(scratch.database, tenant, { keys });
  assert.deepEqual(
    new Set(findings.map(({ code, subject }) => `${code}: ${subject}`)),
    new Set(['block-differs: block 1, stripe 1', 'block-differs: block 2, stripe 1']),
  );
  // What the blocks say can be changed too, and all their hashes, but not what was signed.
  await owner.query(`UPDATE tenant_block SET signature = sha512('guess')`);
  assert.ok(codesOf(await verifyLedger(scratch.database, tenant, { keys })).has('signature-differs'));
  await owner.end();
});

test('who takes all blocks away and lets the past be sealed anew is found by whoever verified before', async (t) => {
  const life = await wholeLifeFixture(t);
  const { scratch, tenant, seal } = life;
  await granted(life, 1, 10);
  await seal();
  const { state } = await verifyLedger(scratch.database, tenant, { keys });
  const owner = await ownerOf(t, life);
  await rewrite(owner, life);
  await owner.query('DELETE FROM block_stripe');
  await owner.query('DELETE FROM tenant_block');
  await seal();
  // On its own, the ledger is sound: somebody who kept nothing cannot tell.
  assert.deepEqual((await verifyLedger(scratch.database, tenant, { keys })).findings, []);
  for (const full of [false, true]) {
    const checked = await verifyLedger(scratch.database, tenant, { keys, state, full });
    assert.ok(codesOf(checked).has('history-rewritten'), `full: ${full}`);
    assert.deepEqual(checked.state.verified, state.verified);
  }
  await owner.end();
});

test('an incremental run covers what came since, and the accounts that moved', async (t) => {
  const life = await wholeLifeFixture(t);
  const { scratch, tenant, seal } = life;
  await granted(life, 1, 10);
  await seal();
  const first = await verifyLedger(scratch.database, tenant, { keys });
  assert.deepEqual([first.full, first.entries], [true, 10n]);
  await granted(life, 11, 2);
  await seal();
  const second = await verifyLedger(scratch.database, tenant, { keys, state: kept(first.state) });
  assert.deepEqual([second.full, second.entries, second.block, second.findings], [false, 2n, 2n, []]);
  const owner = await ownerOf(t, life);
  await granted(life, 13, 1);
  await owner.query(`UPDATE lot SET held = 1 WHERE customer_id = 'member_1' AND seq = 1`);
  const third = await verifyLedger(scratch.database, tenant, { keys, state: kept(second.state) });
  assert.ok(codesOf(third).has('uses-differ'));
  // What was wrong is not passed over by the next run.
  const fourth = await verifyLedger(scratch.database, tenant, { keys, state: kept(third.state) });
  assert.equal(fourth.findingCount, third.findingCount);
  // An incremental run that was interrupted does not stand in for a full one.
  const began: VerifyState[] = [];
  await granted(life, 14, 1);
  await verifyLedger(scratch.database, tenant, {
    keys,
    state: kept(second.state),
    passed: async (so) => {
      began.push(kept(so));
    },
  });
  assert.ok(began.length > 0);
  assert.equal((await verifyLedger(scratch.database, tenant, { keys, state: began[0]! })).full, false);
  assert.equal((await verifyLedger(scratch.database, tenant, { keys, state: began[0]!, full: true })).full, true);
  // What lies further back takes a full run.
  await owner.query(`UPDATE lot SET held = 0`);
  await owner.query(`UPDATE entry SET effective_at = effective_at + interval '1 day' WHERE stripe = 0 AND seq = 1`);
  assert.deepEqual((await verifyLedger(scratch.database, tenant, { keys, state: kept(second.state) })).findings, []);
  const full = await verifyLedger(scratch.database, tenant, { keys, state: kept(second.state), full: true });
  assert.deepEqual([...codesOf(full)], ['root-differs']);
  await owner.end();
});

test('an interrupted run goes on where it was, with what it had found', async (t) => {
  const life = await wholeLifeFixture(t);
  const { scratch, tenant, seal } = life;
  await granted(life, 1, 20);
  await seal();
  const owner = await ownerOf(t, life);
  await owner.query('UPDATE account_balance SET available = available + 1');
  await owner.query('UPDATE issuer_posting SET amount = amount - 1 WHERE stripe = 0 AND seq = 1');
  const whole = await verifyLedger(scratch.database, tenant, { keys });
  const steps: VerifyState[] = [];
  const interrupted = verifyLedger(scratch.database, tenant, {
    keys,
    passed: async (state) => {
      steps.push(kept(state));
    },
  });
  await interrupted;
  assert.ok(steps.length >= 4);
  for (const state of steps) {
    const rest = await verifyLedger(scratch.database, tenant, { keys, state });
    const { findings, findingCount, events, entries, accounts, full } = rest;
    assert.deepEqual(
      {
        findings: new Set(findings.map((finding) => JSON.stringify(finding))),
        findingCount,
        events,
        entries,
        accounts,
        full,
      },
      {
        findings: new Set(whole.findings.map((finding) => JSON.stringify(finding))),
        findingCount: whole.findingCount,
        events: whole.events,
        entries: whole.entries,
        accounts: whole.accounts,
        full: true,
      },
    );
  }
  await owner.end();
});

/** As it comes back from its file. */
function kept(state: VerifyState): VerifyState {
  const read = parseState(stateText(state));
  assert.ok(read !== undefined);
  return read;
}

test('what is no state is not taken for one', () => {
  for (const text of [
    '',
    '{}',
    'null',
    '[]',
    '{"format":"loyaltyos-verify-1"}',
    '{"format":"loyaltyos-verify-1","tenantId":"x","verified":{},"run":null}',
  ])
    assert.equal(parseState(text), undefined);
});
