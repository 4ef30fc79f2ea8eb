import { writeFileSync } from 'node:fs';
import { apiDocument } from '@loyaltyos/api';

/** What is made of the sources and committed beside them. A test in each package compares the file with its source. */
const GENERATED: readonly { readonly path: string; readonly text: () => string }[] = [
  { path: 'packages/api/openapi.json', text: apiDocument },
];

for (const { path, text } of GENERATED) {
  writeFileSync(new URL(`../${path}`, import.meta.url), text());
  process.stdout.write(`wrote ${path}\n`);
}
