/** What the block says of the stripe, and the proof that it does. */
export interface ReceiptStripe {
  /** The first position of the stripe that the block seals. A decimal. */
  firstSeq: string;
  /** The last one. A decimal. */
  lastSeq: string;
  /** The head of the stripe’s chain. SHA-256, in hex. */
  hash: string;
  /** How many links the block seals of it. */
  links: number;
  /** The neighbours on the way up to the root. */
  proof: string[];
}
