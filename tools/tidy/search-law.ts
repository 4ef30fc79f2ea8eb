import type { Law, Offence } from './law.ts';
import { isTest } from './is-test.ts';
import { readSource } from './read-source.ts';
import { filesOf, lineAt } from './source-tree.ts';

interface Search {
  readonly name: string;
  /** The files that it looks at. */
  readonly files: RegExp;
  /** Which part of a TypeScript file it looks at: `code` leaves out comments and literals. Without it, the whole text. */
  readonly part?: 'code';
  /** Whether tests and fixtures are under the law as well. */
  readonly tests: boolean;
  /** What must not be found, with the reason. */
  readonly never: readonly (readonly [pattern: RegExp, why: string])[];
  readonly exceptions?: Law['exceptions'];
  readonly broken: Law['broken'];
  readonly caught: Law['caught'];
}

/** A law that forbids words: each match is an offence. */
export function searchLaw(search: Search): Law {
  const { name, files, part, tests, never, exceptions, broken, caught } = search;
  return {
    name,
    check(tree) {
      const visited = filesOf(tree, files).filter(([path]) => tests || !isTest(path));
      const offences = visited.flatMap(([path, text]): Offence[] => {
        const looked = part === 'code' ? readSource(text).code : text;
        return never.flatMap(([pattern, why]) =>
          [...looked.matchAll(pattern)].map((match) => ({
            path,
            line: lineAt(text, match.index),
            why: `${match[0].trim()}: ${why}`,
          })),
        );
      });
      return { visited: visited.length, offences };
    },
    ...(exceptions === undefined ? {} : { exceptions }),
    broken,
    caught,
  };
}
