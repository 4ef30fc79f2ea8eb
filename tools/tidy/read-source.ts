/** What stands between two quotes or, in a template, between a quote or brace and the next `${` or quote. */
export interface Literal {
  /** The offset of what opens it: a quote, or the brace that ends a placeholder. */
  readonly start: number;
  /** Escapes as they are written. */
  readonly text: string;
}

/** A TypeScript file, told apart. Both texts have the length and lines of the original, so that offsets fit all three. */
export interface Source {
  /** Comments and the insides of literals are blank. */
  readonly code: string;
  /** Everything but comments is blank. */
  readonly comments: string;
  readonly literals: readonly Literal[];
}

interface Span {
  readonly kind: 'code' | 'comment' | 'literal' | 'regex';
  readonly from: number;
  readonly to: number;
}

/** What a regular expression may follow. After anything else, `/` divides. */
const BEFORE_REGEX = /(?:^|[=(,:;!&|?{}[+\-*%~^<>]|\b(?:return|typeof|case|in|of|do|else|void|await|yield|throw))\s*$/;

function endOfBlockComment(text: string, from: number): number {
  const at = text.indexOf('*/', from + 2);
  return at === -1 ? text.length : at + 2;
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}

function endOfQuoted(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== text[start] && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function endOfRegex(text: string, start: number): number {
  let inClass = false;
  let at = start + 1;
  for (; at < text.length && text[at] !== '\n'; at += text[at] === '\\' ? 2 : 1) {
    if (text[at] === '[') inClass = true;
    else if (text[at] === ']') inClass = false;
    else if (text[at] === '/' && !inClass) break;
  }
  return at + 1;
}

/** The end of a template's chunk: behind its closing quote or behind the `${` that interrupts it. */
function endOfChunk(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at += text[at] === '\\' ? 2 : 1) {
    if (text[at] === '`') return at + 1;
    if (text.startsWith('${', at)) return at + 2;
  }
  return at;
}

/** Cuts a file into spans. Code that stands between two other spans may come in several. */
function* spansOf(text: string): Generator<Span> {
  /** How many braces are open in each placeholder that we are in. */
  const braces: number[] = [];
  /** The last characters of code, to tell division from a regular expression. */
  let tail = '';
  let from = 0;
  while (from < text.length) {
    const char = text[from] ?? '';
    const inPlaceholder = braces.at(-1);
    let kind: Span['kind'] = 'code';
    let to = from + 1;
    if (text.startsWith('//', from)) [kind, to] = ['comment', endOfLine(text, from)];
    else if (text.startsWith('/*', from)) [kind, to] = ['comment', endOfBlockComment(text, from)];
    else if (char === "'" || char === '"') [kind, to] = ['literal', endOfQuoted(text, from)];
    else if (char === '/' && BEFORE_REGEX.test(tail)) [kind, to] = ['regex', endOfRegex(text, from)];
    else if (char === '`' || (char === '}' && inPlaceholder === 0)) {
      if (char === '}') braces.pop();
      [kind, to] = ['literal', endOfChunk(text, from)];
      if (text[to - 1] === '{') braces.push(0);
    } else if (inPlaceholder !== undefined && (char === '{' || char === '}')) {
      braces[braces.length - 1] = inPlaceholder + (char === '{' ? 1 : -1);
    }
    to = Math.min(to, text.length);
    if (kind !== 'comment') tail = (kind === 'code' ? tail + char : (text[to - 1] ?? '')).slice(-16);
    yield { kind, from, to };
    from = to;
  }
}

/** Every law reads every file: what was read once is kept. */
const sources = new Map<string, Source>();

/**
 * Tells code, comments and literals apart, which is all that the laws need: a whole parser would be a dependency, and a
 * plain search would trip over words in comments.
 */
export function readSource(text: string): Source {
  const known = sources.get(text);
  if (known !== undefined) return known;
  const source = tellApart(text);
  sources.set(text, source);
  return source;
}

function tellApart(text: string): Source {
  const code = text.replaceAll(/[^\n]/g, ' ').split('');
  const comments = [...code];
  const literals: Literal[] = [];
  for (const { kind, from, to } of spansOf(text)) {
    if (kind === 'literal') {
      const closing = text.startsWith('${', to - 2) && text[from] !== "'" && text[from] !== '"' ? 2 : 1;
      literals.push({ start: from, text: text.slice(from + 1, to - closing) });
      code[from] = text[from] ?? ' ';
      code[to - 1] = text[to - 1] ?? ' ';
      continue;
    }
    if (kind === 'regex') continue;
    const into = kind === 'comment' ? comments : code;
    for (let at = from; at < to; at += 1) into[at] = text[at] ?? ' ';
  }
  return { code: code.join(''), comments: comments.join(''), literals };
}
