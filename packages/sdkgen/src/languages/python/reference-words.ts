import type { ReferenceWords } from '../../reference-page.ts';
import type { Samples } from './samples.ts';

/** What the reference says in Python. */
export function referenceWords(samples: Samples): ReferenceWords {
  return {
    head: 'How each operation is called, by its resource. `AsyncLoyaltyOSClient` has the same methods: they are awaited, and lists are gone through with `async for`.',
    chapter: ({ name, description }) => [`## \`client.${name}\``, description],
    section: ({ name: resource }, operation) => [
      `### \`${resource}.${operation.name}\``,
      `${operation.summary}.${operation.customerToken ? ' A customer’s token may call it.' : ''}`,
      operation.description,
      `\`\`\`python\n${samples.sampleOf(operation)}\`\`\``,
    ],
  };
}
