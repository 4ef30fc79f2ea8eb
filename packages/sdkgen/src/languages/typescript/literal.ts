/** A text as the source writes it. */
export function quote(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return `'${escaped.replaceAll("'", "\\'")}'`;
}

/** A member's name as an object writes it. */
export function memberName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name);
}

/**
 * A JSON value as the source writes it.
 *
 * @param textOf How a text is written; for texts that stand for something else.
 */
export function literal(value: unknown, textOf: (text: string) => string = quote): string {
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, textOf)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${memberName(name)}: ${literal(member, textOf)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
