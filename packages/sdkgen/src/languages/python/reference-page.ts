import type { LanguageModel, NamedOperation } from '../../language-model/language-model.ts';
import type { Samples } from './samples.ts';

/** `REFERENCE.md`: every operation, with a program that calls it. */
export function referencePage({ resources }: LanguageModel, samples: Samples): string {
  const chapters = resources.map(({ name, description, operations }) =>
    [`## \`client.${name}\``, description, ...operations.map((operation) => section(name, operation, samples))]
      .filter((part) => part !== '')
      .join('\n\n'),
  );
  const head =
    'How each operation is called, by its resource. `AsyncLoyaltyOSClient` has the same methods: they are awaited, and lists are gone through with `async for`.';
  return `${['# Reference', head, ...chapters].join('\n\n')}\n`;
}

function section(resource: string, operation: NamedOperation, samples: Samples): string {
  const { name, summary, description, customerToken } = operation;
  const token = customerToken ? ' A customer’s token may call it.' : '';
  return [
    `### \`${resource}.${name}\``,
    `${summary}.${token}`,
    description,
    `\`\`\`python\n${samples.sampleOf(operation)}\`\`\``,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
