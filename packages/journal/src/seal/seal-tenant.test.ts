import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { listChanged, newEvent } from '@loyaltyos/events';
import { frozenClock, scratchDatabase, type FrozenClock, type ScratchDatabase } from '@loyaltyos/testing';
import { Client } from 'pg';
import { appendBatch } from '../append-batch.ts';
import { lockStripes } from '../lock-stripes.ts';
import { openStripes } from '../open-stripes.ts';
import { readStripe } from '../read-stripe.ts';
import type { Block } from './block.ts';
import { blockFault } from './check-block.ts';
import { sealKeysOf } from './seal-keys.ts';
import { sealTenant, SealRefused } from './seal-tenant.ts';
import { readBlocks, readLastBlock } from './stored-blocks.ts';

const KEYS = sealKeysOf([Buffer.alloc(32, 7), Buffer.alloc(32, 8)]);

interface Fixture {
  readonly scratch: ScratchDatabase;
  readonly tenantId: string;
  readonly clock: FrozenClock;
  /** Appends a batch of so many events. */
  readonly write: (stripe: number, events: number) => Promise<void>;
  readonly seal: (links?: number) => ReturnType<typeof sealTenant>;
  readonly blocks: () => Promise<readonly Block[]>;
}

async function journalFixture(t: TestContext, stripes: number): Promise<Fixture> {
  const scratch = await scratchDatabase();
  t.after(scratch.drop);
  const { database } = scratch;
  const clock = frozenClock();
  const tenantId = randomUUID();
  await database.transaction(tenantId, (tx) => openStripes(tx, tenantId, stripes, clock.now()));
  return {
    scratch,
    tenantId,
    clock,
    write: (stripe, count) =>
      database.transaction(tenantId, async (tx) => {
        const [head] = await lockStripes(tx, tenantId, [stripe]);
        const events = Array.from({ length: count }, (_, index) => {
          const event = newEvent(listChanged, 'vip', listChanged.example);
          return { ...event, actor: 'key_test', seq: head!.seq + BigInt(index) + 1n };
        });
        appendBatch(tx, tenantId, { recordedAt: clock.now(), parts: [{ head: head!, events, attached: [] }] });
      }),
    seal: (links) => sealTenant(database, tenantId, { keys: KEYS, clock }, links === undefined ? undefined : { links }),
    blocks: () => database.transaction(tenantId, (tx) => readBlocks(tx, tenantId, { first: 1n, last: 1000n })),
  };
}

function faults(blocks: readonly Block[]): readonly unknown[] {
  return blocks.map((block, index) => blockFault(block, blocks[index - 1], KEYS.publicKeys));
}

test('blocks continue each other, and the journal publishes them; with nothing new there is none', async (t) => {
  const { write, seal, blocks, clock, scratch, tenantId } = await journalFixture(t, 3);
  assert.deepEqual(await seal(), { block: undefined, complete: true, number: 0n });
  await write(0, 2);
  await write(2, 5);
  const first = await seal();
  assert.equal(first.complete, true);
  assert.deepEqual(
    first.block?.stripes.map(({ firstSeq, lastSeq, links }) => [firstSeq, lastSeq, links]),
    [
      [1n, 2n, 1],
      [1n, 0n, 0],
      [1n, 5n, 1],
    ],
  );
  // The event that published the block is all that is new.
  assert.equal((await seal()).block, undefined);
  clock.advance(60_000);
  await write(1, 1);
  const second = await seal();
  assert.deepEqual(
    second.block?.stripes.map(({ firstSeq, lastSeq, links }) => [firstSeq, lastSeq, links]),
    [
      [3n, 3n, 1],
      [1n, 1n, 1],
      [6n, 5n, 0],
    ],
  );
  assert.deepEqual(faults(await blocks()), [undefined, undefined]);
  const events = await scratch.database.transaction(tenantId, (tx) =>
    readStripe(tx, tenantId, { stripe: 0, first: 3n, last: 9n }),
  );
  assert.deepEqual(
    events.map(({ type, payload }) => [type, (JSON.parse(payload) as { number: number }).number]),
    [
      ['ledger.sealed', 1],
      ['ledger.sealed', 2],
    ],
  );
});

