export type TokenKind =
  | 'word'
  | 'int'
  | 'decimal'
  | 'percent'
  | 'money'
  | 'date'
  | 'time'
  | 'duration'
  | 'string'
  | 'symbol'
  /** What begins no token; reported by the lexer, skipped by the parser. */
  | 'unknown'
  /** The end of the source, with what white space and comments come before it. */
  | 'end';

/** One token and what lies before it. The tokens of a source, trivia and text joined, are the source. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** White space and comments between the token before and this one. */
  readonly trivia: string;
  readonly start: number;
  readonly end: number;
}

/** Words that are never names. Every other keyword is one only in its place. */
export const RESERVED: ReadonlySet<string> = new Set(
  'and or not in if then else match has of per rate where lines sum count any all min max true false'.split(' '),
);

/** A token as a message shows it. */
export function describeToken(token: Token): string {
  if (token.kind === 'end') return 'the end of the source';
  const text = token.text.length > 40 ? `${token.text.slice(0, 40)}...` : token.text;
  return token.kind === 'string' ? `the text ${text}` : `"${text}"`;
}
