import type { Report } from '../report.ts';
import type { Token, TokenKind } from './token.ts';

/** Tokens that look alike at their start are tried from the most special to the most general. */
const NUMBER_LIKE: readonly (readonly [TokenKind, RegExp])[] = [
  ['date', /\d{4}-\d{2}-\d{2}(?!\w)/y],
  ['time', /\d{2}:\d{2}(?![\w:])/y],
  ['money', /\d+(?:\.\d+)?[ \t]+[A-Z]{3}(?!-?\w)/y],
  ['percent', /\d+(?:\.\d+)?%/y],
  ['duration', /\d+(?:min|mo|h|d|w|y)(?!\w)/y],
  ['decimal', /\d+\.\d+(?!\w)/y],
  ['int', /\d+(?!\w)/y],
];
const BAD_NUMBER = /\d[\w.]*\w|\d/y;
const WORD = /[A-Za-z_]\w*(?:-\w+)*/y;
const SYMBOL = /\.\.<|\.\.|==|!=|<=|>=|[{}()[\],:.<>=+\-*?]/y;
const SPACE = /[ \t\r\n]*/y;
const COMMENT = /#[^\n]*/y;
const UNKNOWN = /[^\sA-Za-z0-9_{}()[\],:.<>=+\-*?"#]+|[\s\S]/y;

/** Characters that make text read otherwise than it runs: they may stand nowhere, not even in comments. */
const BIDIRECTIONAL = /[\u202A-\u202E\u2066-\u2069]/g;

/** Cuts the source into tokens; the last one is the `end`. Never fails: what is no token is an `unknown` one. */
export function lex(source: string, report: Report): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (true) {
    const triviaStart = position;
    position = skipTrivia(source, position);
    const trivia = source.slice(triviaStart, position);
    if (position >= source.length) {
      tokens.push({ kind: 'end', text: '', trivia, start: position, end: position });
      break;
    }
    const [kind, end] = tokenAt(source, position);
    const token: Token = { kind, text: source.slice(position, end), trivia, start: position, end };
    checkToken(token, report);
    tokens.push(token);
    position = end;
  }
  for (const match of source.matchAll(BIDIRECTIONAL)) {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase();
    report.error(
      'E101',
      match.index,
      match.index + 1,
      `U+${code} changes the direction of text and may not stand in a source`,
    );
  }
  return tokens;
}

function skipTrivia(source: string, from: number): number {
  let position = from;
  while (true) {
    position = matchEnd(SPACE, source, position) ?? position;
    const end = matchEnd(COMMENT, source, position);
    if (end === undefined) return position;
    position = end;
  }
}

function tokenAt(source: string, position: number): readonly [TokenKind, number] {
  const first = source.charAt(position);
  if (first >= '0' && first <= '9') {
    for (const [kind, pattern] of NUMBER_LIKE) {
      const end = matchEnd(pattern, source, position);
      if (end !== undefined) return [kind, end];
    }
    return ['unknown', matchEnd(BAD_NUMBER, source, position) ?? position + 1];
  }
  if (first === '"') return stringAt(source, position);
  const word = matchEnd(WORD, source, position);
  if (word !== undefined) return ['word', word];
  const symbol = matchEnd(SYMBOL, source, position);
  if (symbol !== undefined) return ['symbol', symbol];
  return ['unknown', matchEnd(UNKNOWN, source, position) ?? position + 1];
}

/** A string ends on its own line; one that does not is reported, and taken up to the end of the line. */
function stringAt(source: string, from: number): readonly [TokenKind, number] {
  let position = from + 1;
  while (position < source.length) {
    const character = source.charAt(position);
    if (character === '\n') break;
    if (character === '"') return ['string', position + 1];
    position += character === '\\' && source.charAt(position + 1) !== '\n' ? 2 : 1;
  }
  return ['string', Math.min(position, source.length)];
}

/** Whether the text ends with a quotation mark that no backslash takes away. */
function isClosed(text: string): boolean {
  let backslashes = 0;
  while (text.at(-2 - backslashes) === '\\') backslashes += 1;
  return text.length > 1 && text.endsWith('"') && backslashes % 2 === 0;
}

function checkToken(token: Token, report: Report): void {
  const { start, end, text } = token;
  if (token.kind === 'unknown') {
    const split = /^(\d+(?:\.\d+)?)([A-Za-z_]\w*)$/.exec(text);
    const at = start + (split?.[1]?.length ?? 0);
    report.error(
      'E101',
      start,
      end,
      /^\d/.test(text)
        ? `"${shortened(text)}" is neither a number nor a name`
        : `${codePoints(text)} cannot stand here`,
      split === null ? {} : { fixes: [{ title: `Write a space`, edits: [{ start: at, end: at, text: ' ' }] }] },
    );
  }
  if (token.kind === 'string') checkString(token, report);
}

function checkString(token: Token, report: Report): void {
  if (!isClosed(token.text)) {
    const { start, end } = token;
    report.error('E101', start, end, 'This text has no closing quotation mark on its line', {
      fixes: [{ title: 'Close the text', edits: [{ start: end, end, text: '"' }] }],
    });
    return;
  }
  for (const match of token.text.matchAll(/\\[\s\S]/g)) {
    if (match[0] === '\\"' || match[0] === '\\\\') continue;
    const at = token.start + match.index;
    report.error('E101', at, at + 2, 'Only \\" and \\\\ may follow a backslash in a text');
  }
  if (!token.text.isWellFormed()) report.error('E101', token.start, token.end, 'This text holds half of a character');
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}

function codePoints(text: string): string {
  const code = text.codePointAt(0) ?? 0;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return code > 0x20 && code < 0x7f ? `"${shortened(text)}"` : `The character ${name}`;
}

function matchEnd(pattern: RegExp, source: string, position: number): number | undefined {
  pattern.lastIndex = position;
  return pattern.test(source) ? pattern.lastIndex : undefined;
}
