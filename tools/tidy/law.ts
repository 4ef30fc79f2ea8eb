import type { Tree } from './source-tree.ts';

/** One place that breaks a law. */
export interface Offence {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong there and, when it is not plain, what to do instead. */
  readonly why: string;
}

export interface Verdict {
  /** How many things the law looked at. None means that the law is blind, which fails. */
  readonly visited: number;
  readonly offences: readonly Offence[];
}

/** A rule of the house that a machine can check. */
export interface Law {
  /** The law as a sentence. */
  readonly name: string;
  check(tree: Tree): Verdict;
  /** Files that may break the law, each with its reason. One that no longer needs it fails. */
  readonly exceptions?: Readonly<Record<string, string>>;
  /** A small tree that breaks the law, so that a law which can no longer fail is noticed. */
  readonly broken: Readonly<Record<string, string>>;
  /** Where `broken` breaks it: `path:line`, in any order. */
  readonly caught: readonly string[];
}

/** `path:line`, which editors and terminals turn into a link. */
export function place(offence: Offence): string {
  return `${offence.path}:${offence.line}`;
}
