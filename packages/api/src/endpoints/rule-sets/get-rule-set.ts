import { endpoint, etag, ETAG_HEADER } from '../../endpoint.ts';
import { RuleSetId } from '../../schema/id.ts';
import { EXAMPLE_RULE_SET, RuleSet } from './rule-set-schema.ts';
import { ruleSetToWire } from './rule-set-to-wire.ts';

export const getRuleSet = endpoint({
  id: 'ruleSets.get',
  method: 'GET',
  path: '/rule-sets/{ruleSetId}',
  sdk: { function: 'getRuleSet' },
  scope: 'rules:read',
  summary: 'Get a rule set',
  description:
    'A rule set with its newest versions and which of them runs. The `ETag` is its newest version: sent as `If-Match` ' +
    'with the next save, it keeps two editors from overwriting each other.',
  idempotency: 'read',
  pathParameters: { ruleSetId: RuleSetId },
  answers: {
    200: { description: 'The rule set.', schema: RuleSet, headers: ETAG_HEADER, example: EXAMPLE_RULE_SET },
  },
  problems: ['rule-set-not-found'],
  async handle({ principal, path }, { engine }) {
    const ruleSet = await engine.getRuleSet(principal, path);
    return { status: 200, body: ruleSetToWire(ruleSet), headers: etag(ruleSet.latestVersion) };
  },
});
