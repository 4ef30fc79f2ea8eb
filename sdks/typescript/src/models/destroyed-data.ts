/** What was destroyed. */
export interface DestroyedData {
  /** The key under which everything personal lay. False: nothing ever was encrypted. */
  dataKey: boolean;
  /** The record of who they were. */
  profile: boolean;
  /** What they were found by. */
  emailIndex: boolean;
  /** How many returns that waited for orders of theirs were dropped. */
  parkedReturns: number;
}
