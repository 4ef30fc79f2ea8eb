import { Type } from 'typebox';
import { endpoint, etag, ETAG_HEADER } from '../../endpoint.ts';
import { RuleSetId } from '../../schema/id.ts';
import { Closed, Open } from '../../schema/object.ts';
import { RuleSource } from '../rule-source.ts';
import { Diagnostic, diagnosticToWire } from './diagnostic-schema.ts';
import { EXAMPLE_LIABILITY, Liability, liabilityToWire } from './liability-schema.ts';
import { Complexity, complexityToWire, EXAMPLE_SOURCE, note, ruleSetName, version } from './rule-set-schema.ts';

const SavedRuleSet = Open(
  {
    ruleSetId: RuleSetId,
    name: ruleSetName,
    version,
    irHash: Type.Unsafe<string>({ type: 'string', description: 'What it compiles to: equal hashes behave alike.' }),
    complexity: Complexity,
    diagnostics: Type.Array(Diagnostic, { description: 'Warnings.' }),
    liability: Liability,
  },
  { name: 'SavedRuleSet', description: 'The version that was made.' },
);

export const saveRuleSet = endpoint({
  id: 'ruleSets.save',
  method: 'POST',
  path: '/rule-sets',
  sdk: { function: 'saveRuleSet' },
  scope: 'rules:write',
  summary: 'Save a rule set',
  description:
    'Makes a rule set of this name, or the next version of it. The source is parsed, checked and compiled now; what ' +
    'does not compile is a 422 with `diagnostics`, and nothing is saved. A new version does not run until it is activated. ' +
    'With `If-Match` the version is made only if the newest one is still the one that you have seen, with ' +
    '`If-None-Match: *` only if there is no rule set of this name yet.',
  idempotency: 'none',
  audits: 'rule-set.saved',
  precondition: { need: 'optional', creates: true },
  body: {
    schema: Closed(
      { name: ruleSetName, source: RuleSource, note },
      {
        name: 'SaveRuleSetRequest',
        description: 'A program, and why it was written.',
      },
    ),
    examples: { first: { name: 'acme', source: EXAMPLE_SOURCE, note: 'First rules' } },
  },
  answers: {
    201: {
      description: 'The version was made.',
      schema: SavedRuleSet,
      headers: ETAG_HEADER,
      example: {
        ruleSetId: 'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
        name: 'acme',
        version: 1,
        irHash: '3f1a0c',
        complexity: { score: 70, budget: 10_000 },
        diagnostics: [],
        liability: EXAMPLE_LIABILITY,
      },
    },
  },
  problems: ['rule-set-invalid'],
  async handle({ principal, body, expected }, { engine }) {
    const input = expected === undefined ? body : { ...body, expected };
    const saved = await engine.saveRuleSet(principal, input);
    return {
      status: 201,
      body: {
        ruleSetId: saved.ruleSetId,
        name: saved.name,
        version: saved.version,
        irHash: saved.irHash,
        complexity: complexityToWire(saved.complexity),
        diagnostics: saved.diagnostics.map(diagnosticToWire),
        liability: liabilityToWire(saved.liability),
      },
      headers: etag(saved.version),
    };
  },
});
