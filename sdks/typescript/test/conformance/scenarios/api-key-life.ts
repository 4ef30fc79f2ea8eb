import { NotFoundError } from '../../../src/index.ts';
import { expectAnswer, expectError, expectItems, type Scenario } from '../support.ts';

/** A key is made, listed, rolled and revoked. */
export const apiKeyLife: Scenario = {
  id: 'api-key-life',
  client: {},
  async play({ client }) {
    const made = await client.apiKeys
      .create({ label: 'Checkout', scopes: ['orders:write', 'customers:read'], expiresAt: '2099-12-31T23:59:59.999Z' })
      .withResponse();
    expectAnswer(made, {
      result: {
        label: 'Checkout',
        'scopes.length': 2,
        'scopes.0': 'orders:write',
        environment: 'sandbox',
        expiresAt: '2099-12-31T23:59:59.999Z',
      },
      present: ['keyId', 'secret', 'createdAt'],
      absent: ['revokedAt'],
      response: { status: 201 },
    });

    await expectItems(client.apiKeys.list({ limit: 1 }), {
      most: 1,
      items: 1,
      member: { path: 'keyId', values: [made.data.keyId] },
    });

    const rolled = await client.apiKeys.roll(made.data.keyId, { overlap: 'PT1H' }).withResponse();
    expectAnswer(rolled, {
      result: { label: 'Checkout', replaces: made.data.keyId, 'replaced.keyId': made.data.keyId },
      present: ['secret', 'replaced.expiresAt'],
    });

    const again = await client.apiKeys.roll(rolled.data.keyId).withResponse();
    expectAnswer(again, { result: { replaces: rolled.data.keyId } });

    expectAnswer(await client.apiKeys.revoke(again.data.keyId).withResponse(), {
      result: { keyId: again.data.keyId },
      present: ['revokedAt'],
    });

    await expectError(client.apiKeys.revoke('key_none'), { is: NotFoundError, status: 404 });
  },
};
