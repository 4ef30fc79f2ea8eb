import type { Database } from '@loyaltyos/database';
import { appendBatch, lockStripes, recordingInstant, type JournalPart, type StripeHead } from '@loyaltyos/journal';
import type { Clock } from '@loyaltyos/kernel';
import { Book } from './book.ts';
import type { LaneCommand, LaneScope, LaneWork, PlacedCommand } from './lane-command.ts';
import { postingLeaves } from './leaves.ts';
import { readAccounts } from './read-accounts.ts';
import { readLots } from './read-lots.ts';
import { Turn } from './turn.ts';
import { writePostings } from './write-postings.ts';

/** How one command of a batch ended. */
export type Outcome = { readonly answer: unknown } | { readonly refusal: unknown };

/**
 * Writes a batch of commands in one transaction: lock the stripes, read, post what fell due, decide one after the other in
 * memory, write, link the chains, commit. A command that throws is refused alone.
 *
 * @throws what the database says; then nothing of the batch was written, unless the answer to COMMIT was lost.
 */
export async function commitBatch<Facts, Command extends LaneCommand<Facts>>(
  database: Database,
  clock: Clock,
  work: LaneWork<Facts, Command>,
  scope: Omit<LaneScope, 'stripe'>,
  placed: readonly PlacedCommand<Command>[],
): Promise<readonly Outcome[]> {
  const { tenantId, stripeCount, otherStripes = [] } = scope;
  const commands = placed.map(({ command }) => command);
  const stripes = [...new Set([...placed.map(({ stripe }) => stripe), ...otherStripes])];
  const place = { tenantId, stripes };
  return database.transaction(tenantId, async (tx) => {
    // Sent together, run one after the other: each statement has a fresh snapshot, so what the reads see is as it
    // stands once the locks are held.
    const [heads, accounts, facts] = await Promise.all([
      lockStripes(tx, tenantId, stripes),
      readAccounts(
        tx,
        tenantId,
        commands.flatMap((command) => command.customerIds),
      ),
      work.read(tx, place, commands),
    ]);
    const recordedAt = Math.max(...heads.map((head) => recordingInstant(head, clock.now())));
    const needs = commands.flatMap((command) => command.needs?.(facts) ?? []);
    const [notDue] = await Promise.all([
      readLots(tx, tenantId, { accounts, needs, now: recordedAt }),
      work.readMore?.(tx, place, facts, { commands, recordedAt }),
    ]);
    const tellDue = work.tellDue(facts);
    const book = new Book({ heads, stripeCount, recordedAt, accounts, tellDue });
    const outcomes: Outcome[] = [];
    const turn = new Turn();
    for (const one of placed) {
      outcomes.push(decide(book, one, facts));
      // The stripes are locked and the book is this batch's own: nothing that others do meanwhile is seen here.
      if (turn.isOver) await turn.pass();
    }
    for (const key of notDue) book.changed.add(key);
    if (book.isEmpty) {
      if (notDue.length > 0) writePostings(tx, tenantId, book);
      return outcomes;
    }
    await work.write(tx, place, facts);
    writePostings(tx, tenantId, book);
    appendBatch(tx, tenantId, { recordedAt, parts: heads.flatMap((head) => partOf(book, head)) });
    return outcomes;
  });
}

/** What the batch adds to a stripe; nothing where it only locked it. */
function partOf(book: Book, head: StripeHead): readonly JournalPart[] {
  const { events } = book.stripes.get(head.stripe)!;
  if (events.length === 0) return [];
  const attached = book.postings.filter((posting) => posting.stripe === head.stripe).flatMap(postingLeaves);
  return [{ head, events, attached }];
}

function decide<Facts>(book: Book, { stripe, command }: PlacedCommand<LaneCommand<Facts>>, facts: Facts): Outcome {
  try {
    const answer = book.write(command.actor, stripe, (page) => {
      for (const customerId of command.customerIds) page.settle(customerId);
      return command.decide(facts, page);
    });
    return { answer };
  } catch (refusal) {
    return { refusal };
  }
}
