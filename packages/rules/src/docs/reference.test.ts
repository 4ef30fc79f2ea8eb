import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { compile } from '../compile.ts';
import { FIELD_TYPES } from '../facts.ts';
import { FUNCTIONS } from '../functions/index.ts';
import { checkSpec } from '../spec/check-spec.ts';
import { readFacts } from '../spec/read-facts.ts';
import { reportOnSpec } from '../spec/report-on-spec.ts';
import { SPEC_ENVIRONMENT } from '../spec/spec.ts';
import { RESERVED } from '../syntax/token.ts';
import { pageExamples } from './page-examples.ts';

const page = readFileSync(new URL('../../../../docs/rules/reference.md', import.meta.url), 'utf8');
const examples = pageExamples(page);
/** The page in one line, its words as they come. */
const prose = page.replaceAll(/\s+/g, ' ');

suite('what the reference shows is what happens', () => {
  for (const { line, mark, source, documents } of examples.filter(({ mark }) => mark === '')) {
    test(`line ${line}${mark}`, () => {
      assert.ok(documents.length > 0, 'an example shows its outcome');
      for (const document of documents) {
        const { diagnostics: warnings = [], ...given } = document as { diagnostics?: readonly object[] };
        const spec = checkSpec({ diagnostics: warnings, cases: [{ name: 'reference', ...given }] });
        const { diagnostics, cases } = reportOnSpec(source, spec);
        assert.deepEqual(diagnostics, []);
        assert.deepEqual(cases[0]?.differences, []);
      }
    });
  }
});

const FACTS = {
  total: '10.00',
  lines: [{ unitPrice: '10.00' }, { kind: 'shipping', unitPrice: '0.00' }],
  lists: { letters: ['a'] },
};

/** The value of an expression as a trace shows it. */
function valueOf(expression: string): unknown {
  const environment = { ...SPEC_ENVIRONMENT, lists: ['letters'] };
  for (const use of [`when ${expression} earn 1`, `earn ${expression}`, `when ${expression} > 0.00 GBP earn 1`]) {
    const source = `ruleset r { currencies GBP, EUR rule r { on order ${use} } }`;
    const single = use.includes('0.00 GBP') ? source.replace('GBP, EUR', 'GBP') : source;
    const { program } = compile(single, environment);
    if (program === undefined) continue;
    const { trace } = program.trace(readFacts(FACTS, program, environment), { values: new Map() });
    const [rule] = trace.rules;
    const root = use.startsWith('when') ? rule?.condition : rule?.effects[0]?.expression;
    const inner = use.includes(') > 0.00 GBP') && !expression.includes('>') ? root?.parts?.[0] : root;
    return inner?.value;
  }
  return 'does not compile';
}

suite('the values of expressions', () => {
  const expressions = examples.filter(({ mark }) => mark === 'expressions').flatMap(({ source }) => source.split('\n'));
  for (const line of expressions.filter((each) => each !== '')) {
    const [, expression = '', value = ''] = /^(.*?)\s+# (.*)$/.exec(line) ?? [];
    test(`${expression} is ${value}`, () => assert.equal(String(valueOf(expression)), value));
  }
  test('are shown', () => assert.ok(expressions.length > 20));
});

test('the reference names every function, every type of a field, every reserved word', () => {
  for (const name of FUNCTIONS.keys()) assert.ok(page.includes(`\`${name}(`), name);
  assert.ok(prose.includes(`\`${FIELD_TYPES.join(' ')}\``));
  assert.ok(prose.includes(`\`${[...RESERVED].join(' ')}\``));
});
