import { PreconditionFailedError } from '../../../src/index.ts';
import { etagOf, expectAnswer, expectError, type Scenario } from '../support.ts';

/** A change keeps what is absent and removes what is null, and names the version that it changes. */
export const customerPatch: Scenario = {
  id: 'customer-patch',
  client: {},
  async play({ client, run }) {
    expectAnswer(
      await client.customers
        .enrol({
          customerId: `cust_${run}`,
          firstName: 'Ada',
          phone: '+44 20 7946 0000',
          birthDate: '1990-12-10',
          address: { city: 'London', country: 'GB' },
          attributes: { size: 40.5, vip: true, note: 'blue' },
        })
        .withResponse(),
      { result: { customerId: `cust_${run}` } },
    );

    const read = await client.customers.get(`cust_${run}`).withResponse();
    expectAnswer(read, {
      result: {
        firstName: 'Ada',
        birthDate: '1990-12-10',
        'address.city': 'London',
        'attributes.size': 40.5,
        'attributes.vip': true,
      },
      absent: ['email'],
      response: { status: 200, hasEtag: true },
    });

    expectAnswer(
      await client.customers
        .update(
          `cust_${run}`,
          {
            firstName: 'Augusta',
            phone: null,
            address: { city: null, postalCode: 'N1' },
            attributes: { size: null, vip: false },
          },
          { ifMatch: etagOf(read) },
        )
        .withResponse(),
      {
        result: {
          firstName: 'Augusta',
          birthDate: '1990-12-10',
          'address.country': 'GB',
          'address.postalCode': 'N1',
          'attributes.vip': false,
          'attributes.note': 'blue',
        },
        absent: ['phone', 'address.city', 'attributes.size'],
      },
    );

    await expectError(client.customers.update(`cust_${run}`, { lastName: 'King' }, { ifMatch: etagOf(read) }), {
      is: PreconditionFailedError,
      status: 412,
      code: 'precondition-failed',
      retryable: false,
      hasRequestId: true,
    });
  },
};
