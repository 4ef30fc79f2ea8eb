/** A claim was rounded. */
export interface TracedRounding {
  /** It was rounded. */
  step: 'round';
  /** To what. Decimal text, or a fraction. */
  to: string;
}
