import { NotFoundError, PreconditionFailedError } from '../../../src/index.ts';
import { etagOf, expectAnswer, expectError, expectPages, type Scenario } from '../support.ts';

/** A list is made, changed by its version, and read as it was. */
export const namedListLife: Scenario = {
  id: 'named-list-life',
  client: {},
  async play({ client, run }) {
    const made = await client.lists
      .put(`skus-${run}`, { members: ['GIFT-10', 'Größe 38', 'GIFT-10'] }, { ifNoneMatch: '*' })
      .withResponse();
    expectAnswer(made, { result: { version: 1, memberCount: 2 }, response: { status: 201, hasEtag: true } });

    await expectError(client.lists.put(`skus-${run}`, { members: [] }, { ifNoneMatch: '*' }), {
      is: PreconditionFailedError,
      status: 412,
      code: 'precondition-failed',
      retryable: false,
    });

    expectAnswer(
      await client.lists
        .put(`skus-${run}`, { members: ['GIFT-10', 'GIFT-25', 'GIFT-50'] }, { ifMatch: etagOf(made) })
        .withResponse(),
      { result: { version: 2, memberCount: 3 }, response: { status: 200 } },
    );

    await expectError(client.lists.put(`skus-${run}`, { members: [] }, { ifMatch: etagOf(made) }), {
      is: PreconditionFailedError,
      status: 412,
    });

    expectAnswer(await client.lists.get(`skus-${run}`).withResponse(), {
      result: { version: 2, 'members.2': 'GIFT-50' },
      response: { hasEtag: true },
    });

    expectAnswer(await client.lists.get(`skus-${run}`, { version: 1 }).withResponse(), {
      result: { version: 1, 'members.length': 2, 'members.1': 'Größe 38' },
    });

    await expectError(client.lists.get(`none-${run}`), { is: NotFoundError, status: 404 });

    await expectPages(client.lists.list(), { most: 1, pages: 1 });
  },
};
