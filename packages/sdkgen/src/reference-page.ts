import type { LanguageModel, NamedOperation, NamedResource } from './language-model/language-model.ts';

/** What a language says of its own in its reference. Texts that are empty go away. */
export interface ReferenceWords {
  /** What stands above all resources. */
  readonly head: string;
  /** The heading of a resource, and what is said below it. */
  readonly chapter: (resource: NamedResource) => readonly string[];
  /** The heading of an operation, what is said of it, and how it is called. */
  readonly section: (resource: NamedResource, operation: NamedOperation) => readonly string[];
}

/** `REFERENCE.md`: every operation by its resource, with a program that calls it. */
export function referencePage({ resources }: LanguageModel, { head, chapter, section }: ReferenceWords): string {
  const chapters = resources.flatMap((resource) => [
    ...chapter(resource),
    ...resource.operations.flatMap((operation) => section(resource, operation)),
  ]);
  const paragraphs = ['# Reference', head, ...chapters].filter((paragraph) => paragraph !== '');
  return `${paragraphs.join('\n\n')}\n`;
}
