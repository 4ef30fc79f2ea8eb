import { readDocument } from './api-model/read-document.ts';
import type { Document } from './api-model/document.ts';
import { codeSamples } from './code-samples.ts';
import { LANGUAGES } from './languages/index.ts';

/**
 * All files of all SDKs, and the samples that the API reference shows, by their path below the repository: a pure function of the
 * document and of the runtimes beside it.
 *
 * @throws {DocumentError} The document says something that the SDKs have no word for.
 * @throws {NameCollision} Two things would have one name in a language.
 */
export async function generate(document: Document): Promise<ReadonlyMap<string, string>> {
  const api = readDocument(document);
  const samples = `${JSON.stringify(await codeSamples(api), null, 2)}\n`;
  const files = new Map([['packages/api/code-samples.json', samples]]);
  for (const [language, { write }] of Object.entries(LANGUAGES)) {
    for (const [path, text] of await write(api)) files.set(`sdks/${language}/${path}`, text);
  }
  return files;
}
