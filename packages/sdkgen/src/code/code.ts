/** Something that source text names and that has to be imported where it is used: `BaseModel` from `pydantic`. */
export interface Symbol {
  readonly kind: 'symbol';
  /** As it is written where it is used. */
  readonly name: string;
  /** What it is imported from, in the words of the language; empty where it needs no import. */
  readonly from: string;
  /** Whether only types use it, in languages that import types apart. */
  readonly typeOnly: boolean;
}

export function symbol(name: string, from: string, options: { readonly typeOnly?: boolean } = {}): Symbol {
  return { kind: 'symbol', name, from, typeOnly: options.typeOnly ?? false };
}

/** Source text that knows what it refers to. */
export interface Code {
  readonly kind: 'code';
  readonly parts: readonly (string | Symbol)[];
}

export type Part = string | number | Symbol | Code | readonly Part[] | undefined | false;

/**
 * Source text as a template that reads like what it makes. What is put in keeps the indentation of the place where it stands,
 * line by line. A list is put in line by line. A line that holds nothing but `undefined`, `false` or an empty list goes away.
 */
export function code(strings: TemplateStringsArray, ...parts: readonly Part[]): Code {
  const lines = splitLines(strings, parts);
  return joinLines(dedent(lines).flatMap(spread));
}

/** One after the other, with something in between. */
export function join(parts: readonly Part[], separator: string): Code {
  return {
    kind: 'code',
    parts: parts.flatMap((part, index) => (index === 0 ? flat(part) : [separator, ...flat(part)])),
  };
}

/** One after the other, with an empty line in between. */
export function paragraphs(parts: readonly Part[]): Code {
  return join(
    parts.filter((part) => !isNothing(part)),
    '\n\n',
  );
}

/** The text, each symbol under its name. */
export function print({ parts }: Code): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.name)).join('');
}

/** What the text refers to, each once, in the order of their first use. */
export function symbolsOf({ parts }: Code): Symbol[] {
  const seen = new Map<string, Symbol>();
  for (const part of parts) {
    if (typeof part === 'string') continue;
    const key = `${part.from} ${part.name}`;
    const before = seen.get(key);
    // What is used as a value once is imported as one.
    if (before === undefined || (before.typeOnly && !part.typeOnly)) seen.set(key, part);
  }
  return [...seen.values()];
}

type Line = readonly Part[];
type Flat = string | Symbol;

function splitLines(strings: TemplateStringsArray, parts: readonly Part[]): Line[] {
  const lines: Part[][] = [[]];
  strings.forEach((text, index) => {
    const [first = '', ...rest] = text.split('\n');
    lines.at(-1)?.push(first);
    for (const line of rest) lines.push([line]);
    if (index < parts.length) lines.at(-1)?.push(parts[index]);
  });
  return lines;
}

/** Takes away the indentation that all lines share, and the empty first and last line of a template. */
function dedent(lines: readonly Line[]): Line[] {
  const kept = lines.filter((line, index) => !((index === 0 || index === lines.length - 1) && isBlank(line)));
  const margins = kept.filter((line) => !isBlank(line)).map(indentOf);
  const margin = margins.length === 0 ? 0 : Math.min(...margins);
  return kept.map(([first = '', ...rest]) => [typeof first === 'string' ? first.slice(margin) : first, ...rest]);
}

function isBlank(line: Line): boolean {
  return line.every((part) => typeof part === 'string' && part.trim() === '');
}

function indentOf(line: Line): number {
  const first = line[0];
  if (typeof first !== 'string') return 0;
  return first.length - first.trimStart().length;
}

/** A line whose parts are written out; none where it only held what is nothing. */
function spread(line: Line): Flat[][] {
  const holds = line.filter((part) => typeof part !== 'string' || part.trim() !== '');
  if (holds.length > 0 && holds.every((part) => isNothing(part))) return [];
  const indent = ' '.repeat(indentOf(line));
  const flatLine = line.flatMap((part) => flat(part, true));
  return [indented(flatLine, indent)];
}

/** Whatever follows a line feed inside of what was put in begins at the indentation of its place; empty lines stay empty. */
function indented(parts: readonly Flat[], indent: string): Flat[] {
  if (indent === '') return [...parts];
  let atLineStart = false;
  return parts.flatMap((part) => {
    const text = typeof part === 'string' ? part : '';
    if (typeof part === 'string' && text === '') return [];
    const opens = atLineStart && !text.startsWith('\n');
    atLineStart = text.endsWith('\n');
    const shifted = typeof part === 'string' ? part.replaceAll(/\n(?=[^\n])/g, `\n${indent}`) : part;
    return opens ? [indent, shifted] : [shifted];
  });
}

function isNothing(part: Part): boolean {
  if (part === undefined || part === false) return true;
  if (Array.isArray(part)) return part.every(isNothing);
  return isCode(part) && part.parts.every((inner) => inner === '');
}

function isCode(part: Part): part is Code {
  return typeof part === 'object' && 'kind' in part && part.kind === 'code';
}

function flat(part: Part, ofTemplate = false): Flat[] {
  if (part === undefined || part === false) return [];
  if (typeof part === 'number') return [String(part)];
  if (typeof part === 'string') return [part];
  if (Array.isArray(part)) {
    const kept = (part as readonly Part[]).filter((inner) => !isNothing(inner));
    return kept.flatMap((inner, index) => (index > 0 && ofTemplate ? ['\n', ...flat(inner)] : flat(inner)));
  }
  return isCode(part) ? [...part.parts] : [part as Symbol];
}

function joinLines(lines: readonly Flat[][]): Code {
  return { kind: 'code', parts: lines.flatMap((line, index) => (index === 0 ? line : ['\n', ...line])) };
}
