import type { Database } from '@loyaltyos/database';
import { journalLeaf, readBlocks, readLinks, readStripe, type ChainLink, type SealedStripe } from '@loyaltyos/journal';
import { readPostings } from '../read-postings.ts';
import { byLink, fewest, LINKS_AT_ONCE } from '../verify/verify-stripe.ts';
import { blockLine, endLine, linkLine, startLine, type ExportEnd } from './export-lines.ts';

/**
 * A tenant's ledger up to a block, line by line: everything that it takes to verify it without the database. Reads what
 * never changes, in short transactions and bounded memory, and may run while orders come in.
 *
 * @param last the number of the last block; it must seal all stripes as of one moment.
 */
export async function* exportLedger(
  database: Database,
  tenant: { tenantId: string; stripeCount: number },
  last: bigint,
): AsyncGenerator<string> {
  const { tenantId, stripeCount } = tenant;
  yield startLine({ tenantId, stripeCount, blocks: last });
  const counts = { links: 0n, entries: 0n };
  for (let number = 1n; number <= last; number += 1n) {
    const at = number;
    const [block] = await database.transaction(tenantId, (tx) => readBlocks(tx, tenantId, { first: at, last: at }));
    // What is not there is missed by whoever verifies.
    if (block === undefined) continue;
    yield blockLine(block);
    for (const sealed of block.stripes) yield* linesOf(database, tenantId, sealed, counts);
  }
  yield endLine(counts);
}

async function* linesOf(
  database: Database,
  tenantId: string,
  sealed: SealedStripe,
  counts: { -readonly [Name in keyof ExportEnd]: ExportEnd[Name] },
): AsyncGenerator<string> {
  const { stripe, lastSeq } = sealed;
  let after = sealed.firstSeq - 1n;
  while (after < lastSeq) {
    const from = after;
    const { links, rowsOf } = await database.transaction(tenantId, async (tx) => {
      const next = await readLinks(tx, tenantId, { stripe, after: from, limit: LINKS_AT_ONCE });
      const links = fewest(next.filter((link) => link.lastSeq <= lastSeq));
      const range = { stripe, first: from + 1n, last: links.at(-1)?.lastSeq ?? from };
      const [events, postings] = await Promise.all([
        readStripe(tx, tenantId, range),
        readPostings(tx, tenantId, range),
      ]);
      counts.entries += BigInt(postings.entries.length);
      const leaves = events.map((event) => ({ seq: event.seq, leaf: journalLeaf(event) }));
      return { links, rowsOf: byLink({ events: leaves, ...postings }) };
    });
    for (const link of links) yield linkLine(link, rowsOf(link));
    counts.links += BigInt(links.length);
    const end: ChainLink | undefined = links.at(-1);
    if (end === undefined) return;
    after = end.lastSeq;
  }
}
