import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { scratchDatabase } from '@loyaltyos/testing';
import type { ScratchDatabase } from '@loyaltyos/testing';
import { statement } from './statement.ts';

let scratch: ScratchDatabase;
before(async () => {
  scratch = await scratchDatabase({ poolSize: 1 });
});
after(async () => scratch.drop());

/** Texts with everything that array literals escape, beyond ASCII and longer than what is written by hand. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('{', '}', '"', ',', '\\', ' ', "'", '\n', '\t', '\u0001'), maxLength: 12 }),
  fc.constantFrom('', 'NULL', 'null', '\\', '"', '{}', '\\x00', 'a'.repeat(5000), 'ü'.repeat(30)),
);
const instant = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(9999, 11, 31) });
const whole = (bits: number): fc.Arbitrary<number> => fc.integer({ min: -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1 });

/** By type of array: what goes in, and what the server must then hold. */
const CASES: Readonly<
  Record<string, { given: fc.Arbitrary<unknown>; held?: (value: unknown) => unknown; as?: string }>
> = {
  'bigint[]': { given: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }) },
  'boolean[]': { given: fc.boolean() },
  'bytea[]': { given: fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)) },
  'date[]': { given: instant.map((value) => new Date(value).toISOString().slice(0, 10)) },
  'integer[]': { given: whole(32) },
  'json[]': { given: fc.json({ noUnicodeString: false }).filter((json) => !json.includes('\\u0000')), as: 'e::text' },
  'smallint[]': { given: whole(16) },
  'text[]': { given: text.filter((value) => !value.includes('\0')) },
  'timestamptz[]': {
    given: fc.oneof(
      instant,
      instant.map((value) => new Date(value).toISOString()),
    ),
    held: (value) => (typeof value === 'string' ? Date.parse(value) : value),
  },
};

for (const [type, { given, held = (value: unknown) => value, as = 'e' }] of Object.entries(CASES)) {
  test(`an array of ${type} arrives as it was given, NULL and nothing included`, async () => {
    const unnested = statement(
      `test.unnest-${type.slice(0, -2)}`,
      `SELECT ${as} AS value FROM unnest($1::${type}) WITH ORDINALITY AS k (e, place) ORDER BY place`,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(given), { maxLength: 40 }), async (values) => {
        const rows = await scratch.database.directory((tx) => tx.query<{ value: unknown }>(unnested, [values]));
        assert.deepEqual(
          rows.map(({ value }) => value),
          values.map((value) => (value === null ? null : held(value))),
        );
      }),
      { numRuns: 60 },
    );
  });
}

test('numbers of every size go as bigint where the text says so', async () => {
  const sum = statement('test.sum-bigint', 'SELECT sum(n)::bigint AS sum FROM unnest($1::bigint[]) AS n');
  const values = [0, -1, 1n, 2 ** 31, -(2 ** 31), 2 ** 32, -(2 ** 32) - 1, Number.MAX_SAFE_INTEGER, 2n ** 60n];
  const [row] = await scratch.database.directory((tx) => tx.query<{ sum: bigint }>(sum, [values]));
  assert.equal(
    row?.sum,
    values.reduce<bigint>((total, value) => total + BigInt(value), 0n),
  );
});

test('the infinities of time', async () => {
  const both = statement('test.infinities', 'SELECT t::text AS t FROM unnest($1::timestamptz[]) AS t');
  const rows = await scratch.database.directory((tx) => tx.query(both, [['infinity', '-infinity']]));
  assert.deepEqual(rows, [{ t: 'infinity' }, { t: '-infinity' }]);
});

test('an array that the text does not cast, and scalars, are inferred', async () => {
  const found = statement('test.inferred', 'SELECT name FROM schema_migration WHERE name = ANY ($1) AND number < $2');
  const rows = await scratch.database.directory((tx) => tx.query(found, [['0001-frame', 'NULL', '\\"', null], 2n]));
  assert.deepEqual(rows, [{ name: '0001-frame' }]);
});

test('a value of another type is a defect, and the connection stays good', async () => {
  const wrong: readonly (readonly [string, unknown])[] = [
    ['bigint', 1.5],
    ['bigint', '1'],
    ['bigint', 2n ** 63n],
    ['smallint', 40_000],
    ['integer', 2 ** 31],
    ['text', 5],
    ['json', { a: 1 }],
    ['boolean', 'true'],
    ['bytea', 'x'],
    ['timestamptz', 'yesterday'],
    ['timestamptz', Number.NaN],
  ];
  for (const [type, value] of wrong) {
    const asked = statement(`test.wrong-${type}`, `SELECT $1::${type}[] AS v, $2::bigint[] AS w`);
    await assert.rejects(
      scratch.database.directory((tx) => tx.query(asked, [[value], [1n]])),
      /not an element of an array of/,
      `${type} ${String(value)}`,
    );
    assert.equal((await scratch.database.directory((tx) => tx.query(asked, [[], [1n]]))).length, 1);
  }
  const scalar = statement('test.wrong-scalar', 'SELECT $1::jsonb AS v');
  await assert.rejects(
    scratch.database.directory((tx) => tx.query(scalar, [{ a: 1 }])),
    /not a value for a parameter/,
  );
});
