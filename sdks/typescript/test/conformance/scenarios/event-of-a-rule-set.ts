import { ConflictError, UnprocessableEntityError } from '../../../src/index.ts';
import { expectAnswer, expectError, type Scenario } from '../support.ts';

/** A rule set declares an event, is activated, and events earn. */
export const eventOfARuleSet: Scenario = {
  id: 'event-of-a-rule-set',
  client: {},
  async play({ client, run }) {
    const saved = await client.ruleSets
      .save(
        {
          name: 'reviews',
          note: 'Points for reviews',
          source:
            'ruleset reviews {\n  event review_written { stars: int, product: string? }\n  rule review "50 points for a review" {\n    on review_written\n    when event.stars >= 1\n    earn 50\n  }\n}\n',
        },
        { ifNoneMatch: '*' },
      )
      .withResponse();
    expectAnswer(saved, {
      result: { name: 'reviews', version: 1, 'diagnostics.length': 0 },
      present: ['ruleSetId', 'irHash', 'complexity.score'],
      response: { status: 201, hasEtag: true },
    });

    expectAnswer(await client.ruleSets.activate(saved.data.ruleSetId, { version: 1 }).withResponse(), {
      result: { status: 'active', version: 1 },
    });

    expectAnswer(
      await client.events
        .ingest({
          eventId: `review_${run}`,
          type: 'review_written',
          customerId: 'cust_bronze',
          occurredAt: '2026-03-01T10:30:00.123+01:00',
          fields: { stars: 5, product: 'LAMP-3' },
        })
        .withResponse(),
      { result: { pointsEarned: 50, 'rules.0.ruleId': 'review', 'rules.0.credit': '0.00' }, response: { status: 201 } },
    );

    expectAnswer(
      await client.events
        .ingest({
          eventId: `review_${run}`,
          type: 'review_written',
          customerId: 'cust_bronze',
          occurredAt: '2026-03-01T09:30:00.123Z',
          fields: { stars: 5, product: 'LAMP-3' },
        })
        .withResponse(),
      { result: { pointsEarned: 50 }, response: { status: 200, replayed: true } },
    );

    await expectError(
      client.events.ingest({
        eventId: `review_${run}`,
        type: 'review_written',
        customerId: 'cust_bronze',
        occurredAt: '2026-03-01T09:30:00.123Z',
        fields: { stars: 4, product: 'LAMP-3' },
      }),
      { is: ConflictError, status: 409, code: 'event-conflict', retryable: false },
    );

    await expectError(
      client.events.ingest({
        eventId: `review_${run}_2`,
        type: 'review_written',
        customerId: 'cust_bronze',
        fields: { stars: 'five' },
      }),
      { is: UnprocessableEntityError, status: 422, code: 'invalid-values', pointers: ['/fields/stars'] },
    );
  },
};
