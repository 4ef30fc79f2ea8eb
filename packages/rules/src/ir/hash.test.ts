import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { compile } from '../compile.ts';
import { SPEC_ENVIRONMENT } from '../spec/spec.ts';
import { sha256 } from './sha-256.ts';

test('SHA-256 is that of node:crypto', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      assert.equal(sha256(bytes), createHash('sha256').update(bytes).digest('hex'));
    }),
  );
  for (const length of [0, 55, 56, 63, 64, 65, 119, 120, 100_000]) {
    const bytes = new Uint8Array(length).fill(0xab);
    assert.equal(sha256(bytes), createHash('sha256').update(bytes).digest('hex'), `${length}`);
  }
});

function hash(declarations: string, environment = SPEC_ENVIRONMENT): string {
  const { irHash, diagnostics } = compile(`ruleset r { ${declarations} }`, environment);
  return irHash ?? assert.fail(diagnostics[0]?.message ?? 'no hash');
}

test('equal meanings have equal hashes', () => {
  const same = [
    'let x = order.total rule a { on order earn rate { GBP: 2, EUR: 1 } of x } rule b { on order when channel in ["a", "b"] earn 1.50 }',
    'rule b { on order when channel in ["b", "a", "b"] earn 1.5 } rule a { on order earn rate { GBP: 2, EUR: 1 } of order.total }',
    '# a comment\nlet unused = 5 rule a { on order earn ((rate { GBP: 2, EUR: 1 } of order.total)) }\nrule b { on order when channel in ["a", "b"] earn 1.5 }',
    'let amount = order.total let total = amount rule a { on order earn rate { GBP: 2, EUR: 1 } of total } rule b { on order when channel in ["a", "b"] earn 1.5 }',
  ];
  assert.equal(new Set(same.map((source) => hash(source))).size, 1);
});

test('other meanings have other hashes', () => {
  const others = [
    'rule a { on order earn 1 }',
    'rule b { on order earn 1 }',
    'rule a "title" { on order earn 1 }',
    'rule a { on order earn 2 }',
    'rule a { on order priority 1 earn 1 }',
    'rule a { on order earn 1 pending 1d }',
    'rule a { on order earn 1 expires never }',
    'rule a { on order earn 1 round up }',
    'rule a { on order earn 1 cap 5 per customer }',
    'rule a { on order earn 1 cap 5 per customer per day }',
    'rule a { on customer_enrolled earn 1 }',
    'zone "Europe/London" rule a { on order earn 1 }',
    'round up rule a { on order earn 1 }',
    'currencies GBP rule a { on order earn 1 }',
    'effective 2026-01-01 .. open rule a { on order earn 1 }',
  ];
  assert.equal(new Set(others.map((source) => hash(source))).size, others.length);
  const more = { ...SPEC_ENVIRONMENT, tiers: [...SPEC_ENVIRONMENT.tiers, 'Diamond'] };
  assert.notEqual(hash('rule a { on order earn 1 }', more), hash('rule a { on order earn 1 }'));
});
