import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '../client/command.ts';
import type { Fate } from '../client/exchange.ts';
import { Findings } from '../client/findings.ts';
import { History } from '../client/history.ts';
import { checkAnswers } from './check-answers.ts';

const COMMAND: Command = {
  kind: 'redemptions.create',
  request: { method: 'POST', path: '/redemptions' },
  refusals: ['insufficient-points'],
  effects: () => [],
};

const answered = (status: number, body: object, replayed = false): Fate => {
  return { kind: 'answered', status, replayed, body: JSON.stringify(body) };
};
const DONE = answered(201, { id: 1 });
const REPLAY = answered(200, { id: 1 }, true);
const REFUSED = answered(409, { code: 'insufficient-points' });
const UNKNOWN: Fate = { kind: 'unknown', why: 'reset' };

/** What is found of sendings one after another. */
function findings(...fates: readonly Fate[]): string {
  const history = new History();
  const { attempts } = history.begin(COMMAND);
  fates.forEach((fate, at) => attempts.push({ server: 'server-1', sentAtMs: 10 * at, endedAtMs: 10 * at + 5, fate }));
  const found = new Findings();
  checkAnswers(history, found);
  return found.kept.join('\n');
}

test('answers that fit together give no finding', () => {
  assert.equal(findings(UNKNOWN, answered(503, { code: 'unavailable' }), DONE, UNKNOWN, REPLAY), '');
  assert.equal(findings(UNKNOWN, REPLAY, REPLAY), '');
  assert.equal(findings(REFUSED, DONE), '');
});

test('answers that do not are found', () => {
  assert.match(findings(DONE, DONE), /the answer was done twice/);
  assert.match(findings(DONE, answered(200, { id: 2 }, true)), /answers the answer with .*before it was/);
  assert.match(findings(DONE, REFUSED), /refused what was done/);
  assert.match(findings(answered(409, { code: 'order-conflict' })), /refused it/);
  assert.match(findings(answered(500, { code: 'internal-error' })), /answered 500/);
});
