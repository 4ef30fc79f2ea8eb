import { ConflictError, NotFoundError } from '../../../src/index.ts';
import { expectAnswer, expectError, expectItems, type Scenario } from '../support.ts';

/** A customer is enrolled, found by e-mail address and listed with the others of a tier. */
export const customerLife: Scenario = {
  id: 'customer-life',
  client: {},
  async play({ client, run }) {
    expectAnswer(
      await client.customers
        .enrol({
          customerId: `cust_${run}`,
          email: `Ada.${run}@Example.com`,
          firstName: 'Zoë "Z" Nguyễn',
          lastName: '東京 🎁',
          attributes: { note: 'line\nbreak   \\ end' },
        })
        .withResponse(),
      { result: { customerId: `cust_${run}`, tier: 'Bronze' }, response: { status: 201, replayed: false } },
    );

    expectAnswer(
      await client.customers
        .enrol({
          customerId: `cust_${run}`,
          email: `Ada.${run}@Example.com`,
          firstName: 'Zoë "Z" Nguyễn',
          lastName: '東京 🎁',
          attributes: { note: 'line\nbreak   \\ end' },
        })
        .withResponse(),
      { result: { customerId: `cust_${run}` }, response: { status: 200, replayed: true } },
    );

    await expectError(client.customers.enrol({ customerId: `cust_${run}`, firstName: 'Somebody' }), {
      is: ConflictError,
      status: 409,
      code: 'customer-conflict',
      retryable: false,
    });

    expectAnswer(await client.customers.lookup({ email: `ada.${run}@example.com` }).withResponse(), {
      result: {
        customerId: `cust_${run}`,
        email: `Ada.${run}@Example.com`,
        firstName: 'Zoë "Z" Nguyễn',
        lastName: '東京 🎁',
        'attributes.note': 'line\nbreak   \\ end',
      },
      response: { status: 200, hasEtag: true },
    });

    await expectError(client.customers.lookup({ email: `nobody.${run}@example.com` }), {
      is: NotFoundError,
      status: 404,
      code: 'customer-not-found',
      retryable: false,
      hasRequestId: true,
    });

    await expectItems(client.customers.list({ tier: 'Platinum' }), {
      items: 1,
      member: { path: 'customerId', values: ['cust_platinum'] },
    });
  },
};
