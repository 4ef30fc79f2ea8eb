import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AUDIT_ACTIONS } from '@loyaltyos/identity';
import { ENDPOINTS } from './index.ts';

/** What changes something and is no change of configuration, of access or by hand: the journal and the ledger tell of it. */
const NOT_AUDITED: Readonly<Record<string, string>> = {
  'orders.ingest': 'what the merchant tells; the journal has it',
  'orders.ingestBatch': 'the same',
  'orders.cancel': 'the same',
  'orders.return': 'the same',
  'events.ingest': 'what the merchant tells; the journal has it',
  'customers.enrol': 'a customer joins; the journal has it',
  'customers.update': 'what a customer says of themselves; the journal has it, without what it is',
  'customers.convert': 'what customers do with their own at the rate of the programme; the journal has it',
  'customers.transfer': 'the same',
  'redemptions.create': 'what customers do with their own; the journal has it',
  'redemptions.capture': 'the same',
  'redemptions.release': 'the same',
  'redemptions.reverse': 'the same',
  'backtests.create': 'reads history; what it finds changes nothing',
  'backtests.cancel': 'the same',
  'sessions.create': 'a person logs in; what they then do is recorded',
  'sessions.end': 'a person logs out',
  'oauth.token': 'happens every ten minutes for each client; the key says when it was last used',
};

/** What no operation does: commands of the operator, and work behind the answers. */
const NOT_BY_CALL: Readonly<Record<string, string>> = {
  'keys.rotated': 'a command, or the worker',
  'tenant.limits-changed': 'a command',
};

test('every operation that changes something says what the audit log tells of it, or why it tells of nothing', () => {
  const missing = ENDPOINTS.filter(
    ({ id, idempotency, audits }) => idempotency !== 'read' && audits === undefined && NOT_AUDITED[id] === undefined,
  );
  assert.deepEqual(
    missing.map(({ id }) => id),
    [],
    'declare `audits` and write the record, or give the reason here',
  );
});

test('no exception is idle, and none is audited all the same', () => {
  const byId = new Map(ENDPOINTS.map((endpoint) => [endpoint.id, endpoint]));
  for (const id of Object.keys(NOT_AUDITED)) {
    const endpoint = byId.get(id);
    assert.ok(endpoint !== undefined && endpoint.idempotency !== 'read', `${id} needs no exception`);
    assert.equal(endpoint.audits, undefined, id);
  }
});

test('every action is that of an operation, or of what works behind them', () => {
  const declared = new Set(ENDPOINTS.flatMap(({ audits }) => audits ?? []));
  for (const action of Object.keys(AUDIT_ACTIONS)) {
    const isDeclared = (declared as ReadonlySet<string>).has(action);
    assert.notEqual(isDeclared, NOT_BY_CALL[action] !== undefined, action);
  }
});
