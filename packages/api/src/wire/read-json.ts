import { isUtf8 } from 'node:buffer';
import { Problem } from '@loyaltyos/problems';
import { JsonNumber, type JsonObject, type ReadJson } from './json-value.ts';
import { pointerTo, type Step } from './pointer.ts';

/** How many objects and lists may lie in one another. */
export const MAX_JSON_DEPTH = 32;

/**
 * Reads a request body: RFC 8259 in UTF-8, and of that only what every reader understands alike (RFC 7493). Refused are
 * names that occur twice, text that is not valid Unicode, U+0000, a byte order mark, numbers beyond binary64, and more
 * than 32 levels. Numbers keep their text. The size is bounded by the caller.
 *
 * @throws Problem `malformed-json`, with the pointer to where it went wrong.
 */
export function readJson(bytes: Buffer): ReadJson {
  if (bytes.length === 0) throw refusal([], 'empty', 'The body is empty.');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    throw refusal([], 'byte-order-mark', 'The body starts with a byte order mark.');
  }
  if (!isUtf8(bytes)) throw refusal([], 'encoding', 'The body is not valid UTF-8.');
  return new Reader(bytes.toString('utf8')).document();
}

function refusal(path: readonly Step[], code: string, message: string): Problem {
  return new Problem('malformed-json', { detail: message, errors: [{ pointer: pointerTo(path), code, message }] });
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const HEX = /^[0-9a-fA-F]{4}$/;
const LITERALS = { t: ['true', true], f: ['false', false], n: ['null', null] } as const;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Recursive descent over the text; `path` is where it is, and its length the depth. */
class Reader {
  readonly #text: string;
  readonly #path: Step[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): ReadJson {
    const value = this.#value();
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#syntax('Something follows the JSON value');
    return value;
  }

  #value(): ReadJson {
    this.#skipSpace();
    const code = this.#text.charCodeAt(this.#at);
    switch (code) {
      case QUOTE:
        return this.#string();
      case OPEN_OBJECT:
        return this.#object();
      case OPEN_LIST:
        return this.#list();
      default:
        return code === MINUS || (code >= 0x30 && code <= 0x39) ? this.#number() : this.#literal();
    }
  }

  #object(): JsonObject {
    const members = new Map<string, ReadJson>();
    this.#enter();
    this.#skipSpace();
    if (this.#take(CLOSE_OBJECT)) return members;
    for (;;) {
      this.#skipSpace();
      if (this.#text.charCodeAt(this.#at) !== QUOTE) throw this.#syntax('A member needs a name in double quotes');
      const name = this.#string();
      this.#path.push(name);
      if (members.has(name)) {
        throw refusal(this.#path, 'duplicate-name', 'The object has two members of this name.');
      }
      this.#skipSpace();
      if (!this.#take(COLON)) throw this.#syntax('A name needs a colon after it');
      members.set(name, this.#value());
      this.#path.pop();
      this.#skipSpace();
      if (this.#take(CLOSE_OBJECT)) return members;
      if (!this.#take(COMMA)) throw this.#syntax('Two members need a comma between them');
    }
  }

  #list(): readonly ReadJson[] {
    const items: ReadJson[] = [];
    this.#enter();
    this.#skipSpace();
    if (this.#take(CLOSE_LIST)) return items;
    for (;;) {
      this.#path.push(items.length);
      items.push(this.#value());
      this.#path.pop();
      this.#skipSpace();
      if (this.#take(CLOSE_LIST)) return items;
      if (!this.#take(COMMA)) throw this.#syntax('Two items need a comma between them');
    }
  }

  /** Steps over the opening bracket. */
  #enter(): void {
    if (this.#path.length >= MAX_JSON_DEPTH) {
      throw refusal(this.#path, 'too-deep', `More than ${MAX_JSON_DEPTH} levels lie in one another.`);
    }
    this.#at += 1;
  }

  #string(): string {
    const text = this.#text;
    const start = this.#at + 1;
    let at = start;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        this.#at = at + 1;
        return text.slice(start, at);
      }
      if (code === BACKSLASH) return this.#escapedString(start, at);
      // NaN, behind the end, is not >= 0x20 either.
      if (!(code >= 0x20)) throw this.#endOfString(at);
      at += 1;
    }
  }

  /** The slow way, from the first backslash on. */
  #escapedString(start: number, firstEscape: number): string {
    const text = this.#text;
    let value = text.slice(start, firstEscape);
    let at = firstEscape;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) break;
      if (!(code >= 0x20)) throw this.#endOfString(at);
      if (code !== BACKSLASH) {
        value += text[at];
        at += 1;
      } else if (text[at + 1] === 'u') {
        const hex = text.slice(at + 2, at + 6);
        this.#at = at;
        if (!HEX.test(hex)) throw this.#syntax('\\u needs four hexadecimal digits after it');
        if (hex === '0000') throw refusal(this.#path, 'null-character', 'Text must not hold U+0000.');
        value += String.fromCharCode(Number.parseInt(hex, 16));
        at += 6;
      } else {
        const escaped = ESCAPES[text.charAt(at + 1)];
        this.#at = at;
        if (escaped === undefined) throw this.#syntax('A backslash has a character after it that it cannot escape');
        value += escaped;
        at += 2;
      }
    }
    this.#at = at + 1;
    // Raw text is well-formed, it was UTF-8; only an escape can leave half of a pair.
    if (!value.isWellFormed()) throw refusal(this.#path, 'lone-surrogate', 'Text holds half of a surrogate pair.');
    return value;
  }

  #number(): JsonNumber {
    NUMBER.lastIndex = this.#at;
    const text = NUMBER.exec(this.#text)?.[0];
    if (text === undefined) throw this.#syntax('A minus needs digits after it');
    this.#at += text.length;
    if (!Number.isFinite(Number(text))) {
      throw refusal(this.#path, 'number-out-of-range', 'The number is beyond what JSON readers can hold.');
    }
    return new JsonNumber(text);
  }

  #literal(): boolean | null {
    const [word, value] = LITERALS[this.#text.charAt(this.#at) as keyof typeof LITERALS] ?? [];
    if (word === undefined || value === undefined || !this.#text.startsWith(word, this.#at)) {
      throw this.#syntax('A JSON value is missing here');
    }
    this.#at += word.length;
    return value;
  }

  #skipSpace(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  #take(code: number): boolean {
    if (this.#text.charCodeAt(this.#at) !== code) return false;
    this.#at += 1;
    return true;
  }

  #endOfString(at: number): Problem {
    this.#at = at;
    if (at >= this.#text.length) return this.#syntax('Text has no closing quote');
    if (this.#text.charCodeAt(at) === 0) return refusal(this.#path, 'null-character', 'Text must not hold U+0000.');
    return this.#syntax('A control character must be escaped');
  }

  #syntax(what: string): Problem {
    return refusal(this.#path, 'syntax', `${what} (character ${this.#at + 1}).`);
  }
}
