import type { LanguageModel } from '../../language-model/language-model.ts';

/** Every operation with a program that calls it. */
export function referencePage({ resources }: LanguageModel, samples: ReadonlyMap<string, string>): string {
  const chapters = resources.map((resource) => {
    const sections = resource.operations.map((operation) =>
      [
        `### \`client.${resource.name}().${operation.name}\``,
        `${operation.summary}. ${operation.description}`.trim(),
        `\`\`\`java\n${samples.get(operation.id) ?? ''}\`\`\``,
      ].join('\n\n'),
    );
    return [`## ${resource.name}`, resource.description, ...sections].filter((part) => part !== '').join('\n\n');
  });
  return `# Reference\n\nEach method has an asynchronous twin in \`client.async()\`, and one that gives the response too in \`withResponse()\`.\n\n${chapters.join('\n\n')}\n`;
}
