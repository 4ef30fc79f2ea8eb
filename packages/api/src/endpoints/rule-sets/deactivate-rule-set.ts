import { formatInstant } from '@loyaltyos/kernel';
import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { OpenEnum } from '../../schema/choice.ts';
import { PrincipalId, RuleSetId } from '../../schema/id.ts';
import { InstantIn, InstantOut } from '../../schema/instant.ts';
import { Closed, Open } from '../../schema/object.ts';

const Deactivation = Open(
  {
    ruleSetId: RuleSetId,
    status: OpenEnum('DeactivationStatus', ['inactive', 'scheduled'], 'Whether it runs no more already.'),
    effectiveAt: InstantOut('From when none of its versions runs.'),
    deactivatedBy: PrincipalId,
  },
  { name: 'RuleSetDeactivation', description: 'From when no version of a rule set runs, and who decided it.' },
);

export const deactivateRuleSet = endpoint({
  id: 'ruleSets.deactivate',
  method: 'POST',
  path: '/rule-sets/{ruleSetId}/deactivate',
  sdk: { function: 'deactivateRuleSet' },
  scope: 'rules:activate',
  summary: 'Deactivate a rule set',
  description:
    'No version of the rule set runs any more: at once, or from a moment to come. What was scheduled is called off. ' +
    'Points that it granted stay.',
  idempotency: 'none',
  audits: 'rule-set.deactivated',
  pathParameters: { ruleSetId: RuleSetId },
  body: {
    schema: Closed(
      { effectiveAt: Type.Optional(InstantIn('From when it runs no more. Absent: at once.')) },
      { name: 'DeactivateRuleSetRequest', description: 'From when no version runs.' },
    ),
    optional: true,
    examples: { 'at once': {} },
  },
  answers: {
    200: {
      description: 'It runs no more, or will not.',
      schema: Deactivation,
      example: {
        ruleSetId: 'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
        status: 'inactive',
        effectiveAt: '2026-01-05T10:00:00.000Z',
        deactivatedBy: 'key_3h8v2m',
      },
    },
  },
  problems: ['rule-set-not-found'],
  async handle({ principal, path, body }, { engine }) {
    const deactivation = await engine.deactivateRuleSet(principal, { ...path, ...body });
    const { ruleSetId, status, effectiveAt, deactivatedBy } = deactivation;
    return { status: 200, body: { ruleSetId, status, effectiveAt: formatInstant(effectiveAt), deactivatedBy } };
  },
});
