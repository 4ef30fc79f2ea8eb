import { formatInstant } from '@loyaltyos/kernel';
import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { OpenEnum } from '../../schema/choice.ts';
import { PrincipalId, RuleSetId } from '../../schema/id.ts';
import { InstantIn, InstantOut } from '../../schema/instant.ts';
import { Closed, Open } from '../../schema/object.ts';
import { version } from './rule-set-schema.ts';
import { CustomerShare, EXAMPLE_SHARE, readShare, ShareRequest, shareToWire } from './share-schema.ts';

const Activation = Open(
  {
    ruleSetId: RuleSetId,
    version,
    status: OpenEnum('ActivationStatus', ['active', 'scheduled'], 'Whether it runs already.'),
    effectiveAt: InstantOut('From when it runs.'),
    share: Type.Optional(CustomerShare),
    activatedBy: PrincipalId,
  },
  { name: 'RuleSetActivation', description: 'Which version runs, from when, and who decided it.' },
);

export const activateRuleSet = endpoint({
  id: 'ruleSets.activate',
  method: 'POST',
  path: '/rule-sets/{ruleSetId}/activate',
  sdk: { function: 'activateRuleSet' },
  scope: 'rules:activate',
  summary: 'Activate a version of a rule set',
  description:
    'Makes a version the one that runs, in place of the one before: at once, or at a moment to come. With `share` it ' +
    'runs for a share of the customers, and for the others nothing of this rule set does.',
  idempotency: 'none',
  audits: 'rule-set.activated',
  pathParameters: { ruleSetId: RuleSetId },
  body: {
    schema: Closed(
      {
        version,
        effectiveAt: Type.Optional(InstantIn('From when it runs. Absent: at once.')),
        share: Type.Optional(ShareRequest),
      },
      { name: 'ActivateRuleSetRequest', description: 'Which version, from when, and for whom.' },
    ),
    examples: { 'at once': { version: 1 }, 'for half of the customers': { version: 2, share: EXAMPLE_SHARE } },
  },
  answers: {
    200: {
      description: 'The version runs, or will.',
      schema: Activation,
      example: {
        ruleSetId: 'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
        version: 1,
        status: 'active',
        effectiveAt: '2026-01-05T10:00:00.000Z',
        activatedBy: 'key_3h8v2m',
      },
    },
  },
  problems: ['rule-set-not-found', 'rule-set-outdated'],
  async handle({ principal, path, body }, { engine }) {
    const { share, ...decision } = body;
    const activation = await engine.activateRuleSet(principal, {
      ...path,
      ...decision,
      ...(share === undefined ? {} : { share: readShare(share) }),
    });
    return {
      status: 200,
      body: {
        ruleSetId: activation.ruleSetId,
        version: activation.version,
        status: activation.status,
        effectiveAt: formatInstant(activation.effectiveAt),
        ...(activation.share === undefined ? {} : { share: shareToWire(activation.share) }),
        activatedBy: activation.activatedBy,
      },
    };
  },
});
