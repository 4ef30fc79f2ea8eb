import type { Api } from './api-model/api.ts';
import { LANGUAGES } from './languages/index.ts';

/** How an operation is called in one language, as API references show it (`x-codeSamples`). */
interface CodeSample {
  /** For the highlighting: `typescript`. */
  readonly lang: string;
  /** For people: `TypeScript`. */
  readonly label: string;
  readonly source: string;
}

/** A call of each operation in every language, by the operation's id. */
export async function codeSamples(api: Api): Promise<Readonly<Record<string, readonly CodeSample[]>>> {
  const samples: Record<string, CodeSample[]> = {};
  for (const [lang, { label, samples: samplesOf }] of Object.entries(LANGUAGES)) {
    for (const [id, source] of await samplesOf(api)) (samples[id] ??= []).push({ lang, label, source });
  }
  return samples;
}
