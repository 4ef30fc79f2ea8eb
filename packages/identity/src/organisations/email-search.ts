/** The condition that a row of `member` has one of the e-mail indexes in that parameter, as `searchTexts` gives them. */
export function emailIsAmong(parameter: `$${number}`): string {
  return `email_index = ANY (ARRAY(SELECT decode(hex, 'hex') FROM unnest(${parameter}::text[]) AS hex))`;
}

/** E-mail indexes in the form in which they are searched for: hexadecimal. */
export function searchTexts(indexes: readonly Buffer[]): string[] {
  return indexes.map((index) => index.toString('hex'));
}
