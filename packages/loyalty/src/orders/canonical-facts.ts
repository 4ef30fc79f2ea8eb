import { canonicalJson, type Json } from '@loyaltyos/kernel';
import type { CanonicalOrder } from './order.ts';

/** A canonical order split into what is stored in clear and what may hold PII. */
export interface SplitOrder {
  /** The free attributes, by pointer: `/attributes`, `/lineItems/0/attributes`. */
  readonly members: readonly (readonly [pointer: string, value: Json])[];
  /** Their texts, to be hashed: pointer and value, so that equal values at two places do not look alike. */
  readonly hidden: readonly string[];
  /** The canonical text with a hash in the place of each of them. */
  text(hashes: readonly string[]): string;
}

/** Splits an order: everything named `attributes` at its top or in a line is the merchant's own and may hold PII. */
export function canonicalFacts(canonical: CanonicalOrder): SplitOrder {
  const members: [string, Json][] = [];
  if (canonical['attributes'] !== undefined) members.push(['/attributes', canonical['attributes']]);
  for (const [index, line] of linesOf(canonical).entries()) {
    if (line['attributes'] !== undefined) members.push([`/lineItems/${index}/attributes`, line['attributes']]);
  }
  return {
    members,
    hidden: members.map(([pointer, value]) => `${pointer}\n${canonicalJson(value)}`),
    text: (hashes) => {
      if (members.length === 0) return canonicalJson(canonical);
      const byPointer = new Map(members.map(([pointer], index) => [pointer, hashes[index]!]));
      const lineItems = linesOf(canonical).map((line, index) =>
        hiding(line, byPointer.get(`/lineItems/${index}/attributes`)),
      );
      return canonicalJson({ ...hiding(canonical, byPointer.get('/attributes')), lineItems });
    },
  };
}

/** The canonical order without the hashes that stand for its free attributes. */
export function withoutHashes({ attributes: _, ...canonical }: CanonicalOrder): CanonicalOrder {
  return { ...canonical, lineItems: linesOf(canonical).map(({ attributes: hash, ...line }) => line) };
}

/** Where an order's encrypted attributes stand: bound into the ciphertext. */
export function attributesPlace(orderId: string): { table: string; column: string; version: number } {
  return { table: `order_record/${orderId}`, column: 'attributes', version: 1 };
}

/** The canonical order with its free attributes back in place. */
export function withAttributes(canonical: CanonicalOrder, members: Readonly<Record<string, Json>>): CanonicalOrder {
  const attributes = members['/attributes'];
  const lineItems = linesOf(canonical).map((line, index) => {
    const own = members[`/lineItems/${index}/attributes`];
    return own === undefined ? line : { ...line, attributes: own };
  });
  return { ...canonical, ...(attributes === undefined ? {} : { attributes }), lineItems };
}

function linesOf(canonical: CanonicalOrder): readonly CanonicalOrder[] {
  return (canonical['lineItems'] ?? []) as readonly CanonicalOrder[];
}

function hiding(value: CanonicalOrder, hash: string | undefined): CanonicalOrder {
  return hash === undefined ? value : { ...value, attributes: hash };
}
