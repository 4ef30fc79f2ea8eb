import { stripeOf } from '@loyaltyos/journal';
import { commitBatch, isOfOneMember, withRetries } from '@loyaltyos/ledger';
import type { Context } from '../context.ts';
import type { MemberCommand } from '../lane/member-facts.ts';
import { NeedsOthers } from '../lane/needs-others.ts';
import { commitAlone } from '../lane/submit-command.ts';
import type { SweepRun } from './sweep.ts';

/** A command about one member, and the id that its sweep found it under. */
export interface DueCommand {
  readonly id: string;
  readonly customerId: string;
  readonly command: MemberCommand;
}

const MOST_ATTEMPTS = 5;

/**
 * Writes what a sweep decided: one transaction for each stripe. What fails alone is told as a defect and left for the next run,
 * and holds up nothing else.
 *
 * @throws what the database says when it can do nothing at all.
 */
export async function commitDue(context: Context, run: SweepRun, commands: readonly DueCommand[]): Promise<void> {
  const byStripe = Map.groupBy(commands, ({ customerId }) => stripeOf(customerId, run.stripeCount));
  for (const [stripe, own] of [...byStripe].toSorted(([a], [b]) => a - b)) await commitOn(context, run, stripe, own);
}

async function commitOn(
  context: Context,
  run: SweepRun,
  stripe: number,
  commands: readonly DueCommand[],
): Promise<void> {
  const { database, work } = context;
  const { tenantId, stripeCount, clock } = run;
  const batch = commands.map(({ command }) => ({ stripe, command }));
  try {
    const outcomes = await withRetries(MOST_ATTEMPTS, () =>
      commitBatch(database, clock, work, { tenantId, stripeCount }, batch),
    );
    for (const [index, outcome] of outcomes.entries()) {
      if ('refusal' in outcome) await commitWider(context, run, commands[index]!, outcome.refusal);
    }
  } catch (error) {
    if (!isOfOneMember(error)) throw error;
    // Alone, each shows whether it is the one.
    if (commands.length === 1) leave(context, run, commands[0]!, error);
    else for (const command of commands) await commitOn(context, run, stripe, [command]);
  }
}

/** What rules grant on a change may go to others, whose stripes are locked for it then. */
async function commitWider(context: Context, run: SweepRun, due: DueCommand, refusal: unknown): Promise<void> {
  if (!(refusal instanceof NeedsOthers)) {
    leave(context, run, due, refusal);
    return;
  }
  const { database, work } = context;
  const { customerId, command } = due;
  await commitAlone({ database, work, clock: run.clock }, run, customerId, command).catch((error: unknown) =>
    leave(context, run, due, error),
  );
}

function leave({ onDefect }: Context, run: SweepRun, { id }: DueCommand, cause: unknown): void {
  run.failed.add(id);
  onDefect(cause);
}