test('what one block cannot hold, the next ones do', async (t) => {
  const { write, seal, blocks } = await journalFixture(t, 2);
  for (let count = 0; count < 5; count += 1) await write(1, 2);
  assert.equal((await seal(4)).complete, false);
  assert.equal((await seal(4)).complete, false);
  assert.equal((await seal(4)).complete, true);
  assert.equal((await seal(4)).block, undefined);
  assert.deepEqual(
    (await blocks()).map(({ stripes }) => stripes[1]?.lastSeq),
    [4n, 8n, 10n],
  );
  assert.deepEqual(faults(await blocks()), [undefined, undefined, undefined]);
});

test('of many who seal at once, while others write, each block is made once', async (t) => {
  const { write, seal, blocks } = await journalFixture(t, 2);
  const writing = (async () => {
    for (let count = 0; count < 30; count += 1) await write(count % 2, 1);
  })();
  const sealing = Array.from({ length: 4 }, async () => {
    for (let count = 0; count < 10; count += 1) await seal();
  });
  await Promise.all([writing, ...sealing]);
  const last = await seal();
  const made = await blocks();
  assert.ok(made.length > 1);
  assert.deepEqual(new Set(faults(made)), new Set([undefined]));
  assert.ok(last.complete);
  const sums = made.flatMap(({ stripes }) => stripes).reduce((sum, { links }) => sum + links, 0);
  // Every batch of the writers, and the events of all blocks before the last one.
  assert.equal(sums, 30 + made.length - 1);
});

test('nothing is signed over a chain that does not continue what was sealed', async (t) => {
  const { write, seal, scratch, tenantId } = await journalFixture(t, 1);
  await write(0, 1);
  await write(0, 1);
  await seal();
  const owner = new Client({ connectionString: scratch.ownerUrl });
  await owner.connect();
  await owner.query(`SET loyaltyos.tenant_id = '${tenantId}'`);
  await write(0, 1);
  for (const change of [
    `UPDATE chain_link SET root = sha256('x') WHERE last_seq = 4`,
    `UPDATE stripe_head SET hash = sha256('x')`,
    `DELETE FROM chain_link WHERE last_seq = 4`,
    `UPDATE tenant_block SET hash = sha256('x')`,
    `UPDATE tenant_block SET signature = substr(sha512('x'), 1, 64)`,
    `UPDATE block_stripe SET hash = sha256('x')`,
  ]) {
    const tables = ['chain_link', 'stripe_head', 'tenant_block', 'block_stripe'];
    for (const table of tables) await owner.query(`CREATE TEMP TABLE was_${table} AS TABLE ${table}`);
    await owner.query(change);
    await assert.rejects(seal(), SealRefused, change);
    for (const table of tables) {
      await owner.query(`DELETE FROM ${table}`);
      await owner.query(`INSERT INTO ${table} SELECT * FROM was_${table}`);
      await owner.query(`DROP TABLE was_${table}`);
    }
  }
  await owner.end();
  assert.equal((await seal()).complete, true);
});

test('a block with any part changed has a fault', async (t) => {
  const { write, seal, scratch, tenantId } = await journalFixture(t, 2);
  await write(0, 1);
  await seal();
  await write(1, 1);
  await seal();
  const { database } = scratch;
  const [before] = await database.transaction(tenantId, (tx) => readBlocks(tx, tenantId, { first: 1n, last: 1n }));
  const block = await database.transaction(tenantId, (tx) => readLastBlock(tx, tenantId));
  assert.ok(block !== undefined);
  const other = Buffer.alloc(32, 1);
  const changes: Partial<Block>[] = [
    { tenantId: randomUUID() },
    { number: 3n },
    { previous: other },
    { root: other },
    { hash: other },
    { stripeCount: 1 },
    { sealedAtMicros: block.sealedAtMicros + 1n },
    { keyId: KEYS.publicKeys[1]!.keyId },
    { signature: Buffer.alloc(64, 1) },
    { stripes: block.stripes.slice(1) },
    ...block.stripes.flatMap((sealed, index) =>
      [
        { hash: other },
        { linksRoot: other },
        { links: sealed.links + 1 },
        { firstSeq: sealed.firstSeq + 1n },
        { lastSeq: sealed.lastSeq + 1n },
        { stripe: 9 },
      ].map((part) => ({ stripes: block.stripes.with(index, { ...sealed, ...part }) })),
    ),
  ];
  assert.equal(blockFault(block, before, KEYS.publicKeys), undefined);
  for (const change of changes) {
    assert.notEqual(
      blockFault({ ...block, ...change }, before, KEYS.publicKeys),
      undefined,
      JSON.stringify(Object.keys(change)),
    );
  }
  assert.equal(blockFault(block, before, KEYS.publicKeys.slice(1))?.code, 'signature-differs');
});
