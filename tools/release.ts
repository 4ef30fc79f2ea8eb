// Builds every package of the SDKs as it would be published, in `.cache/release`, and tries each as somebody would who
// has nothing else. Nothing is published. `npm run release:dry -- python` tries one language.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './release/folders.ts';
import type { LanguageRelease } from './release/language-release.ts';
import { mavenCentralRelease } from './release/maven-central.ts';
import { npmRelease } from './release/npm.ts';
import { pypiRelease } from './release/pypi.ts';
import { factsOf, releaseOfDocument } from './release/release-facts.ts';
import { Report, noFaults } from './release/report.ts';

/** Every language that is released. */
const LANGUAGES: readonly LanguageRelease[] = [npmRelease, pypiRelease, mavenCentralRelease];

type NextRelease = ReturnType<typeof releaseOfDocument>;

/** Keeps the API of a release that has a day: from then on it is what later ones are compared with. */
function keep({ version, api }: NextRelease): void {
  writeFileSync(join(ROOT, `packages/sdkgen/releases/${version}.json`), api);
  console.log(`kept the API of ${version}`);
}

function tryAll(release: NextRelease, wanted: readonly string[]): void {
  const { version, date, faults } = release;
  console.log(`${version}, ${date ?? 'not released yet'}\n`);
  const report = new Report((line) => console.log(line));
  const facts = factsOf(release);
  report.check('all', 'the version allows what changed in the API', () => {
    noFaults(faults);
    return version;
  });
  for (const { language, lacks, run } of LANGUAGES) {
    if (wanted.length > 0 && !wanted.includes(language)) continue;
    const lacking = lacks();
    if (lacking === undefined) run(report, facts);
    else report.skip(language, 'everything', `this machine has no ${lacking}`);
  }
  console.log(`\n${report.summary}`);
  process.exitCode = report.passed ? 0 : 1;
}

const { values, positionals } = parseArgs({
  options: { keep: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const known = LANGUAGES.map(({ language }) => language);
const strange = positionals.filter((language) => !known.includes(language));
const release = releaseOfDocument();
if (strange.length > 0) {
  console.error(`There are SDKs in ${known.join(', ')}; not in ${strange.join(', ')}.`);
  process.exitCode = 2;
} else if (!values.keep) {
  tryAll(release, positionals);
} else if (release.date === null) {
  console.error(`notes.json has no day for ${release.version}: it is not released.`);
  process.exitCode = 2;
} else {
  keep(release);
}
