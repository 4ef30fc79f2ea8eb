import { expectAnswer, wait, type Scenario } from '../support.ts';

/** If fetching a token ahead of time fails, the one that still lives is used. */
export const tokenKeptWhileItLives: Scenario = {
  id: 'token-kept-while-it-lives',
  client: { maxRetries: 0 },
  async play({ client }) {
    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });

    await wait(20200);

    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });

    await wait(500);
  },
};
