import type { Api } from '../../api-model/api.ts';
import { BY_VALUE } from '../../changelog/notation.ts';
import { changelogOf } from '../../changelog/changelog-of.ts';
import { nameApi } from '../../language-model/name-api.ts';
import { fillFigures } from '../../fill-figures.ts';
import { referencePage } from '../../reference-page.ts';
import { behaviourModule, problemCodeModule } from './behaviour.ts';
import { conformanceModules, vectorFiles } from './conformance/index.ts';
import { indexModule } from './index-module.ts';
import { writeModels } from './models.ts';
import { TYPESCRIPT_NAMES } from './naming.ts';
import { packageManifest } from './package-manifest.ts';
import { referenceWords } from './reference-words.ts';
import { writeResources } from './resources.ts';
import { packageFiles, runtimeModules } from './runtime-files.ts';
import { Samples } from './samples.ts';
import { Shapes } from './shapes.ts';
import { formatSource, writeModule } from './source-module.ts';

/** All files of the TypeScript SDK, by their path in it. */
export async function writeTypescript(api: Api): Promise<ReadonlyMap<string, string>> {
  const model = nameApi(api, TYPESCRIPT_NAMES);
  const shapes = new Shapes(model);
  const samples = await Samples.of(model);
  const modules = new Map([
    ['core/behaviour.ts', behaviourModule()],
    ['core/problem-code.ts', problemCodeModule(model.problemCodes)],
    ...writeModels(model, shapes),
    ...writeResources({ model, shapes, samples }),
    ['index.ts', indexModule(model)],
  ]);
  const files = new Map([...packageFiles()].map(([path, text]) => [path, fillFigures(path, text)]));
  files.set('package.json', await formatSource('package.json', JSON.stringify(packageManifest())));
  files.set('CHANGELOG.md', changelogOf(api, { language: 'typescript', rules: TYPESCRIPT_NAMES, notation: BY_VALUE }));
  files.set('REFERENCE.md', referencePage(model, referenceWords(samples)));
  for (const [path, text] of runtimeModules()) files.set(`src/${path}`, text);
  for (const [path, body] of modules) files.set(`src/${path}`, await writeModule(path, body));
  for (const [path, body] of conformanceModules(model)) files.set(path, await writeModule(path, body));
  for (const [path, text] of vectorFiles()) files.set(path, text);
  return new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A program that calls an operation, for each operation by its id. */
export async function typescriptSamples(api: Api): Promise<ReadonlyMap<string, string>> {
  const model = nameApi(api, TYPESCRIPT_NAMES);
  const samples = await Samples.of(model);
  const operations = model.resources.flatMap((resource) => resource.operations);
  return new Map(operations.map((operation) => [operation.id, samples.programOf(operation)]));
}
