import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import fc from 'fast-check';
import { parseSealKey, sealKeysOf } from '@loyaltyos/journal';
import { ENTRY_KINDS, KIND_CODES } from '../codes.ts';
import { granting } from '../ledger-fixture.ts';
import { formatTransactionId } from '../transaction-id.ts';
import { buildReceipt } from './build-receipt.ts';
import type { Receipt } from './receipt.ts';
import { ReceiptRefused, verifyReceipt, type Proven } from './verify-receipt.ts';
import { KEYS, wholeLifeFixture, type WholeLife } from './whole-life-fixture.ts';

const KEY = KEYS.publicKeys[0]!;

/** A failure prints its seed; with it, it is seen again. */
const SEED = process.env['LOYALTYOS_SEED'] === undefined ? {} : { seed: Number(process.env['LOYALTYOS_SEED']) };

function receiptOf(
  { scratch, tenantId }: WholeLife,
  place: { stripe: number; seq: bigint },
): Promise<Receipt | undefined> {
  return scratch.database.transaction(tenantId, (tx) => buildReceipt(tx, tenantId, place));
}

async function allReceipts(t: TestContext): Promise<{ life: WholeLife; receipts: readonly Receipt[] }> {
  const life = await wholeLifeFixture(t);
  await life.live();
  const [block] = await life.seal();
  const places = block!.stripes.flatMap(({ stripe, lastSeq }) =>
    Array.from({ length: Number(lastSeq) }, (_, index) => ({ stripe, seq: BigInt(index + 1) })),
  );
  const receipts = await Promise.all(places.map((place) => receiptOf(life, place)));
  return { life, receipts: receipts.map((receipt) => receipt!) };
}

test('receipts of every kind of entry hold, with nothing but the public key', async (t) => {
  const { receipts } = await allReceipts(t);
  const proven = receipts.map((receipt): Proven => verifyReceipt(JSON.parse(JSON.stringify(receipt)), [KEY]));
  const kinds = new Set(proven.flatMap(({ postings }) => postings.entries.map(({ kind }) => kind)));
  assert.deepEqual(
    [...kinds].toSorted((a, b) => a - b),
    ENTRY_KINDS.map((kind) => KIND_CODES[kind]),
  );
  for (const rows of ['entries', 'issuer', 'lots', 'uses'] as const) {
    assert.ok(
      proven.some(({ postings }) => postings[rows].length > 0),
      rows,
    );
  }
  assert.ok(proven.some(({ postings }) => postings.entries.some(({ reference }) => reference === 'red_1')));
});

test('a receipt stays short while batches and blocks grow', async (t) => {
  const life = await wholeLifeFixture(t);
  const { tenantId, lanes, scratch } = life;
  const scope = { tenantId, stripe: 1, stripeCount: 2 };
  for (let batch = 0; batch < 5; batch += 1) {
    await Promise.all(
      Array.from({ length: 60 }, (_, index) => lanes.submit(scope, granting(`cust_${index}`, BigInt(index + 1)))),
    );
  }
  await life.seal();
  const receipt = (await receiptOf(life, { stripe: 1, seq: 150n }))!;
  const { event, postings, link, stripe } = receipt;
  const proven = verifyReceipt(receipt, [KEY]);
  assert.deepEqual(
    proven.postings.entries.map(({ seq }) => seq),
    [150n],
  );
  assert.ok([event.proof, postings!.proof, link.proof, stripe.proof].every((proof) => proof.length <= 20));
  // Later blocks do not make it longer: it ends at the block that sealed it.
  await lanes.submit(scope, granting('cust_1', 1n));
  await life.seal();
  assert.deepEqual(await receiptOf(life, { stripe: 1, seq: 150n }), receipt);
  const newest = await scratch.database.transaction(tenantId, (tx) =>
    buildReceipt(tx, tenantId, { stripe: 1, seq: 301n }),
  );
  assert.equal(newest?.block.number, '2');
});

test('there is no receipt before there is a block', async (t) => {
  const life = await wholeLifeFixture(t);
  await life.lanes.submit({ tenantId: life.tenantId, stripe: 0, stripeCount: 2 }, granting('cust_1', 1n));
  assert.equal(await receiptOf(life, { stripe: 0, seq: 1n }), undefined);
});

test('a receipt with any one byte changed does not hold', async (t) => {
  const { receipts } = await allReceipts(t);
  const texts = receipts.map((receipt) => Buffer.from(JSON.stringify(receipt)));
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (which, where, by) => {
      const bytes = Buffer.from(texts[which % texts.length]!);
      const at = where % bytes.length;
      bytes[at] = bytes[at]! ^ by;
      assert.ok(!holds(bytes), `byte ${at} of receipt ${which % texts.length} changed by ${by}`);
    }),
    { numRuns: Number(process.env['LOYALTYOS_CASES'] ?? 3000), ...SEED },
  );
  // And each byte of one whole receipt, in one way that keeps most of it JSON.
  const whole = texts.find((text) => text.includes('"use'))!;
  for (let at = 0; at < whole.length; at += 1) {
    const bytes = Buffer.from(whole);
    bytes[at] = bytes[at]! ^ 1;
    assert.ok(!holds(bytes), `byte ${at}`);
  }
});

function holds(bytes: Buffer): boolean {
  try {
    verifyReceipt(JSON.parse(bytes.toString('utf8')), [KEY]);
    return true;
  } catch (error) {
    if (error instanceof ReceiptRefused || error instanceof SyntaxError) return false;
    throw error;
  }
}

test('what is left out, put in, moved or signed by another does not hold', async (t) => {
  const { receipts } = await allReceipts(t);
  const receipt = receipts.find(({ postings }) => (postings?.texts.length ?? 0) > 4)!;
  const { postings, block } = receipt;
  const other = receipts.find(({ transactionId }) => transactionId === formatTransactionId({ stripe: 1, seq: 3n }))!;
  const stranger = sealKeysOf([Buffer.alloc(32, 9)]);
  const wrong: unknown[] = [
    null,
    [],
    {},
    { ...receipt, note: 'more' },
    { ...receipt, postings: null, transactionId: 'ltx_0-999' },
    { ...receipt, tenantId: '018f0000-0000-7000-8000-000000000001' },
    { ...receipt, event: other.event },
    { ...receipt, postings: { ...postings, texts: postings!.texts.slice(1) } },
    { ...receipt, postings: { ...postings, texts: [...postings!.texts, postings!.texts[0]] } },
    { ...receipt, postings: { ...postings, texts: postings!.texts.toReversed() } },
    { ...receipt, postings: { ...postings, proof: [] } },
    { ...receipt, block: { ...block, sealedAt: '2026-03-01T00:00:00.000Z' } },
    { ...receipt, block: other.block, stripe: other.stripe },
    { ...receipt, block: { ...block, keyId: stranger.keyId } },
  ];
  for (const document of wrong) assert.throws(() => verifyReceipt(document, [KEY]), ReceiptRefused);
  assert.throws(() => verifyReceipt(receipt, stranger.publicKeys), ReceiptRefused);
  assert.equal(parseSealKey('short'), undefined);
  assert.deepEqual(parseSealKey(KEY.x), KEY);
});
