import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compile } from '../compile.ts';
import { DIAGNOSTICS, type DiagnosticCode } from '../diagnostic-codes.ts';
import { SPEC_ENVIRONMENT as SPEC } from '../spec/spec.ts';
import { pageExamples } from './page-examples.ts';

const SPEC_ENVIRONMENT = { ...SPEC, lists: ['excluded-skus', 'limited-skus'] };
const FOLDER = new URL('../../../../docs/rules/diagnostics/', import.meta.url);

function codesOf(source: string): string[] {
  return [...new Set(compile(source, SPEC_ENVIRONMENT).diagnostics.map(({ code }) => code))];
}

test('every diagnostic has a page, and every page a diagnostic', () => {
  assert.deepEqual(
    readdirSync(FOLDER).toSorted(),
    Object.keys(DIAGNOSTICS)
      .map((code) => `${code}.md`)
      .toSorted(),
  );
});

for (const [code, { title, severity }] of Object.entries(DIAGNOSTICS)) {
  test(`${code}: the wrong program has it, the fixed one does not`, () => {
    const page = readFileSync(new URL(`${code}.md`, FOLDER), 'utf8');
    assert.ok(page.startsWith(`# ${code}: ${title}\n`), `the page is headed "# ${code}: ${title}"`);
    const examples = pageExamples(page);
    assert.deepEqual(
      examples.map(({ mark }) => mark),
      ['wrong', 'fixed'],
    );
    const [wrong = '', fixed = ''] = examples.map(({ source }) => source);
    assert.deepEqual(codesOf(wrong), [code satisfies string as DiagnosticCode]);
    assert.equal(compile(wrong, SPEC_ENVIRONMENT).program === undefined, severity === 'error');
    assert.deepEqual(codesOf(fixed), []);
    assert.notEqual(compile(fixed, SPEC_ENVIRONMENT).program, undefined);
  });
}
