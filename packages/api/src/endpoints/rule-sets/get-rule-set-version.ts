import { endpoint } from '../../endpoint.ts';
import { RuleSetId } from '../../schema/id.ts';
import { EXAMPLE_SOURCE, EXAMPLE_VERSION, RuleSetVersion, version } from './rule-set-schema.ts';
import { versionToWire } from './rule-set-to-wire.ts';

export const getRuleSetVersion = endpoint({
  id: 'ruleSets.getVersion',
  method: 'GET',
  path: '/rule-sets/{ruleSetId}/versions/{version}',
  sdk: { function: 'getRuleSetVersion' },
  scope: 'rules:read',
  summary: 'Get a version of a rule set',
  description: 'The source of a version, what it compiles to, who saved it and why. A version never changes.',
  idempotency: 'read',
  pathParameters: { ruleSetId: RuleSetId, version },
  answers: {
    200: {
      description: 'The version.',
      schema: RuleSetVersion,
      example: {
        ruleSetId: 'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
        name: 'acme',
        ...EXAMPLE_VERSION,
        source: EXAMPLE_SOURCE,
      },
    },
  },
  problems: ['rule-set-not-found'],
  async handle({ principal, path }, { engine }) {
    const found = await engine.getRuleSetVersion(principal, path);
    const { ruleSetId, name, source } = found;
    return { status: 200, body: { ruleSetId, name, ...versionToWire(found), source } };
  },
});
