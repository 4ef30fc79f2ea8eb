import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { scratchDatabase } from '@loyaltyos/testing';
import type { ScratchDatabase } from '@loyaltyos/testing';
import { connect } from './connect.ts';
import { constraintOf, isRetryable, sqlStateOf } from './database-errors.ts';
import { statement } from './statement.ts';
import type { Transaction } from './transaction.ts';

const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';

const ADD = statement('test.add', 'INSERT INTO probe (tenant_id, id) VALUES ($1, $2)');
const LIST = statement('test.list', 'SELECT tenant_id, id FROM probe ORDER BY id');
const CHANGE = statement('test.change', 'UPDATE probe SET n = n + 1 WHERE tenant_id = $1 AND id = $2');
const BACKEND = statement('test.backend', 'SELECT pg_backend_pid() AS pid');
const SLEEP = statement('test.sleep', 'SELECT pg_sleep($1)');
const BROKEN = statement('test.broken', 'SELECT 1 / $1::int AS quotient');

let scratch: ScratchDatabase;
before(async () => {
  scratch = await scratchDatabase({ poolSize: 2, statementTimeoutMs: 400, waitTimeoutMs: 300, maxWaiting: 3 });
  await asOwner(`
    CREATE TABLE probe (tenant_id uuid NOT NULL, id text NOT NULL, n int NOT NULL DEFAULT 0,
                        CONSTRAINT probe_once PRIMARY KEY (tenant_id, id));
    ALTER TABLE probe ENABLE ROW LEVEL SECURITY;
    ALTER TABLE probe FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant ON probe USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
    GRANT SELECT, INSERT, UPDATE ON probe TO loyaltyos_app;`);
});
after(async () => scratch.drop());

async function asOwner(sql: string): Promise<void> {
  const client = new Client({ connectionString: scratch.ownerUrl });
  await client.connect();
  await client.query(sql).finally(async () => client.end());
}

const add = async (tenant: string, id: string): Promise<unknown> =>
  scratch.database.transaction(tenant, async (tx) => tx.query(ADD, [tenant, id]));

const idsOf = async (tenant: string): Promise<string[]> => {
  const rows = await scratch.database.transaction(tenant, async (tx) => tx.query<{ id: string }>(LIST));
  return rows.map((row) => row.id);
};

test('a tenant sees and writes its own rows only', async () => {
  await add(A, 'mine');
  await add(B, 'theirs');
  assert.deepEqual(await idsOf(A), ['mine']);
  assert.deepEqual(await idsOf(B), ['theirs']);
  await assert.rejects(
    scratch.database.transaction(A, async (tx) => tx.query(ADD, [B, 'forged'])),
    (error) => sqlStateOf(error) === '42501',
  );
});

test('with no tenant set, a tenant table cannot be read at all', async () => {
  await assert.rejects(
    scratch.database.directory(async (tx) => tx.query(LIST)),
    /loyaltyos.tenant_id|invalid input syntax for type uuid: ""/,
  );
});

test('connections that alternate between tenants 10,000 times never show one the other', async () => {
  const own = new Map([
    [A, 'mine'],
    [B, 'theirs'],
  ]);
  let seen = 0;
  const walk = async (first: number): Promise<void> => {
    for (let index = first; index < 10_000; index += 2) {
      const tenant = Math.floor(index / 2) % 2 === 0 ? A : B;
      const ids = await idsOf(tenant);
      seen += 1;
      if (ids.length !== 1 || ids[0] !== own.get(tenant)) assert.fail(`${tenant} saw ${ids.join()} in round ${index}`);
    }
  };
  await Promise.all([walk(0), walk(1)]);
  assert.equal(seen, 10_000);
});

test('what throws leaves no trace, and the connection stays good', async () => {
  const failure = new Error('changed my mind');
  await assert.rejects(
    scratch.database.transaction(A, async (tx) => {
      await tx.query(ADD, [A, 'gone']);
      throw failure;
    }),
    (error) => error === failure,
  );
  assert.deepEqual(await idsOf(A), ['mine']);
});

