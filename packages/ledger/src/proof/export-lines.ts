import type { Block, ChainLink, SealedStripe } from '@loyaltyos/journal';
import { formatInstant } from '@loyaltyos/kernel';
import type { LinkRows } from '../verify/verify-link.ts';
import { attachedTexts } from '../leaves.ts';
import { parsePostings } from './parse-leaf.ts';
import { count, hash, instant, listOf, orNull, position, shape, ShapeError, signature, text } from './read-shape.ts';

/**
 * The lines of an export, each a JSON document: one that begins it, for each block one with what it seals, followed by one
 * for each of its links with what they cover, and one that ends it. Of events there is the hash alone; of postings, the
 * texts that were hashed, which hold opaque ids and amounts. Positions are decimals in text, hashes lower-case hex.
 */
export const EXPORT_FORMAT = 'loyaltyos-ledger-1';

/** What begins an export. */
export interface ExportStart {
  readonly tenantId: string;
  readonly stripeCount: number;
  /** The number of its last block. */
  readonly blocks: bigint;
}

/** How many of them there were, so that none can be cut off unnoticed. */
export interface ExportEnd {
  readonly links: bigint;
  readonly entries: bigint;
}

export function startLine({ tenantId, stripeCount, blocks }: ExportStart): string {
  return JSON.stringify({ format: EXPORT_FORMAT, tenantId, stripeCount, blocks: String(blocks) });
}

export function blockLine(block: Block): string {
  const { number, previous, root, hash: own, sealedAtMicros, keyId, signature: signed, stripes } = block;
  return JSON.stringify({
    block: {
      number: String(number),
      previous: previous.toString('hex'),
      root: root.toString('hex'),
      hash: own.toString('hex'),
      sealedAt: formatInstant(Number(sealedAtMicros / 1000n)),
      keyId,
      signature: signed.toString('base64url'),
      stripes: stripes.map(stripeToLine),
    },
  });
}

function stripeToLine({ stripe, firstSeq, lastSeq, hash: own, links, linksRoot }: SealedStripe): object {
  return {
    stripe,
    firstSeq: String(firstSeq),
    lastSeq: String(lastSeq),
    hash: own.toString('hex'),
    links,
    linksRoot: linksRoot?.toString('hex') ?? null,
  };
}

export function linkLine(link: ChainLink, rows: LinkRows): string {
  return JSON.stringify({
    link: {
      stripe: link.stripe,
      firstSeq: String(link.firstSeq),
      lastSeq: String(link.lastSeq),
      leaves: link.leaves,
      root: link.root.toString('hex'),
      hash: link.hash.toString('hex'),
      events: rows.events.map(({ leaf }) => leaf.toString('hex')),
      postings: attachedTexts(rows),
    },
  });
}

export function endLine({ links, entries }: ExportEnd): string {
  return JSON.stringify({ end: { links: String(links), entries: String(entries) } });
}

/** A line of an export, read. */
export type ExportLine =
  | { readonly start: ExportStart }
  | { readonly block: Block }
  | { readonly link: ChainLink; readonly rows: LinkRows }
  | { readonly end: ExportEnd };

const readStart = shape({ format: text, tenantId: text, stripeCount: count, blocks: position });
const readBlock = shape({
  number: position,
  previous: hash,
  root: hash,
  hash,
  sealedAt: instant,
  keyId: text,
  signature,
  stripes: listOf(
    shape({ stripe: count, firstSeq: position, lastSeq: position, hash, links: count, linksRoot: orNull(hash) }),
  ),
});
const readLink = shape({
  stripe: count,
  firstSeq: position,
  lastSeq: position,
  leaves: count,
  root: hash,
  hash,
  events: listOf(hash),
  postings: listOf(text),
});
const readEnd = shape({ links: position, entries: position });

/**
 * Reads a line. The tenant's id comes with the first one only.
 *
 * @throws ShapeError when it is not one that the functions above would have written.
 */
export function readLine(line: string, tenantId: string): ExportLine {
  const document = parsed(line);
  const [kind, ...more] = Object.keys(document);
  if (kind === 'format') {
    const { format, ...start } = readStart(document, 'line');
    if (format !== EXPORT_FORMAT) throw new ShapeError('the export is of a form that is not known here');
    return { start };
  }
  if (more.length > 0) throw new ShapeError('the line has more than one member');
  if (kind === 'block') {
    const { sealedAt, ...block } = readBlock(document['block'], 'block');
    const read = { ...block, tenantId, stripeCount: block.stripes.length, sealedAtMicros: sealedAt };
    return { block: read };
  }
  if (kind === 'link') return linkOf(readLink(document['link'], 'link'));
  if (kind === 'end') return { end: readEnd(document['end'], 'end') };
  throw new ShapeError('the line is of no kind that is known here');
}

function linkOf({ events, postings, ...link }: ReturnType<typeof readLink>): ExportLine {
  const rows = parsePostings(postings);
  if (rows === undefined) throw new ShapeError('the postings of a link are not texts of rows');
  const leaves = events.map((leaf, index) => ({ seq: link.firstSeq + BigInt(index), leaf }));
  return { link, rows: { events: leaves, ...rows } };
}

function parsed(line: string): Record<string, unknown> {
  let document: unknown;
  try {
    document = JSON.parse(line);
  } catch {
    throw new ShapeError('the line is no JSON');
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new ShapeError('the line is no object');
  }
  return document as Record<string, unknown>;
}
