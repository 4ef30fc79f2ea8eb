import { formatInstant } from '@loyaltyos/kernel';
import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { PrincipalId, RuleSetId } from '../../schema/id.ts';
import { InstantOut } from '../../schema/instant.ts';
import { Nullable, Open } from '../../schema/object.ts';
import { PageOf } from '../../schema/page.ts';
import { count } from '../../schema/plain.ts';
import { version } from './rule-set-schema.ts';
import { CustomerShare, shareToWire } from './share-schema.ts';

const ActivationRecord = Open(
  {
    number: count('From 1, in the order in which they were taken: of those that are effective, the last one holds.'),
    version: Nullable(version),
    share: Type.Optional(CustomerShare),
    effectiveAt: InstantOut('From when it holds.'),
    decidedBy: PrincipalId,
    decidedAt: InstantOut('When it was decided.'),
  },
  {
    name: 'ActivationRecord',
    description: 'A decision about which version runs, with `version` null that none does. It never changes.',
  },
);

export const listActivations = endpoint({
  id: 'ruleSets.activations',
  method: 'GET',
  path: '/rule-sets/{ruleSetId}/activations',
  sdk: { function: 'listRuleSetActivations' },
  scope: 'rules:read',
  summary: 'List who activated what',
  description: 'Every decision about which version of a rule set runs, newest first: what, from when, and by whom.',
  idempotency: 'read',
  pathParameters: { ruleSetId: RuleSetId },
  pages: true,
  answers: {
    200: {
      description: 'A page of decisions.',
      schema: PageOf(ActivationRecord, 'ActivationRecordPage'),
      example: {
        data: [
          {
            number: 1,
            version: 1,
            effectiveAt: '2026-01-05T10:00:00.000Z',
            decidedBy: 'key_3h8v2m',
            decidedAt: '2026-01-05T10:00:00.000Z',
          },
        ],
        nextCursor: null,
      },
    },
  },
  problems: ['rule-set-not-found'],
  async handle({ principal, path, page, paged }, { engine }) {
    const records = await engine.listActivations(principal, { ...path, ...page });
    const body = paged(records, ({ number, version: which, share, effectiveAt, decidedBy, decidedAt }) => ({
      number,
      version: which,
      ...(share === undefined ? {} : { share: shareToWire(share) }),
      effectiveAt: formatInstant(effectiveAt),
      decidedBy,
      decidedAt: formatInstant(decidedAt),
    }));
    return { status: 200, body };
  },
});
