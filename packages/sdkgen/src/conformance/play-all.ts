import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Column } from './columns.ts';
import type { LanguageTests, ScenarioResult } from './language-tests.ts';
import type { Played } from './matrix.ts';
import type { RunningStage } from './stage/start-stage.ts';

/** What is told while languages are run, a line each. */
export type Tell = (text: string) => void;

/**
 * Runs the conformance tests of languages on a stage, one language after the other: they share the machine, and each keeps it
 * busy. A language whose toolchain is missing is skipped with the reason; one whose tests cannot be run has no results, so that
 * every scenario of it is a hole.
 */
export async function playAll(
  stage: RunningStage,
  languages: Readonly<Record<string, LanguageTests>>,
  tell: Tell,
): Promise<Played> {
  const skipped = new Map<Column, string>();
  const results: ScenarioResult[] = [];
  for (const [name, tests] of Object.entries(languages)) {
    const toolchain = await tests.find();
    if (!toolchain.found) {
      tell(`– ${name}: ${toolchain.reason}`);
      for (const column of tests.columns) skipped.set(column, toolchain.reason);
      continue;
    }
    const began = performance.now();
    const reportFolder = mkdtempSync(join(tmpdir(), 'loyaltyos-conformance-'));
    try {
      results.push(...(await tests.runConformance({ stageUrl: stage.url, reportFolder })));
    } catch (error) {
      tell(`✘ ${name}: its tests could not be run: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await rm(reportFolder, { recursive: true, force: true });
    }
    tell(`  ${name}: ${toolchain.version}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  return { skipped, results, outside: stage.results() };
}
