import type { Token } from '../syntax/token.ts';
import { isToken, type Node, type Part, type RuleSetNode, type Tree } from '../syntax/tree.ts';
import { surroundingsOf, type Surroundings } from './comments.ts';
import { BLANK, group, HARD, indent, LINE, SOFT, type Doc } from './doc.ts';

/** The layout of a tree: every token once, in its order, and every comment where it was. */
export function layOut(tree: Tree): Doc {
  const layout = new Layout(surroundingsOf(tree));
  return [layout.ruleSet(tree.root), ...tree.rest.map((part) => layout.part(part)), HARD];
}

type Lay = (layout: Layout, node: Node) => Doc;

/** Between brackets: broken, each member has a line of its own. */
const bracketed =
  (edge: Doc): Lay =>
  (layout, { parts }) => {
    const open = parts.findIndex((part) => isToken(part) && '([{'.includes(part.text));
    const inner = parts.slice(open + 1, -1);
    const [before, last] = [parts.slice(0, open + 1), parts.slice(-1)];
    if (inner.length === 0) return layout.joined(parts);
    const members: Doc[] = [];
    for (const part of inner) {
      members.push(layout.part(part));
      if (isToken(part) && part.text === ',') members.push(LINE);
    }
    return group(layout.joined(before), indent(edge, ...members), edge, layout.joined(last));
  };

/** Operands under each other, each line begins with its operator. */
const chained: Lay = (layout, { parts }) => {
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  const lines: Doc[] = [];
  for (let index = 0; index < rest.length; index += 2) {
    lines.push(LINE, layout.joined(rest.slice(index, index + 2)));
  }
  return group(layout.part(first), indent(...lines));
};

/** New lines before these words, should there be no room. */
const brokenBefore =
  (...words: readonly string[]): Lay =>
  (layout, { parts }) => {
    const pieces: Part[][] = [[]];
    for (const part of parts) {
      if (isToken(part) && words.includes(part.text)) pieces.push([]);
      pieces.at(-1)?.push(part);
    }
    const [first = [], ...rest] = pieces;
    return group(layout.joined(first), indent(...rest.map((piece): Doc => [LINE, layout.joined(piece)])));
  };

/** `sum(lines where ... : ... else ...)`. */
const aggregate: Lay = (layout, { parts }) => {
  const [fold, open, ...inner] = parts.slice(0, -1);
  const pieces: Part[][] = [[]];
  for (const part of inner) {
    if (isToken(part) && (part.text === 'where' || part.text === ':' || part.text === 'else')) pieces.push([]);
    pieces.at(-1)?.push(part);
  }
  const [first = [], ...rest] = pieces;
  const lines = rest.map((piece): Doc => [LINE, layout.joined(piece)]);
  return group(
    layout.joined([fold, open].filter((part) => part !== undefined)),
    indent(SOFT, layout.joined(first), ...lines),
    SOFT,
    layout.joined(parts.slice(-1)),
  );
};

/** `rule id "title" { ... }`: on one line, or a line for each clause. */
const ruleLayout: Lay = (layout, { parts }) => {
  const open = parts.findIndex((part) => isToken(part) && part.text === '{');
  const clauses = parts.slice(open + 1, -1);
  const lines: Part[][] = [
    clauses.filter(isSelecting),
    ...clauses.filter((part) => !isSelecting(part)).map((part) => [part]),
  ];
  return group(
    layout.joined(parts.slice(0, open + 1)),
    indent(...lines.map((line): Doc => [LINE, layout.joined(line)])),
    layout.closing(parts.at(-1), LINE),
  );
};

/** The clauses that share the first line of a broken rule: they come first and are short. */
function isSelecting(part: Part): boolean {
  return (
    !isToken(part) &&
    (part.kind === 'on' || part.kind === 'in' || part.kind === 'priority' || part.kind === 'effective')
  );
}

const groupLayout: Lay = (layout, node) => {
  const { parts } = node;
  const cap = parts.findIndex((part) => !isToken(part));
  if (cap === -1) return layout.joined(parts);
  return group(
    layout.joined(parts.slice(0, cap)),
    indent(...parts.slice(cap).map((part): Doc => [LINE, layout.part(part)])),
  );
};

