import { readFileSync, writeFileSync } from 'node:fs';
import { apiDocument } from '@loyaltyos/api';
import { signingVectors } from '@loyaltyos/identity';

/** What is made of the sources and committed beside them. A test in each package compares the file with its source. */
const GENERATED: readonly { readonly path: string; readonly text: () => string }[] = [
  { path: 'packages/api/openapi.json', text: apiDocument },
  { path: 'docs/api/signing-vectors.json', text: signingVectors },
];

/** With `--check` nothing is written: the exit code says whether every file is what its source makes of it. */
const checking = process.argv.includes('--check');

for (const { path, text } of GENERATED) {
  const file = new URL(`../${path}`, import.meta.url);
  if (!checking) {
    writeFileSync(file, text());
    process.stdout.write(`wrote ${path}\n`);
  } else if (readFileSync(file, 'utf8') !== text()) {
    process.stdout.write(
      `${path} is not what its source makes of it: run \`npm run generate\` and read the difference\n`,
    );
    process.exitCode = 1;
  }
}
