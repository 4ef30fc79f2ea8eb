/** A claim was excluded. */
export interface TracedExclusion {
  /** Another group excludes it. */
  step: 'excluded';
  /** That group. */
  group: string;
}
