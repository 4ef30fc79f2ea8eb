import { existsSync, readFileSync } from 'node:fs';

/** A call of an operation in one language, as an SDK has it. */
export interface CodeSample {
  /** For the highlighting: `typescript`. */
  readonly lang: string;
  /** For people: `TypeScript`. */
  readonly label: string;
  readonly source: string;
}

/** By operationId. */
export type CodeSamples = Readonly<Record<string, readonly CodeSample[]>>;

/** Made of the document together with the SDKs; where it is missing the reference shows curl alone. */
const FILE = new URL('../../code-samples.json', import.meta.url);

export function readCodeSamples(): CodeSamples {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as CodeSamples) : {};
}

type Operation = { readonly operationId: string };

/** The document with the samples at their operations, as the reference reads it. What is committed is without them. */
export function withCodeSamples(document: string, samples: CodeSamples): string {
  if (Object.keys(samples).length === 0) return document;
  const { paths, ...rest } = JSON.parse(document) as { paths: Record<string, Record<string, Operation>> };
  const sampled = Object.entries(paths).map(([path, methods]) => [
    path,
    Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, sampledOf(operation, samples)])),
  ]);
  return `${JSON.stringify({ ...rest, paths: Object.fromEntries(sampled) as unknown }, null, 2)}\n`;
}

function sampledOf(operation: Operation, samples: CodeSamples): object {
  const own = samples[operation.operationId];
  return own === undefined ? operation : { ...operation, 'x-codeSamples': own };
}
