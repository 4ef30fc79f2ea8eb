import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { verifyLedger, verifyReceipt, type Receipt } from '@loyaltyos/ledger';
import { Problem, type ProblemCode } from '@loyaltyos/problems';
import { anOrder, anotherTenant, enrolled, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import { sealKeys } from '../sealing/seal-keys.ts';

function refusedWith(code: ProblemCode): (error: unknown) => boolean {
  return (error) => error instanceof Problem && error.code === code;
}

async function receiptOf({ loyalty, principal }: LoyaltyFixture, transactionId: string): Promise<Receipt> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await loyalty.getReceipt(principal, transactionId);
    } catch (error) {
      if (tries > 200 || !refusedWith('receipt-not-ready')(error)) throw error;
      await sleep(50);
    }
  }
}

/** A process that does nothing but what is due. */
function workerProcess(t: TestContext, { scratch, rootKeyFile, clock }: LoyaltyFixture): ChildProcess {
  const file = fileURLToPath(import.meta.resolve('../sweeps/sweep-process-fixture.ts'));
  const child = spawn(process.execPath, [file, scratch.url, rootKeyFile, String(clock.now())], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  t.after(() => child.kill('SIGKILL'));
  return child;
}

test('what an order posted, and its receipt once the worker has sealed it', async (t) => {
  const fixture = await loyaltyFixture(t, { stripes: 4 });
  const { loyalty, principal, identity, scratch } = fixture;
  await enrolled(loyalty, principal, 'c');
  const { outcome } = await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  const { ledgerTransactionId } = outcome;
  const posted = await loyalty.getTransaction(principal, ledgerTransactionId);
  assert.deepEqual(
    [posted.orderId, posted.event.type, posted.event.actor, posted.sealed],
    ['o', 'order.ingested', 'key_test', null],
  );
  assert.deepEqual(
    posted.entries.reduce((sum, { amount }) => sum + amount, 0n),
    outcome.pointsEarned,
  );
  assert.deepEqual(
    posted.issuer.map(({ side, amount }) => [side, amount]),
    [['issued', -outcome.pointsEarned]],
  );
  assert.ok(posted.lots.every(({ source }) => source !== null));
  await assert.rejects(loyalty.getReceipt(principal, ledgerTransactionId), refusedWith('receipt-not-ready'));
  loyalty.worker.start();
  t.after(() => loyalty.worker.stop());
  const receipt = await receiptOf(fixture, ledgerTransactionId);
  const { publicKeys } = await sealKeys(identity);
  const proven = verifyReceipt(JSON.parse(JSON.stringify(receipt)), publicKeys);
  assert.deepEqual(
    proven.postings.entries.map(({ amount }) => amount),
    posted.entries.map(({ amount }) => amount),
  );
  const { sealed } = await loyalty.getTransaction(principal, ledgerTransactionId);
  assert.equal(sealed?.block, proven.block);
  await loyalty.worker.stop();
  assert.deepEqual((await verifyLedger(scratch.database, principal.tenant, { keys: publicKeys })).findings, []);
});

test('two processes seal several tenants while orders come in: every block once, and nothing left', async (t) => {
  const fixture = await loyaltyFixture(t, { stripes: 2 });
  const { loyalty, identity, scratch } = fixture;
  const principals = [fixture.principal, await anotherTenant(fixture, 'other', { stripes: 2 })];
  const processes = [workerProcess(t, fixture), workerProcess(t, fixture)];
  for (const principal of principals) {
    for (const customerId of ['a', 'b', 'c']) await enrolled(loyalty, principal, customerId);
    let last = '';
    for (let index = 0; index < 12; index += 1) {
      const customerId = ['a', 'b', 'c'][index % 3]!;
      const { outcome } = await loyalty.ingestOrder(principal, anOrder(`o${index}`, customerId, 10_00n));
      last = outcome.ledgerTransactionId;
      await loyalty.getReceipt(principal, last).catch(() => undefined);
    }
    await receiptOf({ ...fixture, principal }, last);
  }
  for (const process of processes) {
    assert.equal(process.exitCode, null);
    process.kill('SIGKILL');
    await once(process, 'exit');
  }
  const keys = (await sealKeys(identity)).publicKeys;
  for (const { tenant } of principals) {
    const { findings, block } = await verifyLedger(scratch.database, tenant, { keys });
    assert.deepEqual(findings, []);
    assert.ok(block !== undefined);
  }
});

test('what is no transaction, or another tenant’s, is not found', async (t) => {
  const fixture = await loyaltyFixture(t);
  const { loyalty, principal } = fixture;
  await enrolled(loyalty, principal, 'c');
  const { outcome } = await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  // The programme's own event stands at the first place.
  for (const id of ['ltx_0-1', 'ltx_0-999', 'ltx_5-1', 'ltx_0-0', 'nonsense']) {
    await assert.rejects(loyalty.getTransaction(principal, id), refusedWith('transaction-not-found'), id);
    await assert.rejects(loyalty.getReceipt(principal, id), refusedWith('transaction-not-found'), id);
  }
  const stranger = await anotherTenant(fixture, 'stranger', { source: null });
  await assert.rejects(
    loyalty.getTransaction(stranger, outcome.ledgerTransactionId),
    refusedWith('transaction-not-found'),
  );
  assert.equal((await loyalty.getTransaction(principal, outcome.ledgerTransactionId)).orderId, 'o');
});
