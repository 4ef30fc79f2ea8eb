import { Problem } from '@loyaltyos/problems';
import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { Constant } from '../../schema/choice.ts';
import { Open } from '../../schema/object.ts';

const Readiness = Open(
  {
    status: Constant('ready', 'Requests can be served.'),
    checks: Type.Unsafe<Record<string, boolean>>({
      type: 'object',
      additionalProperties: { type: 'boolean' },
      description: 'What was looked at.',
    }),
  },
  { name: 'Readiness', description: 'That requests can be served, and what was looked at.' },
);

export const getReadiness = endpoint({
  id: 'operations.readiness',
  method: 'GET',
  path: '/readyz',
  mount: 'root',
  sdk: false,
  scope: null,
  summary: 'Can requests be served?',
  description:
    'Looks at what serving needs, the database first. A load balancer sends requests only while this is a 200.',
  idempotency: 'read',
  answers: {
    200: { description: 'They can.', schema: Readiness, example: { status: 'ready', checks: { database: true } } },
  },
  problems: ['unavailable'],
  async handle(_call, { operations }) {
    const checks = { ...(await operations.readiness()) };
    if (Object.values(checks).every(Boolean)) return { status: 200, body: { status: 'ready', checks } };
    throw new Problem('unavailable', { extensions: { checks }, retryAfterSeconds: 1 });
  },
});
