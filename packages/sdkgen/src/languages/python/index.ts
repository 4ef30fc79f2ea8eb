import type { Api } from '../../api-model/api.ts';
import { changelogOf } from '../../changelog/changelog-of.ts';
import { BY_VALUE } from '../../changelog/notation.ts';
import { readRules, readScenarios } from '../../conformance/read-scenarios.ts';
import { nameApi } from '../../language-model/name-api.ts';
import { fillFigures } from '../../fill-figures.ts';
import { referencePage } from '../../reference-page.ts';
import { writeBehaviour } from './behaviour.ts';
import { writeClients } from './client.ts';
import { writeConformance } from './conformance/write-conformance.ts';
import { formatPython } from './format.ts';
import { writeModels } from './models.ts';
import { PYTHON_NAMES } from './naming.ts';
import { referenceWords } from './reference-words.ts';
import { writeResources } from './resources.ts';
import { readRuntime } from './runtime-files.ts';
import { Samples } from './samples.ts';

/** All files of the Python SDK, by their path in it. */
export async function writePython(api: Api): Promise<Map<string, string>> {
  const model = nameApi(api, PYTHON_NAMES);
  const generated = [...writeBehaviour(), ...writeModels(model), ...writeResources(model), ...writeClients(model)];
  const files = new Map(
    readRuntime().map(([path, text]) => [path, path.endsWith('.md') ? fillFigures(path, text) : text]),
  );
  const samples = new Samples(model);
  files.set('CHANGELOG.md', changelogOf(api, { language: 'python', rules: PYTHON_NAMES, notation: BY_VALUE }));
  files.set('REFERENCE.md', referencePage(model, referenceWords(samples)));
  for (const [path, text] of writeConformance(model, readScenarios(), readRules())) files.set(path, text);
  for (const [path, text] of generated) files.set(`src/loyaltyos/${path}`, text);
  const formatted = [...files].map(([path, text]): [string, string] => [
    path,
    path.endsWith('.py') ? formatPython(path, text) : text,
  ]);
  return new Map(formatted.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A program that calls an operation, for each operation by its id. */
export function pythonSamples(api: Api): ReadonlyMap<string, string> {
  const model = nameApi(api, PYTHON_NAMES);
  const samples = new Samples(model);
  const operations = model.resources.flatMap((resource) => resource.operations);
  return new Map(operations.map((operation) => [operation.id, samples.sampleOf(operation)]));
}
