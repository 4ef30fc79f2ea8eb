/** A change of the source. The edits of one fix do not overlap. */
export interface SourceEdit {
  /** Replace from here. */
  start: number;
  /** To here. */
  end: number;
  /** By this. */
  text: string;
}
