import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ConformanceRun, LanguageTests, ScenarioResult } from '../../conformance/language-tests.ts';
import { readJunit } from '../../conformance/read-junit.ts';
import { copySdk, filesIn, findJava, maven, ProgramFailed } from './maven.ts';

/** The native tests of the Java SDK. */
export const javaTests: LanguageTests = {
  columns: ['java-sync', 'java-async'],
  find: findJava,
  runConformance: play,
};

async function play({ stageUrl }: ConformanceRun): Promise<ScenarioResult[]> {
  const folder = copySdk('conformance');
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
