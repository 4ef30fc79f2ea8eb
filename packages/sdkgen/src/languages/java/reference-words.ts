import type { ReferenceWords } from '../../reference-page.ts';

/** What the reference says in Java. */
export function referenceWords(samples: ReadonlyMap<string, string>): ReferenceWords {
  return {
    head: 'Each method has an asynchronous twin in `client.async()`, and one that gives the response too in `withResponse()`.',
    chapter: ({ name, description }) => [`## ${name}`, description],
    section: ({ name: resource }, { id, name, summary, description }) => [
      `### \`client.${resource}().${name}\``,
      `${summary}. ${description}`.trim(),
      `\`\`\`java\n${samples.get(id) ?? ''}\`\`\``,
    ],
  };
}
