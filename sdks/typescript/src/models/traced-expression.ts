/** The value of an expression, and of what it is made of. */
export interface TracedExpression {
  /** Where it stands in the source: from here, in UTF-16 code units. */
  start: number;
  /** To here. */
  end: number;
  /** Numbers as decimal text or a fraction; null for what is absent; `redacted` for what is personal. */
  value: string | boolean | null;
  /** The `let` that this names: its parts are under `lets`. */
  let?: string;
  /** The line of the order, from 0, right inside an aggregate. */
  line?: number;
  /** What was evaluated for it, in order; what a short cut left out is missing, and so are literals. */
  parts?: TracedExpression[];
  /** Lines beyond the first 50, which are not shown. */
  linesOmitted?: number;
}
