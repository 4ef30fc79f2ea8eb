import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scratchDatabase } from '@loyaltyos/testing';
import { instantFromTimestamp } from './column-values.ts';
import { statement } from './statement.ts';

const ANSWER = statement(
  'test.column-values',
  `SELECT 9007199254740993::int8 AS large, 7::int4 AS small, '2026-03-01 09:30:00.123456+02'::timestamptz AS at,
          '2026-03-01'::date AS day, '{"a":[1,null]}'::jsonb AS json, '\\x00ff'::bytea AS bytes,
          '{1,null,9007199254740993}'::int8[] AS many, ARRAY['1969-12-31 23:59:59.5+00'::timestamptz] AS times,
          NULL::int8 AS nothing, '0198f6f2-0000-7000-8000-000000000001'::uuid AS id`,
);

test('columns arrive exact, as the types that the code works with', async (t) => {
  const scratch = await scratchDatabase();
  t.after(scratch.drop);
  const [row] = await scratch.database.directory(async (tx) => tx.query(ANSWER));
  assert.deepEqual(row, {
    large: 9007199254740993n,
    small: 7,
    at: Date.UTC(2026, 2, 1, 7, 30, 0, 123),
    day: '2026-03-01',
    json: { a: [1, null] },
    bytes: Buffer.from([0, 255]),
    many: [1n, null, 9007199254740993n],
    times: [-500],
    nothing: null,
    id: '0198f6f2-0000-7000-8000-000000000001',
  });
});

test('a timestamp of another form is refused, not guessed', () => {
  assert.equal(instantFromTimestamp('2026-03-01 09:30:00+00'), Date.UTC(2026, 2, 1, 9, 30));
  for (const text of ['infinity', '2026-03-01 09:30:00+02', '0044-03-15 00:00:00+00 BC']) {
    assert.throws(() => instantFromTimestamp(text), /not a timestamp/);
  }
});
