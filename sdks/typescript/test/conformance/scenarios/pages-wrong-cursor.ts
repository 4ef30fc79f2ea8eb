import { BadRequestError } from '../../../src/index.ts';
import { expectItems, type Scenario } from '../support.ts';

/** A cursor that is none is refused. */
export const pagesWrongCursor: Scenario = {
  id: 'pages-wrong-cursor',
  client: {},
  async play({ client }) {
    await expectItems(client.customers.list({ cursor: 'nonsense' }), {
      items: 0,
      error: { is: BadRequestError, status: 400, code: 'invalid-cursor' },
    });
  },
};
