import type { Database } from '@loyaltyos/database';
import { appendBatch, lockStripes, recordingInstant } from '@loyaltyos/journal';
import { assert, type Clock } from '@loyaltyos/kernel';
import { Book } from './book.ts';
import type { LaneCommand, LaneScope, LaneWork } from './lane-command.ts';
import { postingLeaves } from './leaves.ts';
import { readAccounts } from './read-accounts.ts';
import { writePostings } from './write-postings.ts';

/** How one command of a batch ended. */
export type Outcome = { readonly answer: unknown } | { readonly refusal: unknown };

/**
 * Writes a batch of commands in one transaction: lock the stripe, read, decide one after the other in memory, write,
 * link the chain, commit. A command that throws is refused alone.
 *
 * @throws what the database says; then nothing of the batch was written, unless the answer to COMMIT was lost.
 */
export async function commitBatch<Facts, Command extends LaneCommand<Facts>>(
  database: Database,
  clock: Clock,
  work: LaneWork<Facts, Command>,
  scope: LaneScope,
  commands: readonly Command[],
): Promise<readonly Outcome[]> {
  const { tenantId, stripe } = scope;
  return database.transaction(tenantId, async (tx) => {
    // Sent together, run one after the other: each statement has a fresh snapshot, so what the two reads see is as it
    // stands once the lock is held.
    const [heads, accounts, facts] = await Promise.all([
      lockStripes(tx, tenantId, [stripe]),
      readAccounts(
        tx,
        tenantId,
        commands.flatMap((command) => command.customerIds),
      ),
      work.read(tx, scope, commands),
    ]);
    const head = heads[0];
    assert(head !== undefined, 'a lane writes on a stripe of its tenant');
    const recordedAt = recordingInstant(head, clock.now());
    await work.readMore?.(tx, scope, facts, { commands, recordedAt });
    const book = new Book({ stripe, seq: head.seq, recordedAt, accounts });
    const outcomes = commands.map((command) => decide(book, command, facts));
    if (book.events.length > 0) {
      const attached = book.postings.flatMap(postingLeaves);
      await Promise.all([
        work.write(tx, scope, facts),
        writePostings(tx, tenantId, book),
        appendBatch(tx, tenantId, { head, recordedAt, events: book.events, attached }),
      ]);
    }
    return outcomes;
  });
}

function decide<Facts>(book: Book, command: LaneCommand<Facts>, facts: Facts): Outcome {
  try {
    return { answer: book.write(command.actor, (page) => command.decide(facts, page)) };
  } catch (refusal) {
    return { refusal };
  }
}
