import { readSource } from './read-source.ts';
import { lineAt } from './source-tree.ts';

export interface Import {
  /** As written: `./a.ts`, `@loyaltyos/kernel`, `node:fs`. */
  readonly specifier: string;
  readonly line: number;
  /** Whether it vanishes when types are stripped. */
  readonly typeOnly: boolean;
}

const CLAUSE = /\b(?:import|export)\b(?<words>[^;'"`]*?)\bfrom\s*(?=['"])|\bimport\s*(?:\(\s*)?(?=['"])/g;

/** Every module that a file imports, re-exports or loads by a literal name. */
export function importsOf(text: string): Import[] {
  const { code, literals } = readSource(text);
  const byStart = new Map(literals.map((literal) => [literal.start, literal.text]));
  return [...code.matchAll(CLAUSE)].flatMap((match) => {
    const specifier = byStart.get(match.index + match[0].length);
    if (specifier === undefined) return [];
    return [{ specifier, line: lineAt(text, match.index), typeOnly: /^\s*type\b/.test(match.groups?.words ?? '') }];
  });
}
