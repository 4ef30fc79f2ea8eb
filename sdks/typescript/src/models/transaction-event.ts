/** The event of the journal that stands at its place. */
export interface TransactionEvent {
  /** Its type. */
  type: string;
  /** Whom or what it is about. */
  subject: string;
  /** The id of the principal who caused it. */
  actor: string;
}
