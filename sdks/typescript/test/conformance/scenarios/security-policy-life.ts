import { PreconditionFailedError } from '../../../src/index.ts';
import { etagOf, expectAnswer, expectError, expectItems, type Scenario } from '../support.ts';

/** The security policy is read and changed by its version, and the audit log tells of it. */
export const securityPolicyLife: Scenario = {
  id: 'security-policy-life',
  client: {},
  async play({ client }) {
    const read = await client.securityPolicy.get().withResponse();
    expectAnswer(read, {
      result: { version: 1, signatures: 'off', 'browserOrigins.length': 0 },
      absent: ['updatedAt'],
      response: { hasEtag: true },
    });

    expectAnswer(
      await client.securityPolicy
        .put({ signatures: 'required', browserOrigins: ['https://shop.example.com'] }, { ifMatch: etagOf(read) })
        .withResponse(),
      {
        result: { version: 2, signatures: 'required', 'browserOrigins.0': 'https://shop.example.com' },
        present: ['updatedAt', 'updatedBy'],
        response: { hasEtag: true },
      },
    );

    await expectError(client.securityPolicy.put({ signatures: 'off', browserOrigins: [] }, { ifMatch: etagOf(read) }), {
      is: PreconditionFailedError,
      status: 412,
      code: 'precondition-failed',
      retryable: false,
    });

    await expectItems(client.audit.list({ action: 'security-policy.changed' }), {
      items: 1,
      member: { path: 'action', values: ['security-policy.changed'] },
    });

    await expectItems(client.audit.list({ action: 'security-policy.changed', to: '2020-01-01T00:00:00Z' }), {
      items: 0,
    });
  },
};