test('the constraint that was violated has a name', async () => {
  await assert.rejects(add(A, 'mine'), (error) => constraintOf(error) === 'probe_once' && !isRetryable(error));
});

test('statements sent together share the transaction and come back in order', async () => {
  const answers = await scratch.database.transaction(A, async (tx) =>
    Promise.all([5, 2, 1].map(async (divisor) => tx.query<{ quotient: number }>(BROKEN, [divisor]))),
  );
  assert.deepEqual(answers.flat(), [{ quotient: 0 }, { quotient: 0 }, { quotient: 1 }]);
  const [first, second] = await scratch.database.transaction(A, async (tx) =>
    Promise.all([tx.query<{ pid: number }>(BACKEND), tx.query<{ pid: number }>(BACKEND)]),
  );
  assert.deepEqual(first, second);
});

test('what is sent without waiting is committed with the rest, in order', async () => {
  await scratch.database.transaction(A, async (tx) => {
    tx.send(ADD, [A, 'sent']);
    const seen = await tx.query<{ id: string }>(LIST);
    assert.ok(seen.some(({ id }) => id === 'sent'));
    tx.send(ADD, [A, 'sent last']);
  });
  await scratch.database.transaction(A, async (tx) => tx.send(ADD, [A, 'sent alone']));
  const ids = await idsOf(A);
  for (const id of ['sent', 'sent last', 'sent alone']) assert.ok(ids.includes(id), id);
  await asOwner(`SET loyaltyos.tenant_id = '${A}'; DELETE FROM probe WHERE id LIKE 'sent%'`);
});

test('what is sent without waiting and fails takes the transaction with it', async () => {
  await assert.rejects(
    scratch.database.transaction(A, async (tx) => {
      tx.send(ADD, [A, 'half']);
      tx.send(ADD, [A, 'mine']);
      tx.send(ADD, [A, 'other half']);
    }),
    (error) => constraintOf(error) === 'probe_once',
  );
  await assert.rejects(
    scratch.database.transaction(A, async (tx) => {
      tx.send(BROKEN, [0]);
      await tx.query(LIST).catch(() => {});
      await tx.query(ADD, [A, 'outside']).catch(() => {});
    }),
    /division by zero/,
  );
  assert.deepEqual(await idsOf(A), ['mine']);
});

test('a statement is prepared once for a connection, even one that was met behind an error', async () => {
  const alone = await connect({ url: scratch.url, poolSize: 1 });
  const counted = statement('test.prepared-once', 'SELECT count(*) AS n FROM probe WHERE n >= $1');
  const plans = statement(
    'test.plans',
    `SELECT (generic_plans + custom_plans)::int AS plans FROM pg_prepared_statements WHERE name = 'test.prepared-once'`,
  );
  await assert.rejects(
    alone.transaction(A, async (tx) => Promise.all([tx.query(BROKEN, [0]), tx.query(counted, [0])])),
    /division by zero/,
  );
  for (let time = 0; time < 12; time += 1) await alone.transaction(A, async (tx) => tx.query(counted, [0]));
  const [row] = await alone.directory((tx) => tx.query<{ plans: number }>(plans));
  await alone.close();
  assert.deepEqual(row, { plans: 12 });
});

test('a statement that was sent along and failed fails the transaction with its own error, whatever went before it', async () => {
  const behindAnAnswer = scratch.database.transaction(A, async (tx) => {
    const listed = tx.query(LIST);
    tx.send(ADD, [A, 'mine']);
    await listed;
    tx.send(ADD, [A, 'behind it']);
  });
  await assert.rejects(behindAnAnswer, (error) => constraintOf(error) === 'probe_once');
  assert.ok(!(await idsOf(A)).includes('behind it'));
});

test('work that hides a failed statement does not pass for committed', async () => {
  await assert.rejects(
    scratch.database.transaction(A, async (tx) => {
      await tx.query(ADD, [A, 'half']);
      await tx.query(BROKEN, [0]).catch(() => {});
    }),
    /nothing was committed/,
  );
  assert.deepEqual(await idsOf(A), ['mine']);
});

