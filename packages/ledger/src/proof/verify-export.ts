import {
  blockFault,
  sealedBehind,
  stripeLeaf,
  unsealedStripe,
  type Block,
  type ChainLink,
  type SealPublicKey,
} from '@loyaltyos/journal';
import { MOST_FINDINGS, type Finding } from '../verify/finding.ts';
import { verifyLink, type ChainPlace, type LinkRows } from '../verify/verify-link.ts';
import { startOfChain } from '../verify/verify-stripe.ts';
import { readLine, type ExportLine, type ExportStart } from './export-lines.ts';
import { FoldedAccounts } from './fold-accounts.ts';
import { ShapeError } from './read-shape.ts';

/** What the verification of an export came to. */
export interface ExportVerification {
  readonly tenantId: string;
  readonly blocks: bigint;
  /** The hash of the last block, in hex: what to hold against another witness. */
  readonly blockHash: string;
  /** Microseconds since 1970; when the last block was sealed. */
  readonly sealedAtMicros: bigint;
  readonly links: bigint;
  readonly entries: bigint;
  readonly accounts: number;
  /** The first hundred. */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
}

/** How far a verification is. */
export type ExportProgress = Pick<ExportVerification, 'blocks' | 'links' | 'entries' | 'findingCount'>;

/**
 * Verifies an export with nothing but public keys: every leaf, root and hash from the texts on, the blocks and their
 * signatures, sums, versions, balances and lots.
 */
export async function verifyExport(
  lines: AsyncIterable<string>,
  keys: readonly SealPublicKey[],
  progress: (so: ExportProgress) => void = () => {},
): Promise<ExportVerification> {
  const check = new ExportCheck(keys);
  try {
    for await (const line of lines) {
      check.take(readLine(line, check.tenantId));
      progress(check.soFar());
    }
    check.close();
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    check.found({ code: 'export-malformed', subject: check.subject, message: `Reading stopped: ${error.message}.` });
  }
  return check.result();
}

/** The state between two lines. */
class ExportCheck {
  readonly #keys: readonly SealPublicKey[];
  readonly #accounts = new FoldedAccounts((finding) => this.found(finding));
  readonly #findings: Finding[] = [];
  #findingCount = 0;
  #start: ExportStart | undefined;
  #before: Block | undefined;
  #block: Block | undefined;
  /** The links of the block that came so far. */
  #links: ChainLink[] = [];
  #at: ChainPlace[] = [];
  #linkCount = 0n;
  #entryCount = 0n;
  #ended = false;

  constructor(keys: readonly SealPublicKey[]) {
    this.#keys = keys;
  }

  get tenantId(): string {
    return this.#start?.tenantId ?? '';
  }

  get subject(): string {
    return this.#block === undefined ? 'the export' : `block ${this.#block.number}`;
  }

  found(finding: Finding): void {
    this.#findingCount += 1;
    if (this.#findings.length < MOST_FINDINGS) this.#findings.push(finding);
  }

  take(line: ExportLine): void {
    if (this.#ended) throw new ShapeError('something follows the end');
    if ('start' in line) this.#begin(line.start);
    else if (this.#start === undefined) throw new ShapeError('it does not begin with its first line');
    else if ('block' in line) this.#open(line.block);
    else if ('link' in line) this.#follow(line.link, line.rows);
    else this.#end(line.end);
  }

  close(): void {
    if (!this.#ended) throw new ShapeError('the end is missing');
    if (this.#before === undefined) throw new ShapeError('it has no block, and so proves nothing');
    this.#accounts.finish();
  }

  soFar(): ExportProgress {
    const blocks = this.#block?.number ?? this.#before?.number ?? 0n;
    return { blocks, links: this.#linkCount, entries: this.#entryCount, findingCount: this.#findingCount };
  }

  result(): ExportVerification {
    const last = this.#block ?? this.#before;
    return {
      ...this.soFar(),
      tenantId: this.tenantId,
      blockHash: last?.hash.toString('hex') ?? '',
      sealedAtMicros: last?.sealedAtMicros ?? 0n,
      accounts: this.#accounts.size,
      findings: this.#findings,
    };
  }

  #begin(start: ExportStart): void {
    if (this.#start !== undefined) throw new ShapeError('it begins twice');
    if (start.stripeCount < 1 || start.stripeCount > 64) throw new ShapeError('it has a wrong number of stripes');
    this.#start = start;
    this.#at = Array.from({ length: start.stripeCount }, (_, stripe) => startOfChain(start.tenantId, stripe));
  }

  #open(block: Block): void {
    this.#closeBlock();
    const fault = blockFault(block, this.#before, this.#keys);
    if (fault !== undefined) this.found({ ...fault, subject: `block ${block.number}` });
    if (block.stripes.length !== this.#at.length) throw new ShapeError('a block has other stripes than the export');
    this.#block = block;
  }

  #follow(link: ChainLink, rows: LinkRows): void {
    const at = this.#at[link.stripe];
    if (this.#block === undefined || at === undefined) throw new ShapeError('a link belongs to no block or stripe');
    if (link.stripe < (this.#links.at(-1)?.stripe ?? 0))
      throw new ShapeError('the stripes of a block are out of order');
    verifyLink(link, at, rows, (finding) => this.found(finding));
    this.#accounts.add(rows);
    this.#at[link.stripe] = { seq: link.lastSeq, hash: link.hash };
    this.#links.push(link);
    this.#linkCount += 1n;
    this.#entryCount += BigInt(rows.entries.length);
  }

  /** The links that came must be just those that the block seals. */
  #closeBlock(): void {
    const block = this.#block;
    if (block === undefined) return;
    for (const [stripe, sealed] of block.stripes.entries()) {
      const was = this.#before?.stripes[stripe] ?? unsealedStripe(block.tenantId, stripe);
      const links = this.#links.filter((link) => link.stripe === stripe);
      if (stripeLeaf(sealedBehind(was, links)).equals(stripeLeaf(sealed))) continue;
      const message = 'The chain is not the one that was sealed.';
      this.found({ code: 'block-differs', subject: `block ${block.number}, stripe ${stripe}`, message });
    }
    this.#before = block;
    this.#block = undefined;
    this.#links = [];
  }

  #end(end: { links: bigint; entries: bigint }): void {
    this.#closeBlock();
    this.#ended = true;
    const blocks = this.#before?.number ?? 0n;
    if (blocks === this.#start?.blocks && end.links === this.#linkCount && end.entries === this.#entryCount) return;
    this.found({ code: 'block-differs', subject: 'the export', message: 'Blocks, links or entries are missing.' });
  }
}
