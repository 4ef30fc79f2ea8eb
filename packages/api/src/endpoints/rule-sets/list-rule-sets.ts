import { endpoint } from '../../endpoint.ts';
import { PageOf } from '../../schema/page.ts';
import { EXAMPLE_RULE_SET, RuleSet } from './rule-set-schema.ts';
import { ruleSetToWire } from './rule-set-to-wire.ts';

export const listRuleSets = endpoint({
  id: 'ruleSets.list',
  method: 'GET',
  path: '/rule-sets',
  sdk: { function: 'listRuleSets' },
  scope: 'rules:read',
  summary: 'List rule sets',
  description:
    'Every rule set with its versions: which one is active, who saved them and why, and what they cost to run.',
  idempotency: 'read',
  pages: true,
  answers: {
    200: {
      description: 'A page of rule sets.',
      schema: PageOf(RuleSet, 'RuleSetPage'),
      example: {
        data: [EXAMPLE_RULE_SET],
        nextCursor: null,
      },
    },
  },
  problems: [],
  async handle({ principal, page, paged }, { engine }) {
    return { status: 200, body: paged(await engine.listRuleSets(principal, page), ruleSetToWire) };
  },
});
