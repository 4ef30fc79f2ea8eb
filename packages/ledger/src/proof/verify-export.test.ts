import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sealAll, sealKeysOf } from '@loyaltyos/journal';
import { granting } from '../ledger-fixture.ts';
import { exportLedger } from './export-ledger.ts';
import { verifyExport, type ExportVerification } from './verify-export.ts';
import { KEYS, wholeLifeFixture, type WholeLife } from './whole-life-fixture.ts';

const KEY = KEYS.publicKeys[0]!;

/** A failure prints its seed; with it, it is seen again. */
const SEED = process.env['LOYALTYOS_SEED'] === undefined ? {} : { seed: Number(process.env['LOYALTYOS_SEED']) };

async function exported({ scratch, tenant, tenantId, clock }: WholeLife): Promise<readonly string[]> {
  const last = await sealAll(scratch.database, tenantId, { keys: KEYS, clock });
  const lines: string[] = [];
  for await (const line of exportLedger(scratch.database, tenant, last)) lines.push(line);
  return lines;
}

function verified(lines: readonly string[], keys = [KEY]): Promise<ExportVerification> {
  const stream = (async function* () {
    yield* lines;
  })();
  return verifyExport(stream, keys);
}

test('an export verifies without a database, and one made while writes go on does too', async (t) => {
  const life = await wholeLifeFixture(t);
  await life.live();
  await life.seal();
  const { lanes, tenantId } = life;
  const write = (index: number): Promise<unknown> =>
    lanes.submit({ tenantId, stripe: index % 2, stripeCount: 2 }, granting(`member_${index % 6}`, 3n));
  await write(1);
  const quiet = await verified(await exported(life));
  assert.deepEqual(quiet.findings, []);
  assert.equal(quiet.blocks, 2n);
  assert.ok(quiet.entries > 40n);
  const writes = Array.from({ length: 10 }, async (_, index) => {
    for (let count = 0; count < 20; count += 1) await write(index);
  });
  const [lines] = await Promise.all([exported(life), ...writes]);
  const busy = await verified(lines);
  assert.deepEqual(busy.findings, []);
  assert.deepEqual((await verified(await exported(life))).entries, quiet.entries + 200n);
});

test('an export without a block is no proof of anything, and says so', async (t) => {
  const life = await wholeLifeFixture(t);
  const { blocks, entries, findings } = await verified(await exported(life));
  assert.deepEqual([blocks, entries, findings.map(({ code }) => code)], [0n, 0n, ['export-malformed']]);
});

test('an export with any one byte changed does not verify', async (t) => {
  const life = await wholeLifeFixture(t);
  await life.live();
  const lines = await exported(life);
  const text = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (where, by) => {
      const bytes = Buffer.from(text);
      const at = where % (bytes.length - 1);
      bytes[at] = bytes[at]! ^ by;
      const { findingCount } = await verified(bytes.toString('utf8').trimEnd().split('\n'));
      assert.ok(findingCount > 0, `byte ${at} changed by ${by}`);
    }),
    { numRuns: 500, ...SEED },
  );
});

test('lines left out, doubled or moved are missed', async (t) => {
  const life = await wholeLifeFixture(t);
  await life.live();
  const lines = await exported(life);
  assert.ok(lines.length > 10);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    assert.ok((await verified(lines.toSpliced(index, 1))).findingCount > 0, `without line ${index}`);
    assert.ok((await verified(lines.toSpliced(index, 0, line))).findingCount > 0, `line ${index} twice`);
    if (index === 0) continue;
    const moved = lines.toSpliced(index, 1).toSpliced(index - 1, 0, line);
    assert.ok((await verified(moved)).findingCount > 0, `line ${index} before the one before it`);
  }
  const stranger = sealKeysOf([Buffer.alloc(32, 9)]).publicKeys;
  assert.equal((await verified(lines, [...stranger])).findings[0]?.code, 'signature-differs');
});
