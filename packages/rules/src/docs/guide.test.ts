import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { format } from '../format/format.ts';
import { checkSpec } from '../spec/check-spec.ts';
import { reportOnSpec } from '../spec/report-on-spec.ts';
import { pageExamples } from './page-examples.ts';

const read = (page: string): string => readFileSync(new URL(`../../../../docs/rules/${page}`, import.meta.url), 'utf8');
const examples = pageExamples(read('guide.md'));

suite('what the guide shows is what happens', () => {
  for (const { line, source, documents } of [...examples, ...pageExamples(read('testing.md'))]) {
    test(`line ${line}: ${source.split('\n')[0]}`, () => {
      assert.ok(documents.length > 0, 'a programme shows its outcome');
      for (const document of documents) {
        const {
          environment = {},
          diagnostics: warnings = [],
          ...given
        } = document as { environment?: object; diagnostics?: readonly object[] };
        const spec = checkSpec({ environment, diagnostics: warnings, cases: [{ name: 'guide', ...given }] });
        const { diagnostics, cases } = reportOnSpec(source, spec);
        assert.deepEqual(diagnostics, []);
        assert.deepEqual(cases[0]?.differences, []);
      }
    });
  }
});

test('the guide has programmes enough, and each can be formatted', () => {
  assert.ok(examples.length >= 15);
  for (const { source } of examples) assert.equal(format(format(source)), format(source));
});
