/** The link of the chain that covers the batch, and the proof that the block seals it. */
export interface ReceiptLink {
  /** The first position of the batch. A decimal. */
  firstSeq: string;
  /** The last position of the batch. A decimal. */
  lastSeq: string;
  /** How many texts were hashed in the batch. */
  leaves: number;
  /** The link before. SHA-256, in hex. */
  previous: string;
  /** Where the link stands among those that the block seals. */
  index: number;
  /** The neighbours on the way up to the root. */
  proof: string[];
}
