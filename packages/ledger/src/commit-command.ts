import type { Database } from '@loyaltyos/database';
import type { Clock } from '@loyaltyos/kernel';
import { commitBatch } from './commit-batch.ts';
import type { LaneCommand, LaneScope, LaneWork } from './lane-command.ts';
import { DEFAULT_LANE_LIMITS } from './lane.ts';
import { withRetries } from './retries.ts';

/**
 * Writes one command in a transaction of its own: for what touches several stripes, or may fail in ways that must fail nothing
 * else. The row locks of the stripes put it in order with the lanes.
 *
 * @throws what the command is refused with.
 */
export async function commitCommand<Facts, Command extends LaneCommand<Facts>, Answer>(
  database: Database,
  clock: Clock,
  work: LaneWork<Facts, Command>,
  scope: LaneScope,
  command: Command & LaneCommand<Facts, Answer>,
): Promise<Answer> {
  const outcomes = await withRetries(DEFAULT_LANE_LIMITS.maxAttempts, () =>
    commitBatch(database, clock, work, scope, [{ stripe: scope.stripe, command }]),
  );
  const outcome = outcomes[0]!;
  if ('answer' in outcome) return outcome.answer as Answer;
  throw outcome.refusal;
}
