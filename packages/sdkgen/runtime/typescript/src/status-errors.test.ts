import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ERRORS } from './behaviour.ts';
import { ApiError } from './errors.ts';
import { readRefusal } from './read-refusal.ts';
import * as classes from './status-errors.ts';

test('every row of the table has a class of its status, and every class a row', () => {
  for (const { name, status, statusFrom } of ERRORS) {
    const error = readRefusal(status ?? statusFrom ?? 0, new Headers(), '');
    assert.equal(error.name, `${name}Error`);
    assert.equal(error.constructor.name, `${name}Error`);
    assert.ok(error instanceof ApiError);
  }
  const { errorClassOf, ...rest } = classes;
  assert.deepEqual(Object.keys(rest).toSorted(), ERRORS.map(({ name }) => `${name}Error`).toSorted());
  assert.equal(errorClassOf(418), ApiError);
  assert.equal(errorClassOf(599), classes.ServerError);
});

test('a refusal has what the problem says', () => {
  const problem = {
    type: 'https://example.com/docs/problems/invalid-values',
    title: 'Values are wrong',
    status: 422,
    detail: 'limit is too large',
    instance: '/api/v1/customers',
    code: 'invalid-values',
    requestId: 'req_1',
    retryable: false,
    errors: [{ pointer: '/query/limit', code: 'too-large', message: 'at most 200' }, 'nonsense'],
    most: 200,
  };
  const error = readRefusal(422, new Headers({ 'request-id': 'req_other' }), JSON.stringify(problem));
  const { type, title, status, detail, instance, code, requestId, retryable } = error;
  const { errors, most, ...expected } = problem;
  assert.deepEqual({ type, title, status, detail, instance, code, requestId, retryable }, expected);
  assert.deepEqual(error.errors, errors.slice(0, 1));
  assert.deepEqual(error.problem, problem);
  assert.equal(error.headers.get('request-id'), 'req_other');
  assert.equal(
    error.message,
    '422 invalid-values: Values are wrong. limit is too large /query/limit: at most 200 (request req_1)',
  );
  assert.equal(most, 200);
});

test('the text of a refusal has what there is, and one full stop after the title', () => {
  const textOf = (problem: object) =>
    readRefusal(409, new Headers(), JSON.stringify({ code: 'odd', ...problem })).message;
  const errors = [
    { pointer: '/points', code: 'a', message: 'Too many.' },
    { pointer: '/other', code: 'b', message: 'Other.' },
  ];
  assert.equal(textOf({ title: 'Odd' }), '409 odd: Odd.');
  assert.equal(textOf({ title: 'Odd.', detail: 'Very.', requestId: 'req_1' }), '409 odd: Odd. Very. (request req_1)');
  assert.equal(textOf({ title: 'Odd', errors }), '409 odd: Odd. /points: Too many.');
  assert.equal(textOf({ title: 'Odd', errors: [{ ...errors[0], pointer: '' }] }), '409 odd: Odd. Too many.');
});

test('an answer that is no problem document says so, and nothing of itself', () => {
  for (const body of [
    '<h1>token=secret</h1>',
    '"secret"',
    '[1]',
    'null',
    '{"secret":1}',
    '{"error":"secret"}',
    '{"code":7}',
    '',
  ]) {
    const error = readRefusal(502, new Headers({ 'request-id': 'req_9' }), body);
    assert.equal(error.code, 'unknown');
    assert.equal(error.retryable, true);
    assert.equal(error.requestId, 'req_9');
    assert.equal(error.problem, null);
    assert.doesNotMatch(`${error.message}${error.stack}`, /secret/);
  }
  assert.equal(readRefusal(404, new Headers(), '').retryable, false);
});
