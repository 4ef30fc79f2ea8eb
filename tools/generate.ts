import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { apiDocument } from '@loyaltyos/api';
import { signingVectors } from '@loyaltyos/identity';
import { generate, readRules, readScenarios, scenariosPage } from '@loyaltyos/sdkgen';

const ROOT = join(import.meta.dirname, '..');
/** Everything below is made; what no generator makes any longer goes. */
const MADE_WHOLE = 'sdks';
/** What builds and tests leave there, which Git ignores. */
const LEFT_BY_BUILDS = /\/(node_modules|dist|target|build|__pycache__|\.[a-z_-]*cache|[^/]*\.egg-info)(\/|$)/;

/** What is made of the sources and committed beside them. */
async function made(): Promise<ReadonlyMap<string, string>> {
  const document = apiDocument();
  return new Map([
    ['packages/api/openapi.json', document],
    ['docs/api/signing-vectors.json', signingVectors()],
    ['docs/sdks/scenarios.md', scenariosPage(readScenarios(), readRules())],
    ...(await generate(JSON.parse(document))),
  ]);
}

function leftOver(files: ReadonlyMap<string, string>): string[] {
  return globSync(`${MADE_WHOLE}/**/*`, { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !files.has(path) && !LEFT_BY_BUILDS.test(path));
}

function write(files: ReadonlyMap<string, string>): void {
  let written = 0;
  for (const [path, text] of files) {
    const file = join(ROOT, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    written += 1;
  }
  const left = leftOver(files);
  for (const path of left) rmSync(join(ROOT, path));
  process.stdout.write(`${files.size} files: ${written} written, ${left.length} removed\n`);
}

/** Says of every file whether it is what its source makes of it. */
function check(files: ReadonlyMap<string, string>): void {
  const differing = [...files]
    .filter(([path, text]) => !existsSync(join(ROOT, path)) || readFileSync(join(ROOT, path), 'utf8') !== text)
    .map(([path]) => `${path} is not what its source makes of it`);
  const findings = [...differing, ...leftOver(files).map((path) => `${path} is made by nothing`)];
  if (findings.length === 0) return;
  process.stdout.write(`${findings.join('\n')}\nrun \`npm run generate\` and read the difference\n`);
  process.exitCode = 1;
}

/** With `--check` nothing is written: the exit code says whether every file is what its source makes of it. */
const files = await made();
if (process.argv.includes('--check')) check(files);
else write(files);
