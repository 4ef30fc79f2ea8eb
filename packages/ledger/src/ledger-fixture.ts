import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import { customerEnrolled, newEvent, pointsMatured } from '@loyaltyos/events';
import { openStripes } from '@loyaltyos/journal';
import { formatInstant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { frozenClock, scratchDatabase, type FrozenClock, type ScratchDatabase } from '@loyaltyos/testing';
import type { LaneCommand } from './lane-command.ts';
import type { LaneLimits } from './lane.ts';
import { Lanes } from './lanes.ts';
import type { TellDue } from './book.ts';
import type { Grant } from './draft.ts';

/** A command of the tests: grants points, or is refused. */
export type GrantCommand = LaneCommand<number, string>;

/** A tenant with stripes of its own in a scratch database, and lanes whose commands do nothing but grant points. */
export interface LedgerFixture {
  readonly scratch: ScratchDatabase;
  readonly tenantId: string;
  readonly clock: FrozenClock;
  readonly lanes: Lanes<number, GrantCommand>;
}

export async function ledgerFixture(
  t: TestContext,
  options: { stripes?: number; limits?: LaneLimits; onRead?: () => Promise<void> } = {},
): Promise<LedgerFixture> {
  const scratch = await scratchDatabase();
  t.after(scratch.drop);
  const clock = frozenClock();
  const tenantId = randomUUID();
  await scratch.database.transaction(tenantId, (tx) => openStripes(tx, tenantId, options.stripes ?? 1, clock.now()));
  const lanes = new Lanes<number, GrantCommand>({
    database: scratch.database,
    clock,
    work: {
      read: async (_tx, _scope, commands) => {
        await options.onRead?.();
        return commands.length;
      },
      tellDue: () => tellDue,
      write: async () => {},
    },
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  return { scratch, tenantId, clock, lanes };
}

/** The journal's word of what fell due. */
export const tellDue: TellDue = ({ customerId, amount, at, ledgerTransactionId, state }) =>
  newEvent(pointsMatured, customerId, {
    customerId,
    points: Number(amount),
    newBalance: Number(state.available),
    maturedAt: formatInstant(at),
    ledgerTransactionId,
  });

/** A command that grants points to a customer, and answers the transaction's id. */
export function granting(customerId: string, amount: bigint, more: Partial<Grant> = {}): GrantCommand {
  return {
    actor: 'key_test',
    customerIds: [customerId],
    decide: (_facts, page) => {
      const grant = { customerId, amount, account: 'points', availableAt: page.recordedAt, expiresAt: null } as const;
      const id = page.post([{ kind: 'earn', ...grant, ...more }], { effectiveAt: page.recordedAt });
      page.append(
        newEvent(customerEnrolled, customerId, { customerId, tier: null, enrolledAt: '2026-03-01T00:00:00Z' }),
      );
      return id;
    },
  };
}

/** A command that is refused after it has written on its page. */
export function refused(customerId: string): GrantCommand {
  const command = granting(customerId, 1000n);
  return {
    ...command,
    decide: (facts, page) => {
      command.decide(facts, page);
      throw new Problem('insufficient-points');
    },
  };
}
