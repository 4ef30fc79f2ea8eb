import { LIMITS } from '../limits.ts';
import type { Fix } from '../diagnostic.ts';
import type { Report } from '../report.ts';
import { describeToken, RESERVED, type Token } from './token.ts';
import type { Node, Part } from './tree.ts';

/** A node before it has its place and its parts. */
export type Bare<N extends Node> = N extends Node ? Omit<N, 'start' | 'end' | 'parts'> : never;

/**
 * Walks over the tokens and gathers parts into nodes. Every token that it passes lands in exactly one node, whatever
 * the parser makes of it, so the tree loses nothing.
 */
export class Cursor {
  readonly #tokens: readonly Token[];
  readonly #report: Report;
  #position = 0;
  #parts: Part[] = [];
  #depth = 0;
  #lastError = -1;

  constructor(tokens: readonly Token[], report: Report) {
    this.#tokens = tokens;
    this.#report = report;
    this.#gatherUnknown();
  }

  /** What has been gathered outside of any node. */
  get parts(): readonly Part[] {
    return this.#parts;
  }

  get token(): Token {
    return this.#tokens[this.#position] as Token;
  }

  peek(ahead: number): Token {
    const last = this.#tokens.length - 1;
    return this.#tokens[Math.min(this.#position + ahead, last)] as Token;
  }

  get atEnd(): boolean {
    return this.token.kind === 'end';
  }

  /** Passes the current token; unknown tokens after it go along, they have been reported. */
  take(): Token {
    const token = this.token;
    this.#parts.push(token);
    if (token.kind !== 'end') this.#position += 1;
    this.#gatherUnknown();
    return token;
  }

  #gatherUnknown(): void {
    const first = this.#position;
    while (this.token.kind === 'unknown') this.#position += 1;
    if (this.#position === first) return;
    // Whoever finds something missing here need not say so again.
    this.#lastError = this.#position;
    this.#parts.push(skippedNode(this.#tokens.slice(first, this.#position)));
  }

  isWord(...words: readonly string[]): boolean {
    return this.token.kind === 'word' && words.includes(this.token.text);
  }

  isSymbol(symbol: string): boolean {
    const { kind, text } = this.token;
    return kind === 'symbol' && text === symbol;
  }

  isSymbolOf(symbols: ReadonlySet<string>): boolean {
    const { kind, text } = this.token;
    return kind === 'symbol' && symbols.has(text);
  }

  takeWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.take();
    return true;
  }

  takeSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.take();
    return true;
  }

  /** Passes the word or symbol, or says that it is missing. */
  expect(text: string): boolean {
    const { kind } = this.token;
    if ((kind === 'word' || kind === 'symbol') && this.token.text === text) {
      this.take();
      return true;
    }
    const before = this.#position === 0 ? 0 : (this.#tokens[this.#position - 1]?.end ?? 0);
    const isBracket = ')]}:'.includes(text);
    this.unexpected(
      `"${text}"`,
      isBracket ? [{ title: `Write "${text}"`, edits: [{ start: before, end: before, text }] }] : [],
    );
    return false;
  }

  /** Passes a word that may be a name, or says what was expected. */
  expectName(what: string): Token | undefined {
    if (this.token.kind === 'word' && !RESERVED.has(this.token.text)) return this.take();
    if (this.token.kind === 'word' && !this.#wasReported()) {
      this.error(`"${this.token.text}" is a reserved word and cannot be ${what}`);
      return this.take();
    }
    this.unexpected(what);
    return undefined;
  }

  /** Passes one of these words, or says that one was expected. */
  expectWord(words: readonly string[], what = words.map((word) => `"${word}"`).join(' or ')): Token | undefined {
    if (this.isWord(...words)) return this.take();
    this.unexpected(what);
    return undefined;
  }

  /** Passes a token of one of these kinds, or says what was expected. */
  expectKind(kinds: readonly Token['kind'][], what: string): Token | undefined {
    if (kinds.includes(this.token.kind)) return this.take();
    this.unexpected(what);
    return undefined;
  }

  /** Says that something else was expected here. A token is complained about once. */
  unexpected(what: string, fixes: readonly Fix[] = []): void {
    this.error(`Expected ${what}, found ${describeToken(this.token)}`, fixes);
  }

  error(message: string, fixes: readonly Fix[] = []): void {
    if (this.#wasReported()) return;
    this.#lastError = this.#position;
    const { start, end } = this.token;
    this.#report.error('E101', start, end, message, { fixes });
  }

  #wasReported(): boolean {
    return this.#lastError === this.#position;
  }

  /** Passes tokens until `stop` holds outside of braces, or a brace closes what was not opened here. */
  skipUntil(stop: () => boolean): void {
    const first = this.#position;
    let open = 0;
    const outer = this.#parts;
    this.#parts = [];
    while (!this.atEnd && !(open === 0 && (this.isSymbol('}') || (this.#position > first && stop())))) {
      if (this.isSymbol('{')) open += 1;
      if (this.isSymbol('}')) open -= 1;
      this.take();
    }
    const skipped = this.#parts;
    this.#parts = outer;
    if (skipped.length > 0) this.#parts.push(nodeOf<Node>({ kind: 'skipped' }, skipped, this.token.start));
  }

  /** Builds one node from the parts that `build` passes. */
  node<N extends Node>(build: () => Bare<N>): N {
    return this.#gather([], build);
  }

  /** The same for a node that begins with another, which has just been built. */
  nodeFrom<N extends Node>(first: Node, build: () => Bare<N>): N {
    return this.#gather(this.#parts.splice(this.#parts.lastIndexOf(first)), build);
  }

  #gather<N extends Node>(parts: Part[], build: () => Bare<N>): N {
    const outer = this.#parts;
    this.#parts = parts;
    const bare = build();
    this.#parts = outer;
    const node = nodeOf<N>(bare, parts, this.token.start);
    outer.push(node);
    return node;
  }

  /**
   * One level deeper. At the bound the rest of the source is given up, so that neither the parser nor what comes after
   * it recurses deeper than a source may nest.
   */
  nested<Result>(build: () => Result): Result {
    if (this.#depth >= LIMITS.nesting && !this.atEnd) {
      const { start, end } = this.token;
      this.#report.error('E701', start, end, `Expressions nest at most ${LIMITS.nesting} deep`);
      while (!this.atEnd) this.take();
      this.#lastError = this.#position;
    }
    this.#depth += 1;
    const result = build();
    this.#depth -= 1;
    return result;
  }
}

function skippedNode(tokens: readonly Token[]): Node {
  return nodeOf<Node>({ kind: 'skipped' }, tokens, 0);
}

/** A node with its place: from its first token to its last; an empty one lies where the next token begins. */
function nodeOf<N extends Node>(bare: Bare<N>, parts: readonly Part[], next: number): N {
  const start = parts[0]?.start ?? next;
  const end = parts.at(-1)?.end ?? start;
  return { ...bare, start, end, parts } as unknown as N;
}
