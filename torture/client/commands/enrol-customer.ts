import assert from 'node:assert/strict';
import type { CommandKind } from '../command.ts';

/** A new member, with a person behind the id. */
export const enrolCustomer: CommandKind = {
  weight: 1,
  next(world) {
    if (!world.mayGrow()) return undefined;
    const customerId = `member-${world.number()}`;
    return {
      kind: 'customers.enrol',
      request: {
        method: 'POST',
        path: '/customers',
        body: JSON.stringify({ customerId, email: `${customerId}@example.com`, firstName: 'Ada' }),
      },
      refusals: [],
      effects(answer) {
        assert.equal((answer as { customerId: unknown }).customerId, customerId);
        return [];
      },
      learn: (_answer, known) => void known.customers.push(customerId),
      visibleAt: `/customers/${customerId}`,
    };
  },
};
