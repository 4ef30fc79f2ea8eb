/** The event, and the proof that it is in its batch. */
export interface ReceiptEvent {
  /** The event at the transaction’s place, as it was hashed. */
  text: string;
  /** The neighbours on the way up to the root. */
  proof: string[];
}