test('a transaction that has ended takes no more statements', async () => {
  let kept: Transaction | undefined;
  await scratch.database.transaction(A, async (tx) => {
    kept = tx;
  });
  await assert.rejects(kept!.query(LIST), /after its transaction had ended/);
});

test('undefined is not NULL, and a tenant id is a UUID', async () => {
  await assert.rejects(
    scratch.database.transaction(A, async (tx) => tx.query(ADD, [A, undefined])),
    /undefined value/,
  );
  for (const id of ['', 'a', `${A}'; DROP TABLE probe; --`, `${A}\n`]) {
    await assert.rejects(add(id, 'x'), /a tenant id is a UUID/);
  }
});

test('a read-only transaction cannot write, and repeatable read sees one snapshot', async () => {
  await assert.rejects(
    scratch.database.transaction(A, async (tx) => tx.query(ADD, [A, 'no']), { readOnly: true }),
    (error) => sqlStateOf(error) === '25006',
  );
  await scratch.database.transaction(
    A,
    async (tx) => {
      const before = await tx.query(LIST);
      await add(A, 'meanwhile');
      assert.deepEqual(await tx.query(LIST), before);
    },
    { isolation: 'repeatable read', readOnly: true },
  );
  assert.deepEqual(await idsOf(A), ['meanwhile', 'mine']);
});

test('of two transactions in a deadlock one succeeds and the other may be run again', async (t) => {
  const patient = await connect({ url: scratch.url, poolSize: 2 });
  t.after(async () => patient.close());
  const bothHoldOne = Promise.withResolvers<void>();
  let holding = 0;
  const cross = async (first: string, second: string): Promise<unknown> =>
    patient.transaction(A, async (tx) => {
      await tx.query(CHANGE, [A, first]);
      holding += 1;
      if (holding === 2) bothHoldOne.resolve();
      await bothHoldOne.promise;
      return tx.query(CHANGE, [A, second]);
    });
  const outcomes = await Promise.allSettled([cross('mine', 'meanwhile'), cross('meanwhile', 'mine')]);
  const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
  assert.equal(failed.length, 1);
  assert.ok(isRetryable(failed[0]?.reason));
});

test('a snapshot that was overtaken may be run again', async () => {
  await assert.rejects(
    scratch.database.transaction(
      A,
      async (tx) => {
        await tx.query(LIST);
        await scratch.database.transaction(A, async (other) => other.query(CHANGE, [A, 'mine']));
        return tx.query(CHANGE, [A, 'mine']);
      },
      { isolation: 'repeatable read' },
    ),
    isRetryable,
  );
});

test('a statement that takes too long, a killed connection and a full pool are unavailable, and pass', async () => {
  await assert.rejects(
    scratch.database.directory(async (tx) => tx.query(SLEEP, [5])),
    { code: 'unavailable' },
  );
  await assert.rejects(
    scratch.database.directory(async (tx) => {
      const [row] = await tx.query<{ pid: number }>(BACKEND);
      await asSuperuser(`SELECT pg_terminate_backend(${row?.pid})`);
      await sleep(50);
      return tx.query(BACKEND);
    }),
    { code: 'unavailable', status: 503, retryable: true },
  );
  const release = Promise.withResolvers<void>();
  const holders = [1, 2].map(async () => scratch.database.directory(async () => release.promise));
  await sleep(50);
  const waiting = [1, 2, 3].map(async () => scratch.database.directory(async (tx) => tx.query(BACKEND)));
  const outcomes = Promise.allSettled(waiting);
  await assert.rejects(
    scratch.database.directory(async (tx) => tx.query(BACKEND)),
    (error: Error) => /3 callers wait/.test(String(error.cause)),
  );
  for (const outcome of await outcomes)
    assert.equal(outcome.status === 'rejected' && outcome.reason.code, 'unavailable');
  release.resolve();
  await Promise.all(holders);
  assert.equal((await scratch.database.directory(async (tx) => tx.query(BACKEND))).length, 1);
});

async function asSuperuser(sql: string): Promise<void> {
  const client = new Client({ connectionString: scratch.superuserUrl });
  await client.connect();
  await client.query(sql).finally(async () => client.end());
}
