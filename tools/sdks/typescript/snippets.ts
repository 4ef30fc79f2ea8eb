/** The TypeScript of a page: the text of each fenced block. */
export function snippetsOf(page: string): string[] {
  return [...page.matchAll(/^```ts\n(?<text>[\s\S]*?)^```$/gm)].map((match) => match.groups?.['text'] ?? '');
}

/** A block as a module of its own. One that imports nothing goes on from the client that its page began with. */
export function moduleOf(snippet: string): string {
  if (snippet.includes('import ')) return `${snippet}\nexport {};\n`;
  return `import type { LoyaltyOSClient } from '@loyaltyos/sdk';\ndeclare const client: LoyaltyOSClient;\n${snippet}`;
}
