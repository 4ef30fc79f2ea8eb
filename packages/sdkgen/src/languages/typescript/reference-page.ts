import type { LanguageModel, NamedOperation } from '../../language-model/language-model.ts';
import { sentence } from './doc-comment.ts';
import type { Samples } from './samples.ts';

/** `REFERENCE.md`: every operation, with a call. */
export function referencePage({ resources }: LanguageModel, samples: Samples): string {
  const chapters = resources.map(({ name, description, operations }) =>
    [
      `## \`client.${name}\``,
      sentence(description),
      ...operations.map((operation) => section(operation, samples)),
    ].join('\n\n'),
  );
  const head = 'How each operation is called, by its resource. Each is also a function that takes the client first.';
  return `${['# Reference', head, ...chapters].join('\n\n')}\n`;
}

function section(operation: NamedOperation, samples: Samples): string {
  const { resource, name, functionName, summary, description, customerToken } = operation;
  return [
    `### \`${resource}.${name}\``,
    `${sentence(summary)} As a function: \`${functionName}\`.${customerToken ? ' A customer’s token may call it.' : ''}`,
    sentence(description),
    `\`\`\`ts\n${samples.callOf(operation)}\n\`\`\``,
  ].join('\n\n');
}
