import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { connect, statement, type Database } from '@loyaltyos/database';
import { verifyLedger } from '@loyaltyos/ledger';
import fc from 'fast-check';
import { enrolled, loyaltyFixture } from '../loyalty-fixture.ts';
import { createLoyalty } from '../loyalty.ts';
import { CUSTOMERS } from './fixture/arbitrary-command.ts';
import { SEED } from './fixture/cases.ts';
import { EngineRun } from './fixture/engine-run.ts';
import { brokenLaws } from './fixture/ledger-laws.ts';
import { MODEL_RULES, programmeDocument, PROGRAMMES } from './fixture/programme-model.ts';
import { racingCommand, racingDraft } from './fixture/racing-commands.ts';

const STRIPES = 4;
const COMMANDS_EACH = 60;

/** The same database, on which each transaction waits with everything written before it commits. */
function slowToCommit(database: Database, waits: readonly number[]): Database {
  let next = 0;
  return {
    directory: (work, options) => database.directory(work, options),
    close: () => database.close(),
    transaction: (tenantId, work, options) =>
      database.transaction(
        tenantId,
        async (tx) => {
          const answer = await work(tx);
          next += 1;
          await pause(waits[next % waits.length]);
          return answer;
        },
        options,
      ),
  };
}

const selectAfter = statement(
  'loyalty.journal-after',
  `SELECT j.stripe, j.seq, j.subject
     FROM unnest($2::smallint[], $3::bigint[]) AS followed (stripe, seq)
    CROSS JOIN LATERAL (SELECT stripe, seq, subject FROM journal
                         WHERE tenant_id = $1 AND stripe = followed.stripe AND seq > followed.seq
                         ORDER BY seq LIMIT 50) AS j`,
);

test('who follows the journal while several write slowly sees no gap, nothing twice and every customer on one stripe', async (t) => {
  t.diagnostic(`seed ${SEED}`);
  const programme = programmeDocument(PROGRAMMES['owing']!);
  const fixture = await loyaltyFixture(t, { programme, source: MODEL_RULES, stripes: STRIPES });
  const { scratch, clock, identity, loyalty, principal } = fixture;
  const { tenantId } = principal.tenant;
  for (const id of CUSTOMERS) await enrolled(loyalty, principal, id);
  const waits = fc.sample(fc.nat(25), { seed: SEED, numRuns: 97 });
  const engines = [loyalty];
  for (const wait of [waits, waits.toReversed()]) {
    const database = await connect({ url: scratch.url, poolSize: 3, keepsProcessAlive: false });
    t.after(() => database.close());
    engines.push(createLoyalty({ database: slowToCommit(database, wait), clock, identity }));
  }
  const writing = new AbortController();
  const writers = engines.map(async (each, writer) => {
    const engine = new EngineRun({ loyalty: each, principal, start: clock.now() });
    const drafts = fc.sample(racingDraft, { seed: SEED + writer, numRuns: COMMANDS_EACH });
    const made: string[] = [];
    for (const [step, draft] of drafts.entries()) {
      const command = racingCommand(draft, { writer, step, made });
      const [answer] = await engine.do(command);
      if (command.do === 'redeem' && 'seen' in answer!) made.push(command.key);
    }
  });
  const written = Promise.all(writers).finally(() => writing.abort());
  const places = Array.from({ length: STRIPES }, () => 0n);
  const homes = new Map<string, number>();
  let looks = 0;
  const follow = async (): Promise<number> => {
    const stripes = [...places.keys()];
    const rows = await scratch.database.transaction(tenantId, (tx) =>
      tx.query<{ stripe: number; seq: bigint; subject: string }>(selectAfter, [tenantId, stripes, places]),
    );
    looks += 1;
    for (const { stripe, seq, subject } of rows) {
      assert.equal(seq, places[stripe]! + 1n, `stripe ${stripe} goes on without a gap`);
      places[stripe] = seq;
      if (!CUSTOMERS.includes(subject as (typeof CUSTOMERS)[number])) continue;
      assert.equal(homes.get(subject) ?? stripe, stripe, `all of ${subject} is on one stripe`);
      homes.set(subject, stripe);
    }
    return rows.length;
  };
  while (!writing.signal.aborted) {
    await follow();
    await pause(1);
  }
  await written;
  while ((await follow()) > 0);
  t.diagnostic(`${looks} looks at ${places.reduce((sum, seq) => sum + seq, 0n)} events`);
  assert.deepEqual([...homes.keys()].toSorted(), [...CUSTOMERS]);
  assert.deepEqual(await brokenLaws(scratch.database, tenantId), []);
  assert.deepEqual((await verifyLedger(scratch.database, principal.tenant)).findings, []);
});
