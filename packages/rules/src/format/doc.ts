/**
 * A text with choices (Wadler, "A prettier printer"; the printer is Lindig's): a group is printed on one line when it
 * fits, and else with all its own lines broken.
 */
export type Doc =
  | string
  | readonly Doc[]
  /** A space, or a new line in a broken group. */
  | { readonly kind: 'line' }
  /** Nothing, or a new line in a broken group. */
  | { readonly kind: 'soft' }
  /** Always a new line. */
  | { readonly kind: 'hard' }
  /** Always a new line, and an empty one before it; but none at the start of a text or behind an opening brace. */
  | { readonly kind: 'blank' }
  /** Goes to the end of the line; what follows begins a new one. */
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'group'; readonly doc: Doc; readonly broken: boolean }
  | { readonly kind: 'indent'; readonly doc: Doc };

export const LINE: Doc = { kind: 'line' };
export const SOFT: Doc = { kind: 'soft' };
export const HARD: Doc = { kind: 'hard' };
export const BLANK: Doc = { kind: 'blank' };

export function indent(...docs: readonly Doc[]): Doc {
  return { kind: 'indent', doc: docs };
}

/** A group with a comment in it can be on one line no more. */
export function group(...docs: readonly Doc[]): Doc {
  return { kind: 'group', doc: docs, broken: mustBreak(docs) };
}

function mustBreak(doc: Doc): boolean {
  if (typeof doc === 'string') return false;
  if ('kind' in doc) {
    if (doc.kind === 'group') return doc.broken;
    if (doc.kind === 'indent') return mustBreak(doc.doc);
    return doc.kind === 'comment' || doc.kind === 'hard' || doc.kind === 'blank';
  }
  return doc.some(mustBreak);
}

interface Command {
  readonly doc: Doc;
  readonly indent: number;
  readonly flat: boolean;
}

const STEP = 2;

/** The text in lines of at most `width` characters, as far as the groups allow. */
export function printDoc(doc: Doc, width: number): string {
  const waiting: Command[] = [{ doc, indent: 0, flat: false }];
  const page = new Page();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { doc, indent, flat } = next;
    if (typeof doc === 'string') {
      page.write(doc, indent);
    } else if (!('kind' in doc)) {
      for (const part of doc.toReversed()) waiting.push({ doc: part, indent, flat });
    } else if (doc.kind === 'indent') {
      waiting.push({ doc: doc.doc, indent: indent + STEP, flat });
    } else if (doc.kind === 'group') {
      const isFlat = !doc.broken && (flat || fits({ doc: doc.doc, indent, flat: true }, waiting, width - page.column));
      waiting.push({ doc: doc.doc, indent, flat: isFlat });
    } else if (doc.kind === 'comment') {
      page.comment(doc.text, indent);
    } else if (doc.kind === 'blank') {
      page.blankLine(indent);
    } else if (doc.kind === 'hard' || !flat) {
      page.newLine(indent);
    } else if (doc.kind === 'line') {
      page.write(' ', indent);
    }
  }
  return page.text;
}

/** The lines that are done and the one that is being written. */
class Page {
  readonly #done: string[] = [];
  #line = '';
  /** Whether the line holds nothing but its indentation. */
  #isFresh = true;
  /** Whether a comment has ended the line: nothing else may come behind it. */
  #isOver = false;

  get text(): string {
    return [...this.#done, this.#isFresh ? '' : this.#line.trimEnd()].join('\n');
  }

  get column(): number {
    return this.#line.length;
  }

  write(text: string, indent: number): void {
    if (text === '') return;
    const isSpace = text === ' ';
    if (this.#isOver && !isSpace) this.newLine(indent);
    if (isSpace && this.#isFresh) return;
    this.#line += text;
    this.#isFresh = false;
  }

  comment(text: string, indent: number): void {
    if (this.#isOver) this.newLine(indent);
    this.#line = this.#isFresh ? this.#line + text : `${this.#line.trimEnd()} ${text}`;
    this.#isFresh = false;
    this.#isOver = true;
  }

  newLine(indent: number): void {
    if (!this.#isFresh) this.#done.push(this.#line.trimEnd());
    this.#line = ' '.repeat(indent);
    this.#isFresh = true;
    this.#isOver = false;
  }

  blankLine(indent: number): void {
    this.newLine(indent);
    const last = this.#done.at(-1);
    if (last !== undefined && last !== '' && !last.endsWith('{')) this.#done.push('');
  }
}

/** Whether the text up to the next possible new line has room. */
function fits(first: Command, after: readonly Command[], room: number): boolean {
  let left = room;
  let rest = after.length;
  const waiting = [first];
  while (left >= 0) {
    const next = waiting.pop() ?? after[(rest -= 1)];
    if (next === undefined) return true;
    const { doc, indent, flat } = next;
    if (typeof doc === 'string') left -= doc.length;
    else if (!('kind' in doc)) for (const part of doc.toReversed()) waiting.push({ doc: part, indent, flat });
    else if (doc.kind === 'indent') waiting.push({ doc: doc.doc, indent, flat });
    else if (doc.kind === 'group') waiting.push({ doc: doc.doc, indent, flat: flat && !doc.broken });
    else if (doc.kind === 'hard' || doc.kind === 'blank' || doc.kind === 'comment') return true;
    else if (!flat) return true;
    else if (doc.kind === 'line') left -= 1;
  }
  return false;
}
