import { endpoint, etag, ETAG_HEADER } from '../../endpoint.ts';
import { EXAMPLE_POLICY, policyToWire, SecurityPolicy, SecurityPolicyRequest } from './policy-schema.ts';

export const putSecurityPolicy = endpoint({
  id: 'securityPolicy.put',
  method: 'PUT',
  path: '/security-policy',
  sdk: { function: 'putSecurityPolicy' },
  scope: 'security:write',
  summary: 'Change the security policy',
  description:
    'Writes the whole policy as the next version. `If-Match` names the version that you have seen. It takes effect within ' +
    '5 seconds in every process of the server.',
  idempotency: 'none',
  audits: 'security-policy.changed',
  precondition: { need: 'required' },
  body: {
    schema: SecurityPolicyRequest,
    examples: {
      'signed writes, one shop': { signatures: 'required', browserOrigins: ['https://shop.example.com'] },
      'as it was at first': { signatures: 'off', browserOrigins: [] },
    },
  },
  answers: {
    200: {
      description: 'The policy is as it was sent.',
      schema: SecurityPolicy,
      headers: ETAG_HEADER,
      example: EXAMPLE_POLICY,
    },
  },
  problems: [],
  async handle({ principal, body, expected }, { authority }) {
    const policy = await authority.putSecurityPolicy(principal, { ...body, expected });
    return { status: 200, body: policyToWire(policy), headers: etag(policy.version) };
  },
});
