/**
 * A ledger transaction is named by its place: `ltx_<stripe>-<seq>`. The place is unique within the tenant and is the
 * key of its entries, so that no index of ids is needed.
 */
export function formatTransactionId(place: { stripe: number; seq: bigint }): string {
  return `ltx_${place.stripe}-${place.seq}`;
}

/** @returns undefined when the text is not the id of a transaction. */
export function parseTransactionId(text: string): { stripe: number; seq: bigint } | undefined {
  const match = /^ltx_(\d|[1-5]\d|6[0-3])-([1-9]\d{0,17})$/.exec(text);
  return match === null ? undefined : { stripe: Number(match[1]), seq: BigInt(match[2]!) };
}
