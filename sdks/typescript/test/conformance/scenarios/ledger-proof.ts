import { expectAnswer, type Scenario } from '../support.ts';

/**
 * A transaction is read, and its receipt comes as soon as it is sealed: until then the conflict says that trying again
 * helps.
 */
export const ledgerProof: Scenario = {
  id: 'ledger-proof',
  client: {},
  async play({ client, run }) {
    const moved = await client.customers.adjust(`cust_${run}`, { points: 7, reason: 'goodwill' }).withResponse();
    expectAnswer(moved, { result: { newBalance: 7 } });

    expectAnswer(await client.ledger.transaction(moved.data.ledgerTransactionId).withResponse(), {
      result: {
        'entries.0.customerId': `cust_${run}`,
        'entries.0.amount.points': 7,
        'entries.0.type': 'adjust',
        'entries.0.bucket': 'available',
        'lots.0.earned.points': 7,
        currencyCode: 'GBP',
      },
      present: ['recordedAt', 'event.actor'],
    });

    expectAnswer(await client.ledger.receipt(moved.data.ledgerTransactionId, { maxRetries: 10 }).withResponse(), {
      result: { transactionId: moved.data.ledgerTransactionId },
      present: ['format', 'event.text', 'block.signature'],
    });

    expectAnswer(await client.ledger.transaction(moved.data.ledgerTransactionId).withResponse(), {
      present: ['sealed.block', 'sealed.sealedAt'],
    });
  },
};
