import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code, type Code } from '../../../code/code.ts';
import { exceptionOf } from '../../../conformance/columns.ts';
import { readRules, readScenarios } from '../../../conformance/read-scenarios.ts';
import type { LanguageModel } from '../../../language-model/language-model.ts';
import { value } from '../source-module.ts';
import { nameOf, scenarioModule } from './scenario-module.ts';

/** The native tests of all scenarios, by their paths in the package. */
export function conformanceModules(model: LanguageModel): Map<string, Code> {
  const rules = readRules();
  const scenarios = readScenarios().filter((scenario) => exceptionOf(scenario, 'typescript', rules) === undefined);
  const modules = new Map(scenarios.map((scenario) => [pathOf(scenario), scenarioModule(scenario, model)]));
  modules.set(
    'test/conformance/conformance.test.ts',
    code`
      ${value('playAll', 'test/conformance/support.ts')}([
        ${scenarios.map((scenario) => code`${value(nameOf(scenario), pathOf(scenario))},`)}
      ]);
    `,
  );
  return modules;
}

/** The published vectors, which native tests read, by their paths in the package. */
export function vectorFiles(): Map<string, string> {
  const root = join(import.meta.dirname, '../../../../../..');
  return new Map([
    ['test/vectors/signing-vectors.json', readFileSync(join(root, 'docs/api/signing-vectors.json'), 'utf8')],
    [
      'test/vectors/webhook-vectors.json',
      readFileSync(join(root, 'packages/sdkgen/conformance/webhook-vectors.json'), 'utf8'),
    ],
  ]);
}

function pathOf({ id }: { readonly id: string }): string {
  return `test/conformance/scenarios/${id}.ts`;
}
