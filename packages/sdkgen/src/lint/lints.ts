import type { Document } from '../api-model/document.ts';
import type { Finding, Lint } from './lint.ts';
import { NAME_LINTS } from './name-lints.ts';
import { OPERATION_LINTS } from './operation-lints.ts';
import { PAGE_LINTS } from './page-lints.ts';
import { RESULT_LINTS } from './result-lints.ts';
import { SCHEMA_LINTS } from './schema-lints.ts';

/** Everything that the document must hold to. */
export const LINTS: readonly Lint[] = [
  ...OPERATION_LINTS,
  ...RESULT_LINTS,
  ...PAGE_LINTS,
  ...SCHEMA_LINTS,
  ...NAME_LINTS,
];

/** What is wrong with the document, by lint; nothing where SDKs can be made of it. Pure. */
export function lintDocument(document: Document): (Finding & { readonly lint: Lint })[] {
  return LINTS.flatMap((lint) => [...lint.check(document)].map((finding) => ({ ...finding, lint })));
}