/** How the nodes are laid out that have lines of their own to break; all others are joined. */
const LAYOUTS: { readonly [K in Node['kind']]?: Lay } = {
  rule: ruleLayout,
  group: groupLayout,
  event: bracketed(LINE),
  and: chained,
  or: chained,
  sum: chained,
  negate: (layout, { parts }) => parts.map((part) => layout.part(part)),
  if: brokenBefore('then', 'else'),
  list: bracketed(SOFT),
  call: bracketed(SOFT),
  map: bracketed(LINE),
  parentheses: bracketed(SOFT),
  aggregate,
};

class Layout {
  readonly #surroundings: ReadonlyMap<Token, Surroundings>;
  /** Tokens whose comments are laid out by the item that they begin or end. */
  readonly #aboveDone = new Set<Token>();
  readonly #behindDone = new Set<Token>();

  constructor(surroundings: ReadonlyMap<Token, Surroundings>) {
    this.#surroundings = surroundings;
  }

  ruleSet({ parts, heads }: RuleSetNode): Doc {
    const open = parts.findIndex((part) => isToken(part) && part.text === '{');
    const items = parts.slice(open + 1, -1);
    const lines = items.map((item, index): Doc => {
      const isFirstDeclaration = index > 0 && index === heads.length;
      return this.#item(item, isFirstDeclaration);
    });
    return [this.joined(parts.slice(0, open + 1)), indent(...lines), this.closing(parts.at(-1), HARD)];
  }

  /** A head or declaration with the comments above and behind it, which do not make it break. */
  #item(item: Part, blankAbove: boolean): Doc {
    const [first, last] = [firstToken(item), lastToken(item)];
    const around = first && this.#surroundings.get(first);
    const above: Doc[] = [];
    for (const [index, comment] of (around?.above ?? []).entries()) {
      above.push(comment.blank || (index === 0 && blankAbove) ? BLANK : HARD, { kind: 'comment', text: comment.text });
    }
    const blank = around?.blank === true || (above.length === 0 && blankAbove);
    if (first !== undefined) this.#aboveDone.add(first);
    if (last !== undefined) this.#behindDone.add(last);
    const behind = last && this.#surroundings.get(last)?.behind;
    return [
      ...above,
      blank ? BLANK : HARD,
      this.part(item),
      behind === undefined ? [] : { kind: 'comment', text: behind },
    ];
  }

  /** A closing brace; comments above it belong to what it closes. */
  closing(brace: Part | undefined, line: Doc): Doc {
    if (brace === undefined || !isToken(brace)) return [];
    const above = this.#surroundings.get(brace)?.above ?? [];
    this.#aboveDone.add(brace);
    const comments = above.map((comment): Doc => [
      comment.blank ? BLANK : HARD,
      { kind: 'comment', text: comment.text },
    ]);
    return [indent(...comments), line, this.#token(brace)];
  }

  part(part: Part): Doc {
    if (isToken(part)) return this.#token(part);
    return (LAYOUTS[part.kind] ?? ((layout, { parts }) => layout.joined(parts)))(this, part);
  }

  #token(token: Token): Doc {
    const { above = [], behind, blank = false } = this.#surroundings.get(token) ?? {};
    const text = token.kind === 'money' ? token.text.replace(/[ \t]+/, ' ') : token.text;
    const comments = this.#aboveDone.has(token) ? [] : above;
    return [
      ...comments.map((comment): Doc => [comment.blank ? BLANK : HARD, { kind: 'comment', text: comment.text }]),
      comments.length > 0 && blank && text !== '' ? BLANK : [],
      text,
      behind === undefined || this.#behindDone.has(token) ? [] : { kind: 'comment', text: behind },
    ];
  }

  /** Parts on one line, with spaces where there go some. */
  joined(parts: readonly Part[]): Doc {
    const docs: Doc[] = [];
    for (const [index, part] of parts.entries()) {
      const before = parts[index - 1];
      if (before !== undefined && hasSpace(before, part)) docs.push(' ');
      docs.push(this.part(part));
    }
    return docs;
  }
}

function hasSpace(before: Part, after: Part): boolean {
  const [left, right] = [isToken(before) ? before.text : '', isToken(after) ? after.text : ''];
  if (right === ',' || right === '.' || right === ')' || right === ']' || right === '?') return false;
  if (left === '.' || left === '(' || left === '[') return false;
  if (right === '(') return false;
  return right !== ':';
}

function firstToken(part: Part | undefined): Token | undefined {
  let first = part;
  while (first !== undefined && !isToken(first)) first = first.parts[0];
  return first;
}

function lastToken(part: Part | undefined): Token | undefined {
  let last = part;
  while (last !== undefined && !isToken(last)) last = last.parts.at(-1);
  return last;
}
