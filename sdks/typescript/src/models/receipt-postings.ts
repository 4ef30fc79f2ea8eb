/** The postings, and the proof that they are in their batch. */
export interface ReceiptPostings {
  /** Where the first of them stands in the batch. */
  first: number;
  /** In their order. */
  texts: string[];
  /** The neighbours on the way up to the root. */
  proof: string[];
}
