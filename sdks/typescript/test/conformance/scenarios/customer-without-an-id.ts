import { expectAnswer, type Scenario } from '../support.ts';

/** Who is enrolled without an id is enrolled once, by the idempotency key that every attempt has. */
export const customerWithoutAnId: Scenario = {
  id: 'customer-without-an-id',
  client: {},
  async play({ client }) {
    const made = await client.customers.enrol({ firstName: 'Ada' }).withResponse();
    expectAnswer(made, { present: ['customerId'], response: { status: 200, replayed: true } });

    expectAnswer(await client.customers.get(made.data.customerId).withResponse(), { result: { firstName: 'Ada' } });
  },
};
