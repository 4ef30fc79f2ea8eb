import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compile } from './compile.ts';
import { format } from './format/format.ts';
import { reportOnSpec } from './spec/report-on-spec.ts';
import { SPEC_ENVIRONMENT, type Spec } from './spec/spec.ts';

const CORPUS = new URL('../corpus/', import.meta.url);
const names = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.rules'))
  .map((name) => name.slice(0, -'.rules'.length))
  .toSorted();

function read(name: string): { source: string; spec: Spec } {
  return {
    source: readFileSync(new URL(`${name}.rules`, CORPUS), 'utf8'),
    spec: JSON.parse(readFileSync(new URL(`${name}.spec.json`, CORPUS), 'utf8')) as Spec,
  };
}

for (const name of names) {
  test(`corpus: ${name}`, () => {
    const { source, spec } = read(name);
    const report = reportOnSpec(source, spec);
    assert.deepEqual(report.diagnostics, []);
    const different = report.cases.filter(({ differences }) => differences.length > 0);
    assert.deepEqual(different, []);
    assert.ok(report.cases.length + (spec.diagnostics?.length ?? 0) > 0, 'a spec expects something');
  });
}

test('corpus: formatting changes no meaning and is done after one time', () => {
  let compiled = 0;
  for (const name of names) {
    const { source, spec } = read(name);
    const environment = { ...SPEC_ENVIRONMENT, ...spec.environment };
    const formatted = format(source);
    assert.equal(format(formatted), formatted, name);
    const before = compile(source, environment);
    if (before.irHash !== undefined) compiled += 1;
    assert.equal(compile(formatted, environment).irHash, before.irHash, name);
  }
  assert.ok(compiled > 10, 'most of the corpus compiles');
});
