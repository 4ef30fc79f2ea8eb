import { endpoint } from '../../endpoint.ts';
import { PageOf } from '../../schema/page.ts';
import { EXAMPLE_VERSION, RuleSet } from './rule-set-schema.ts';
import { versionToWire } from './version-to-wire.ts';

export const listRuleSets = endpoint({
  id: 'ruleSets.list',
  method: 'GET',
  path: '/rule-sets',
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
        data: [
          {
            ruleSetId: 'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
            name: 'acme',
            activeVersion: 1,
            versions: [EXAMPLE_VERSION],
          },
        ],
        nextCursor: null,
      },
    },
  },
  problems: [],
  async handle({ principal, page, paged }, { engine }) {
    const ruleSets = await engine.listRuleSets(principal, page);
    const body = paged(ruleSets, ({ ruleSetId, name, activeVersion, versions }) => ({
      ruleSetId,
      name,
      activeVersion,
      versions: versions.map(versionToWire),
    }));
    return { status: 200, body };
  },
});
