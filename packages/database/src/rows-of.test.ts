import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { scratchDatabase } from '@loyaltyos/testing';
import type { ScratchDatabase } from '@loyaltyos/testing';
import { rowsOf } from './rows-of.ts';
import { statement } from './statement.ts';

let scratch: ScratchDatabase;
before(async () => {
  scratch = await scratchDatabase({ poolSize: 1 });
});
after(async () => scratch.drop());

test('arrays side by side are rows, in order, NULL included', async () => {
  const pairs = statement(
    'test.rows-of',
    `SELECT $1::integer AS first, e.* FROM ${rowsOf(2, { seq: 'bigint', name: 'text' })} AS e`,
  );
  const ask = (seqs: bigint[], names: (string | null)[]): Promise<unknown[]> =>
    scratch.database.directory((tx) => tx.query(pairs, [7, seqs, names]));
  assert.deepEqual(await ask([2n, 1n, 3n], ['b', null, 'c']), [
    { first: 7, seq: 2n, name: 'b' },
    { first: 7, seq: 1n, name: null },
    { first: 7, seq: 3n, name: 'c' },
  ]);
  assert.deepEqual(await ask([], []), []);
});
