import assert from 'node:assert/strict';
import type { CommandKind } from '../command.ts';

/** An order that comes too late: whoever is erased gets nothing any more, whatever died in between. */
export const orderForErased: CommandKind = {
  weight: 1,
  next(world, random) {
    const [first, ...others] = world.erased;
    if (first === undefined) return undefined;
    const customerId = random.pick([first, ...others]);
    const body = {
      orderId: `late-${world.number()}`,
      customerId,
      orderTotal: '1.00',
      currencyCode: 'GBP',
      lineItems: [{ sku: 'LATE', quantity: 1, unitPrice: '1.00' }],
      attributes: { note: 'for somebody who is gone' },
    };
    return {
      kind: 'orders.ingest (for the erased)',
      request: { method: 'POST', path: '/orders', body: JSON.stringify(body) },
      refusals: ['customer-erased'],
      effects: () => assert.fail('an order of somebody who was erased was taken'),
    };
  },
};
