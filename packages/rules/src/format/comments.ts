import { tokensOf, type Tree } from '../syntax/tree.ts';
import type { Token } from '../syntax/token.ts';

/** What stands around a token besides white space. */
export interface Surroundings {
  /** Comments on lines of their own above the token. */
  readonly above: readonly Comment[];
  /** Whether an empty line stands right above the token. */
  readonly blank: boolean;
  /** The comment behind the token, on its line. */
  readonly behind: string | undefined;
}

interface Comment {
  readonly text: string;
  readonly blank: boolean;
}

/** The tokens of a tree and what stands around each. */
export function surroundingsOf(tree: Tree): ReadonlyMap<Token, Surroundings> {
  const tokens = [...tokensOf([tree.root, ...tree.rest])];
  const found = new Map<Token, Surroundings>();
  for (const [index, token] of tokens.entries()) {
    const { above, blank } = readAbove(token.trivia, index === 0);
    found.set(token, { above, blank, behind: readBehind(tokens[index + 1]?.trivia ?? '') });
  }
  return found;
}

/** A comment on the line where the trivia begins belongs to the token before. */
function readBehind(trivia: string): string | undefined {
  const [first = ''] = trivia.split('\n');
  const text = first.trim();
  return text.startsWith('#') ? text : undefined;
}

function readAbove(trivia: string, isFirst: boolean): { above: Comment[]; blank: boolean } {
  const above: Comment[] = [];
  let blank = false;
  for (const line of trivia
    .split('\n')
    .slice(isFirst ? 0 : 1, undefined)
    .map((each) => each.trim())) {
    if (line === '') {
      blank = true;
    } else {
      above.push({ text: line, blank });
      blank = false;
    }
  }
  // The last piece is the white space before the token itself, not a line.
  return { above, blank: blank && hasEmptyLineAtEnd(trivia) };
}

function hasEmptyLineAtEnd(trivia: string): boolean {
  return /\n[ \t\r]*\n[ \t\r]*$/.test(trivia);
}
