// Plays the conformance scenarios in every language whose toolchain is here, on a real server behind a proxy that makes faults,
// and prints the matrix. `npm run test:sdks -- python` plays one language. Exits with 1 when a scenario fails, or has no test in
// a language that was run.
import { LANGUAGE_TESTS } from '@loyaltyos/sdkgen';
import { playScenarios } from './sdks/play-scenarios.ts';

const known = Object.keys(LANGUAGE_TESTS);
const names = process.argv.slice(2);
const strange = names.filter((name) => !known.includes(name));
if (strange.length > 0) {
  console.error(`There are SDKs in ${known.join(', ')}; not in ${strange.join(', ')}.`);
  process.exitCode = 2;
} else {
  const { cells, text } = await playScenarios(names.length === 0 ? known : names, (line) => console.log(line));
  console.log(`\n${text}`);
  process.exitCode = cells.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}
