/** Merkle hashes in hex, from the leaf's level up. */
export type Proof = readonly string[];

/**
 * Everything that it takes to show, to somebody who has the ledger's public key and nothing else, that a transaction is
 * in a sealed block. A hash that can be computed is not in it, so that nothing in it can be wrong unnoticed. Positions are
 * decimals in text, hashes lower-case hex.
 */
export interface Receipt {
  readonly format: typeof RECEIPT_FORMAT;
  readonly transactionId: string;
  readonly tenantId: string;
  /** The event that stands at the transaction's place, as it was hashed. */
  readonly event: { readonly text: string; readonly proof: Proof };
  /** The postings, as they were hashed: neighbouring leaves of the batch, from `first` on. Null when there are none. */
  readonly postings: { readonly first: number; readonly texts: readonly string[]; readonly proof: Proof } | null;
  /** The link of the stripe's chain that covers them, and where it stands among those that the block seals. */
  readonly link: {
    readonly firstSeq: string;
    readonly lastSeq: string;
    readonly leaves: number;
    /** The hash of the link before. */
    readonly previous: string;
    readonly index: number;
    readonly proof: Proof;
  };
  /** What the block says of the stripe, and the proof that it does. */
  readonly stripe: {
    readonly firstSeq: string;
    readonly lastSeq: string;
    readonly hash: string;
    readonly links: number;
    readonly proof: Proof;
  };
  readonly block: {
    readonly number: string;
    readonly previous: string;
    readonly stripeCount: number;
    readonly sealedAt: string;
    readonly keyId: string;
    /** Ed25519, base64url. */
    readonly signature: string;
  };
}

export const RECEIPT_FORMAT = 'loyaltyos-receipt-1';
