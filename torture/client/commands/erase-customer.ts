import assert from 'node:assert/strict';
import type { CommandKind } from '../command.ts';

/**
 * Somebody who was enrolled for nothing else. Sent again at the end it must answer the same certificate, byte by byte: who was
 * acknowledged to be erased stays erased.
 */
export const eraseCustomer: CommandKind = {
  weight: 1,
  next(world) {
    const customerId = world.takePassing();
    if (customerId === undefined) return undefined;
    return {
      kind: 'customers.erase',
      request: { method: 'DELETE', path: `/customers/${customerId}` },
      refusals: [],
      effects(answer) {
        assert.equal((answer as { customerId: unknown }).customerId, customerId);
        return [];
      },
      learn: (_answer, known) => void known.erased.push(customerId),
    };
  },
};
