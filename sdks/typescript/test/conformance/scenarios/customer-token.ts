import { NotFoundError, PermissionDeniedError } from '../../../src/index.ts';
import { expectAnswer, expectError, expectItems, type Scenario } from '../support.ts';

/** A customer’s token reads what is the customer’s, without a key and without a signature. */
export const customerToken: Scenario = {
  id: 'customer-token',
  client: {},
  async play({ client, run }) {
    expectAnswer(await client.customers.get(`cust_${run}`).withResponse(), {
      result: { customerId: `cust_${run}`, firstName: 'Ada' },
    });

    expectAnswer(await client.customers.balance(`cust_${run}`).withResponse(), { result: { pointsBalance: 5 } });

    await expectItems(client.customers.ledger(`cust_${run}`), {
      items: 1,
      arms: { of: ['points'], by: 'account', known: ['points', 'credit'] },
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: NotFoundError,
      status: 404,
      code: 'customer-not-found',
    });

    await expectError(client.customers.createToken(`cust_${run}`), {
      is: PermissionDeniedError,
      status: 403,
      code: 'customer-token-refused',
      retryable: false,
    });
  },
};
