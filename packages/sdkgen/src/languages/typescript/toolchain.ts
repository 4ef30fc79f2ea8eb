import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConformanceRun, LanguageTests, ScenarioResult } from '../../conformance/language-tests.ts';
import { readJunit } from '../../conformance/read-junit.ts';

const PACKAGE = join(import.meta.dirname, '../../../../../sdks/typescript');
/** All scenarios together; one that hangs must not hold up the others for ever. */
const TIMEOUT_MS = 240_000;

/** The native tests of the TypeScript SDK, on the Node.js that runs this. */
export const typescriptTests: LanguageTests = {
  columns: ['typescript'],
  find: async () => ({ found: true, version: `Node.js ${process.versions.node}` }),
  runConformance: run,
};

async function run({ stageUrl, reportFolder }: ConformanceRun): Promise<ScenarioResult[]> {
  const report = join(reportFolder, 'typescript.xml');
  // A test runner that is started by another one would report to it, and write no report.
  const { NODE_TEST_CONTEXT: _, ...environment } = process.env;
  const child = spawn(
    process.execPath,
    [
      '--test',
      `--test-timeout=${TIMEOUT_MS}`,
      '--test-reporter=junit',
      `--test-reporter-destination=${report}`,
      'test/conformance/conformance.test.ts',
    ],
    { cwd: PACKAGE, env: { ...environment, LOYALTYOS_STAGE_URL: stageUrl }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (said = (said + chunk).slice(-MOST_SAID)));
  }
  await once(child, 'close');
  const results = readJunit(await readFile(report, 'utf8').catch(() => '')).map(
    ({ name, outcome, message, tookMs }): ScenarioResult => ({
      column: 'typescript',
      scenario: name,
      outcome,
      message,
      tookMs,
    }),
  );
  if (results.length === 0) throw new Error(said);
  return results;
}

const MOST_SAID = 20_000;
