import { endpoint, etag, ETAG_HEADER } from '../../endpoint.ts';
import { EXAMPLE_POLICY, policyToWire, SecurityPolicy } from './policy-schema.ts';

export const getSecurityPolicy = endpoint({
  id: 'securityPolicy.get',
  method: 'GET',
  path: '/security-policy',
  sdk: { function: 'getSecurityPolicy' },
  scope: 'security:read',
  summary: 'Get the security policy',
  description:
    'What the tenant asks of its callers. A tenant begins with version 1: signatures are off, and no browser may hold a ' +
    'token. Its `ETag` is what a change names as `If-Match`.',
  idempotency: 'read',
  answers: {
    200: { description: 'The policy.', schema: SecurityPolicy, headers: ETAG_HEADER, example: EXAMPLE_POLICY },
  },
  problems: [],
  async handle({ principal }, { authority }) {
    const policy = await authority.getSecurityPolicy(principal);
    return { status: 200, body: policyToWire(policy), headers: etag(policy.version) };
  },
});
