import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cased, wordsOf } from './words.ts';

for (const [name, words] of [
  ['orderId', ['order', 'id']],
  ['ruleSets', ['rule', 'sets']],
  ['api-key.created', ['api', 'key', 'created']],
  ['points:adjust:unlimited', ['points', 'adjust', 'unlimited']],
  ['transfer_in', ['transfer', 'in']],
  ['SBOMUrl', ['sbom', 'url']],
  ['irHash', ['ir', 'hash']],
  ['line1', ['line1']],
  ['E101', ['e101']],
  ['*', []],
] as const) {
  test(`${name} has the words ${words.join(', ') || 'none'}`, () => {
    assert.deepEqual(wordsOf(name), words);
  });
}

test('each casing writes the same words', () => {
  assert.equal(cased('ledger-transactionId', 'camelCase'), 'ledgerTransactionId');
  assert.equal(cased('ledger-transactionId', 'PascalCase'), 'LedgerTransactionId');
  assert.equal(cased('ledger-transactionId', 'snake_case'), 'ledger_transaction_id');
  assert.equal(cased('ledger-transactionId', 'SCREAMING_SNAKE_CASE'), 'LEDGER_TRANSACTION_ID');
  assert.equal(cased('ledger-transactionId', 'kebab-case'), 'ledger-transaction-id');
});
