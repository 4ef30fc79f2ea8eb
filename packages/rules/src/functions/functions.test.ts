import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../compile.ts';
import { readFacts } from '../spec/read-facts.ts';
import { SPEC_ENVIRONMENT } from '../spec/spec.ts';
import { FUNCTIONS } from './index.ts';

for (const { name, examples } of FUNCTIONS.values()) {
  for (const { expression, value } of examples) {
    test(`${name}: ${expression} is ${value}`, () => {
      // A whole number is earned as it is; a yes or no decides whether 1 is.
      const isCondition = value === 'true' || value === 'false';
      const body = isCondition ? `earn if ${expression} then 1 else 2` : `earn 1000 + ${expression}`;
      const { program, diagnostics } = compile(
        `ruleset r { zone "Europe/London" rule a { on order ${body} } }`,
        SPEC_ENVIRONMENT,
      );
      assert.ok(program !== undefined, diagnostics[0]?.message);
      const order = { occurredAt: '2026-03-12T12:00:00Z', lists: { 'excluded-skus': ['GIFT-10'] } };
      const { pointsTotal } = program.run(readFacts(order, program, SPEC_ENVIRONMENT), { values: new Map() });
      assert.equal(isCondition ? String(pointsTotal === 1n) : String(pointsTotal - 1000n), value);
    });
  }
}

test('every function has examples and says what it does', () => {
  for (const { name, doc, examples } of FUNCTIONS.values()) assert.ok(examples.length > 0 && doc.endsWith('.'), name);
});
