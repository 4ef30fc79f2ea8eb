// Runs the tests of all packages against the embedded PostgreSQL, then those that touch a database again against
// Debian's PostgreSQL 15. `npm test -- ledger` runs the files whose path contains `ledger`; what begins with a dash
// goes to Node.js's test runner (`npm test -- --test-name-pattern=replay`).
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasPostgres15, postgresServer } from '@loyaltyos/testing';

const ROOT = join(import.meta.dirname, '..');
const FOLDERS = ['packages', 'apps', 'tools', 'bench', 'torture'];
/**
 * What runs SQL on the server that it is given, and so must hold on every release of PostgreSQL that we support. Most commands
 * and the search for who was erased start the embedded one themselves.
 */
const ON_EVERY_RELEASE =
  /^(packages\/(database|journal|ledger|loyalty|identity)\/|packages\/api\/.*\b(real|request-signatures)\b[^/]*$|apps\/server\/src\/((server|import)\/|.*\bkey-commands\b))/;
/** Properties have been tried on all of their cases by then: another release is to show that it runs the same SQL. */
const CASES_ON_OTHER_RELEASES = '1000';
/** One test never takes this long; a file that hangs must not hold up the run for ever. */
const TEST_TIMEOUT_MS = 300_000;
const AT_ONCE = 2;

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

function testFiles(filters: readonly string[]): string[] {
  return globSync(
    FOLDERS.map((folder) => `${folder}/**/*.test.ts`),
    { cwd: ROOT, exclude: (path) => path.includes('node_modules') },
  )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => filters.length === 0 || filters.some((filter) => path.includes(filter)))
    .toSorted();
}

/** How many cases properties are tried on, and what they are drawn from. */
const MEANT_FOR_TESTS = new Set(['LOYALTYOS_CASES', 'LOYALTYOS_SEED']);

/** What else the developer's shell has set must not reach the tests: they bring their own database, folders and ports. */
function testEnvironment(databaseUrl: string, cases: string | undefined): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => MEANT_FOR_TESTS.has(name) || !/^(LOYALTYOS_|PG|DATABASE_URL$|PORT$)/.test(name),
  );
  const few = cases === undefined ? {} : { LOYALTYOS_CASES: cases };
  return { ...few, ...Object.fromEntries(kept), LOYALTYOS_TEST_DATABASE_URL: databaseUrl };
}

/** One run of Node.js's test runner; its report goes to the terminal, its counts come back. */
async function runTests(
  files: readonly string[],
  flags: readonly string[],
  server: { databaseUrl: string; cases: string | undefined },
): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-report-'));
  const report = join(folder, 'report.tap');
  try {
    const parameters = [
      '--test',
      `--test-concurrency=${AT_ONCE}`,
      `--test-timeout=${TEST_TIMEOUT_MS}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${report}`,
      '--disable-warning=ExperimentalWarning',
      ...flags,
      ...files,
    ];
    const child = spawn(process.execPath, parameters, {
      cwd: ROOT,
      env: testEnvironment(server.databaseUrl, server.cases),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const code = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (status) => resolve(status ?? 1));
    });
    const counts = readCounts(readFileSync(report, 'utf8'));
    // Whatever it counted, a run that ended badly has failed.
    return code === 0 ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The closing lines of a TAP report: `# pass 12`. */
function readCounts(report: string): Counts {
  const count = (name: string): number => Number(report.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
}

async function onServer(
  release: 'embedded' | 'postgresql-15',
  files: readonly string[],
  flags: readonly string[],
): Promise<Counts> {
  const server = await postgresServer(release);
  try {
    const cases = release === 'embedded' ? undefined : CASES_ON_OTHER_RELEASES;
    return await runTests(files, flags, { databaseUrl: server.url, cases });
  } finally {
    await server.stop();
  }
}

const given = process.argv.slice(2);
const flags = given.filter((argument) => argument.startsWith('-'));
const files = testFiles(given.filter((argument) => !argument.startsWith('-')));
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
function add(counts: Counts): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

if (files.length > 0) {
  console.log(`\n${files.length} test files on the embedded PostgreSQL 18\n`);
  add(await onServer('embedded', files, flags));
}
const again = files.filter((path) => ON_EVERY_RELEASE.test(path));
if (again.length > 0 && total.failed > 0) {
  console.log('\nskipped: the tests on PostgreSQL 15, because those before failed');
} else if (again.length > 0 && !hasPostgres15()) {
  console.log('\nskipped: PostgreSQL 15 server not found (Debian package postgresql-15)');
} else if (again.length > 0) {
  console.log(`\n${again.length} test files on PostgreSQL 15\n`);
  add(await onServer('postgresql-15', again, flags));
}
if (total.passed + total.failed === 0) console.log('\nNo test ran.');
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
