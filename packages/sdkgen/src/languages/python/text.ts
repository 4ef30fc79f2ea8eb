/** A string of Python. What JSON escapes, Python reads. */
export function text(value: string): string {
  return JSON.stringify(value);
}

/** Several of them. */
export function texts(values: readonly string[]): string {
  return values.map(text).join(', ') + (values.length === 1 ? ',' : '');
}
