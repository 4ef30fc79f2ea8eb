/** A text as Java source: quoted, with what Java would read otherwise escaped. */
export function text(value: string): string {
  return JSON.stringify(value);
}

/** Words from the document inside of a Javadoc comment: nothing in them ends the comment or is taken for markup. */
export function prose(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
    .replaceAll('*/', '*&#47;')
    .replaceAll(/`([^`]*)`/g, (_, words: string) => `{@code ${unescaped(words)}}`);
}

/** What stands in `{@code}` is no markup, but its braces must pair up, and it still ends no comment. */
function unescaped(words: string): string {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#64;', '@').replaceAll('&amp;', '&');
}
