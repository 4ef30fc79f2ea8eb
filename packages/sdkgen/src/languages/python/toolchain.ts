import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Column } from '../../conformance/columns.ts';
import type { ConformanceRun, LanguageTests, ScenarioResult, Toolchain } from '../../conformance/language-tests.ts';
import { readJunit } from '../../conformance/read-junit.ts';
import { readScenarios } from '../../conformance/read-scenarios.ts';
import { developmentPython, runPython } from './environment.ts';
import { testNameOf } from './conformance/write-conformance.ts';

const PACKAGE = join(import.meta.dirname, '../../../../../sdks/python');
/** Most of what scenarios do is wait. */
const AT_ONCE = 10;
const MODULES: Readonly<Record<string, Column>> = {
  test_conformance_sync: 'python-sync',
  test_conformance_async: 'python-async',
};

/** The native tests of the Python SDK, on the Python that is on the PATH. */
export const pythonTests: LanguageTests = {
  columns: ['python-sync', 'python-async'],
  find,
  runConformance: run,
};

async function find(): Promise<Toolchain> {
  const python = await developmentPython();
  return python.found ? { found: true, version: `Python ${python.version}` } : python;
}

async function run({ stageUrl, reportFolder }: ConformanceRun): Promise<ScenarioResult[]> {
  const python = await developmentPython();
  if (!python.found) throw new Error(python.reason);
  const report = join(reportFolder, 'python.xml');
  const modules = Object.keys(MODULES).map((name) => `tests/${name}.py`);
  const { said } = await runPython(
    python.command,
    ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', '-n', String(AT_ONCE), `--junitxml=${report}`, ...modules],
    { folder: PACKAGE, environment: { PYTHONPATH: join(PACKAGE, 'src'), LOYALTYOS_STAGE_URL: stageUrl } },
  );
  const scenarios = new Map(readScenarios().map(({ id }) => [testNameOf(id), id]));
  const results = readJunit(await readFile(report, 'utf8').catch(() => '')).flatMap(
    ({ name, group, outcome, message, tookMs }): ScenarioResult[] => {
      const column = MODULES[group.split('.').at(-1) ?? ''];
      const scenario = scenarios.get(name);
      return column === undefined || scenario === undefined ? [] : [{ column, scenario, outcome, message, tookMs }];
    },
  );
  if (results.length === 0) throw new Error(said);
  return results;
}
