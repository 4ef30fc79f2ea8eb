import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PROBLEM_CODES, PROBLEMS } from './catalogue.ts';
import { Problem } from './problem.ts';
import { problemDocument } from './render.ts';

const PAGES = new URL('../../../docs/problems/', import.meta.url);

test('the catalogue is alphabetical and its rows are well-formed', () => {
  assert.deepEqual(PROBLEM_CODES, [...PROBLEM_CODES].toSorted());
  for (const code of PROBLEM_CODES) {
    assert.match(code, /^[a-z]+(-[a-z]+)*$/);
    assert.ok(PROBLEMS[code].status >= 400 && PROBLEMS[code].status < 600, code);
    assert.doesNotMatch(PROBLEMS[code].title, /\.$/);
  }
});

test('every code has a page and every page a code', () => {
  const pages = readdirSync(PAGES).filter((name) => name !== 'README.md');
  assert.deepEqual(pages.toSorted(), PROBLEM_CODES.map((code) => `${code}.md`).toSorted());
  for (const code of PROBLEM_CODES) {
    const page = readFileSync(new URL(`${code}.md`, PAGES), 'utf8');
    assert.ok(page.startsWith(`# ${code}\n`), code);
    assert.ok(page.includes(`Status ${PROBLEMS[code].status}`), `${code} names its status`);
    for (const heading of ['## What it means', '## Why it happens', '## What to do']) {
      assert.ok(page.includes(heading), `${code}: ${heading}`);
    }
  }
});

test('a document carries everything but the cause, and extensions replace nothing', () => {
  const problem = new Problem('rule-set-invalid', {
    detail: 'One error.',
    errors: [{ pointer: '/source', code: 'E101', message: 'Syntax.' }],
    extensions: { diagnostics: [{ code: 'E101' }], status: 200 },
    cause: new Error('secret'),
  });
  const document = problemDocument(problem, {
    documentationBase: 'https://docs.example',
    requestId: 'req_1',
    instance: '/api/v1/rule-sets',
  });
  assert.deepEqual(
    { ...document },
    {
      diagnostics: [{ code: 'E101' }],
      type: 'https://docs.example/docs/problems/rule-set-invalid',
      title: 'The rule set does not compile',
      status: 422,
      detail: 'One error.',
      instance: '/api/v1/rule-sets',
      code: 'rule-set-invalid',
      requestId: 'req_1',
      retryable: false,
      errors: [{ pointer: '/source', code: 'E101', message: 'Syntax.' }],
    },
  );
  assert.equal(JSON.stringify(document).includes('secret'), false);
});

test('when to come back is told in whole seconds: never sooner than it is, and never as at once', () => {
  const told = [-5, 0, 0.5, 1, 1000, 1000.1, 1999, 2000].map(
    (retryAfterMs) => new Problem('too-many-requests', { retryAfterMs }).retryAfterSeconds,
  );
  assert.deepEqual(told, [1, 1, 1, 1, 1, 2, 2, 2]);
  assert.equal(new Problem('too-many-requests', { retryAfterSeconds: 7 }).retryAfterSeconds, 7);
  assert.equal(new Problem('too-many-requests').retryAfterSeconds, undefined);
});
