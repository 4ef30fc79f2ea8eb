/** One thing that is wrong with a request. */
export interface FieldError_ {
  /** RFC 6901, into the body; parameters are `/query/...`, `/header/...`. */
  pointer: string;
  /** For programs. */
  code: string;
  /** For people. */
  message: string;
}
