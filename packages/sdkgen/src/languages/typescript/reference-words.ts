import type { ReferenceWords } from '../../reference-page.ts';
import { sentence } from './doc-comment.ts';
import type { Samples } from './samples.ts';

/** What the reference says in TypeScript. */
export function referenceWords(samples: Samples): ReferenceWords {
  return {
    head: 'How each operation is called, by its resource. Each is also a function that takes the client first.',
    chapter: ({ name, description }) => [`## \`client.${name}\``, sentence(description)],
    section: (_, operation) => [
      `### \`${operation.resource}.${operation.name}\``,
      `${sentence(operation.summary)} As a function: \`${operation.functionName}\`.${operation.customerToken ? ' A customer’s token may call it.' : ''}`,
      sentence(operation.description),
      `\`\`\`ts\n${samples.callOf(operation)}\n\`\`\``,
    ],
  };
}
