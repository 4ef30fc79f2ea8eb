import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { test, type TestContext } from 'node:test';
import { statement } from '@loyaltyos/database';
import { verifyLedger } from '@loyaltyos/ledger';
import { enrolled, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import { verifyOrders } from '../orders/verify-orders.ts';
import { CUSTOMERS } from './fixture/arbitrary-command.ts';
import { SEED } from './fixture/cases.ts';
import { shown } from './fixture/command.ts';
import { EngineRun } from './fixture/engine-run.ts';
import { brokenLaws } from './fixture/ledger-laws.ts';
import { MODEL_RULES, programmeDocument, PROGRAMMES } from './fixture/programme-model.ts';
import type { WriterTask } from './fixture/racing-child.ts';
import { soundSums, type Acknowledged } from './fixture/racing-commands.ts';

const WRITERS = 3;
const COMMANDS_EACH = 100;

// What all customers have together, less what they owe.
const selectHeld = statement(
  'loyalty.held-by-all',
  `SELECT CASE account WHEN 1 THEN 'points' ELSE 'credit' END AS account,
          sum(pending + available + held - debt)::bigint AS held
     FROM account_balance WHERE tenant_id = $1 GROUP BY 1`,
);

/** Asks a writer, and waits for its answer. */
function asked(child: ChildProcess, task: WriterTask): Promise<Acknowledged[]> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`a writer ended with ${code}`)));
    child.once('message', (answer: { done?: Acknowledged[]; failed?: string }) => {
      child.removeAllListeners('exit');
      if (answer.done === undefined) reject(new Error(answer.failed));
      else resolve(answer.done);
    });
    child.send(task);
  });
}

async function writersOn(t: TestContext, fixture: LoyaltyFixture): Promise<ChildProcess[]> {
  const { scratch, rootKeyFile, principal, clock } = fixture;
  const file = new URL('fixture/racing-child.ts', import.meta.url);
  const children = Array.from({ length: WRITERS }, () => fork(file, { serialization: 'advanced', execArgv: [] }));
  t.after(() => {
    for (const child of children) child.kill('SIGKILL');
  });
  const common = { url: scratch.url, rootKeyFile, principal, now: clock.now() };
  await Promise.all(children.map((child, writer) => asked(child, { task: 'set-up', setup: { writer, ...common } })));
  return children;
}

async function assertSound({ scratch, principal }: LoyaltyFixture): Promise<void> {
  const { tenant } = principal;
  assert.deepEqual(await brokenLaws(scratch.database, tenant.tenantId), []);
  const further = [verifyOrders(scratch.database, tenant.tenantId)];
  assert.deepEqual((await verifyLedger(scratch.database, tenant, { further })).findings, []);
}

test('three processes write for the same customers: nothing is lost, doubled or answered otherwise than it is', async (t) => {
  t.diagnostic(`seed ${SEED}`);
  const programme = programmeDocument(PROGRAMMES['owing']!);
  const fixture = await loyaltyFixture(t, { programme, source: MODEL_RULES, stripes: 2 });
  const { loyalty, principal, clock } = fixture;
  for (const id of CUSTOMERS) await enrolled(loyalty, principal, id);
  const children = await writersOn(t, fixture);
  const task = { task: 'write', seed: SEED, commands: COMMANDS_EACH } as const;
  const all = (await Promise.all(children.map((child) => asked(child, task)))).flat();
  await assertSound(fixture);

  const engine = new EngineRun({ loyalty, principal, start: clock.now() });
  const acknowledged = all.filter(({ answer }) => 'seen' in answer);
  t.diagnostic(`${all.length} commands, ${acknowledged.length} acknowledged`);
  assert.ok(acknowledged.length > all.length / 3, 'most commands are carried out');
  for (const { command, answer } of acknowledged) {
    const [again] = await engine.do(command);
    assert.deepEqual(again, { ...answer, replayed: true }, shown(command));
  }
  await assertSound(fixture);

  const sums = soundSums(all);
  for (const { command, answer } of acknowledged) {
    if (command.do !== 'redeem' || !('seen' in answer)) continue;
    const { account, captured, restored } = await engine.redemption(command.key);
    sums[account as 'points' | 'credit'] -= (captured as bigint) - (restored as bigint);
  }
  const { tenantId } = principal.tenant;
  const rows = await fixture.scratch.database.transaction(tenantId, (tx) =>
    tx.query<{ account: string; held: bigint }>(selectHeld, [tenantId]),
  );
  assert.deepEqual(Object.fromEntries(rows.map(({ account, held }) => [account, held])), sums);
});

test('what three processes ask at once under one key is done once, and of a hundred redemptions of the last hundred points one', async (t) => {
  const fixture = await loyaltyFixture(t, { programme: programmeDocument(PROGRAMMES['owing']!), source: null });
  const { loyalty, principal } = fixture;
  await enrolled(loyalty, principal, 'c1');
  const children = await writersOn(t, fixture);
  const part = { account: 'points', amount: 100n } as const;
  // The hundred points themselves are asked for thirty times under one key: they are given once.
  const gift = { key: 'gift', do: 'give', customer: 'c1', part } as const;
  const commands = Array.from({ length: 10 }, () => gift);
  const given = (await Promise.all(children.map((child) => asked(child, { task: 'at-once', commands })))).flat();
  const first = given.map(({ answer }) => answer).find((answer) => 'seen' in answer && !answer.replayed);
  assert.ok(first !== undefined);
  assert.deepEqual(
    given.map(({ answer }) => answer).filter((answer) => answer !== first),
    Array.from({ length: 29 }, () => ({ ...first, replayed: true })),
  );
  const all = await Promise.all(
    children.map((child, writer) => {
      const keys = Array.from({ length: 100 }, (_, at) => at).filter((at) => at % WRITERS === writer);
      const redemptions = keys.map((at) => ({ key: `k${at}`, do: 'redeem', customer: 'c1', part }) as const);
      return asked(child, { task: 'at-once', commands: redemptions });
    }),
  );
  const answers = all.flat().map(({ answer }) => ('problem' in answer ? answer.problem : 'redeemed'));
  assert.equal(answers.length, 100);
  assert.deepEqual(
    answers.filter((answer) => answer !== 'insufficient-points'),
    ['redeemed'],
  );
  const balance = await loyalty.getBalance(principal, { customerId: 'c1' });
  assert.deepEqual(balance.points, { pending: 0n, available: 0n, held: 0n, debt: 0n });
  await assertSound(fixture);
});
