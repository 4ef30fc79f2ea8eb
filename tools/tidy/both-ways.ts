import type { Law, Offence } from './law.ts';
import { filesOf, lineAt, type Tree } from './source-tree.ts';

/** Names that a pattern finds: its group `name` says which. */
interface Names {
  readonly files: RegExp;
  readonly pattern: RegExp;
}

/** Two places that must speak of the same things. */
interface BothWays {
  readonly name: string;
  /** Where the things are. */
  readonly code: Names;
  /** Where they are written about, and what to call that place. */
  readonly page: Names & { readonly called: string };
  readonly broken: Law['broken'];
  readonly caught: Law['caught'];
}

interface Found {
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

function find(tree: Tree, { files, pattern }: Names): Found[] {
  return filesOf(tree, files).flatMap(([path, text]) =>
    [...text.matchAll(pattern)].map((match) => ({
      name: match.groups?.name ?? '',
      path,
      line: lineAt(text, match.index),
    })),
  );
}

/** Those of `some` whose name is not among `others`. */
function without(some: readonly Found[], others: readonly Found[]): Found[] {
  return some.filter(({ name }) => !others.some((other) => other.name === name));
}

/** A law that whatever is in the code is on a page, and whatever is on the page is in the code. */
export function bothWaysLaw({ name, code, page, broken, caught }: BothWays): Law {
  return {
    name,
    check(tree) {
      const things = find(tree, code);
      const words = find(tree, page);
      const offences: Offence[] = [
        ...without(things, words).map((at) => ({ ...at, why: `${page.called} does not tell of ${at.name}` })),
        ...without(words, things).map((at) => ({ ...at, why: `there is no ${at.name}` })),
      ];
      return { visited: things.length, offences };
    },
    broken,
    caught,
  };
}
