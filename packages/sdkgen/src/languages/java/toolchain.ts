import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ConformanceRun, LanguageTests, ScenarioResult, Toolchain } from '../../conformance/language-tests.ts';
import { readJunit } from '../../conformance/read-junit.ts';
import { copySdk, filesIn, findJava, lacksArtifacts, maven, ProgramFailed } from './maven.ts';

/** Where the tests are built, below the cache. */
const FOLDER = 'conformance';

/** The native tests of the Java SDK. */
export const javaTests: LanguageTests = {
  columns: ['java-sync', 'java-async'],
  find,
  runConformance: play,
};

/** Maven may be there without what the build needs, and without a network to get it: a short test shows that. */
async function find(): Promise<Toolchain> {
  const java = await findJava();
  if (!java.found) return java;
  try {
    await maven(copySdk(FOLDER), ['test', '-Dtest=JsonCodecTest']);
  } catch (error) {
    if (lacksArtifacts(error)) return { found: false, reason: 'Maven can get no packages here' };
    // Whatever else is wrong shows when the tests are run.
  }
  return java;
}

async function play({ stageUrl }: ConformanceRun): Promise<ScenarioResult[]> {
  const folder = copySdk(FOLDER);
  const reports = join(folder, 'target/surefire-reports');
  rmSync(reports, { recursive: true, force: true });
  // Tests that fail are results.
  const failure = await maven(folder, ['test', '-Dtest=SyncConformanceTest,AsyncConformanceTest'], {
    LOYALTYOS_STAGE_URL: stageUrl,
  }).catch((error: unknown) => error);
  const results = filesIn(reports, 'TEST-*.xml').flatMap((path) => readJunit(readFileSync(path, 'utf8')));
  if (results.length === 0) throw failure instanceof Error ? failure : new ProgramFailed('Maven wrote no reports');
  return results.map(({ name, group, outcome, message, tookMs }): ScenarioResult => ({
    column: group.includes('Async') ? 'java-async' : 'java-sync',
    scenario: name,
    outcome,
    message,
    tookMs,
  }));
}
