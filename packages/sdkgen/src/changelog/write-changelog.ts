import type { LanguageModel } from '../language-model/language-model.ts';
import type { Change } from './change.ts';
import type { Notation } from './notation.ts';
import { sayChange } from './say-change.ts';

/** A release in the words of one language. */
export interface ReleaseChapter {
  readonly version: string;
  readonly date: string | null;
  /** What was written by hand, for all languages and for this one. */
  readonly notes: readonly string[];
  readonly model: LanguageModel;
  /** What came before, and what changed since; undefined for the first release. */
  readonly since: { readonly model: LanguageModel; readonly changes: readonly Change[] } | undefined;
}

const HEAD = `# Changelog

Follows [Semantic Versioning](https://semver.org): a release that may break a program raises the first number, or the second one before 1.0.0. What is listed under Breaking, Added and Changed is the difference between the APIs that two releases were made from.`;

/** The changelog of an SDK, in Markdown, for releases from the newest to the first. */
export function writeChangelog(chapters: readonly ReleaseChapter[], notation: Notation): string {
  return `${[HEAD, ...chapters.map((chapter) => writeChapter(chapter, notation))].join('\n\n')}\n`;
}

function writeChapter(chapter: ReleaseChapter, notation: Notation): string {
  const { version, date, notes, model } = chapter;
  return [
    `## ${version}, ${date ?? 'not released yet'}`,
    `Made from version ${model.version} of the API.`,
    ...section('Breaking', linesOf(chapter, notation, 'Breaking')),
    ...section('Added', linesOf(chapter, notation, 'Added')),
    ...section('Changed', linesOf(chapter, notation, 'Changed')),
    ...section('Runtime', notes),
  ].join('\n\n');
}

type Section = 'Breaking' | 'Added' | 'Changed';

function linesOf({ model, since }: ReleaseChapter, notation: Notation, wanted: Section): string[] {
  if (since === undefined) return wanted === 'Added' ? everyOperation(model, notation) : [];
  const words = { before: since.model, after: model, notation };
  const changes = since.changes.filter((change) => sectionOf(change) === wanted).map(({ what }) => what);
  const types = changes.filter(({ kind }) => kind === 'schema-added');
  const rest = changes.filter(({ kind }) => kind !== 'schema-added');
  return [...rest, ...types].map((what) => sayChange(what, words));
}

function sectionOf({ breaking, what }: Change): Section {
  if (breaking) return 'Breaking';
  return what.kind.endsWith('-added') ? 'Added' : 'Changed';
}

/** What the first release has, a resource a line. */
function everyOperation(model: LanguageModel, notation: Notation): string[] {
  return model.resources.map(({ name, operations }) =>
    operations.map((operation) => `\`${notation.operation(name, operation.name)}\``).join(', '),
  );
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${title}`, lines.map((line) => `- ${line}`).join('\n')];
}
