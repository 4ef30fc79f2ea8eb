/** All members of the list. */
export interface PutListRequest {
  /** At most 100,000. Repeats count once. */
  members: readonly string[];
}
