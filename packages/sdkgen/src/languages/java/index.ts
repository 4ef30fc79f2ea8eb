import type { Api } from '../../api-model/api.ts';
import { BY_CALL } from '../../changelog/notation.ts';
import { changelogOf } from '../../changelog/changelog-of.ts';
import { SDK_VERSION } from '../../changelog/release-notes.ts';
import { print } from '../../code/code.ts';
import { readRules, readScenarios } from '../../conformance/read-scenarios.ts';
import type { LanguageModel } from '../../language-model/language-model.ts';
import { nameApi } from '../../language-model/name-api.ts';
import { referencePage } from '../../reference-page.ts';
import { writeBehaviour } from './behaviour.ts';
import { writeClient } from './client.ts';
import { writeConformance } from './conformance.ts';
import { writeEnum } from './enums.ts';
import { forgetUnused, formatJava } from './format.ts';
import { javaFile, MODELS, PARAMS, pathOf, RESOURCES, ROOT_PACKAGE } from './java-file.ts';
import { JAVA_NAMES } from './naming.ts';
import { writeObject } from './objects.ts';
import { writePackageInfo } from './package-info.ts';
import { writeParams } from './params.ts';
import { fillProject } from './project.ts';
import { resourceName, writeCalls, writeResource } from './resources.ts';
import { runtimeFiles } from './runtime-files.ts';
import { referenceWords } from './reference-words.ts';
import { writeSamples } from './samples.ts';
import { paramsNameOf } from './signatures.ts';
import { writeUnion } from './unions.ts';

const SOURCES = 'src/main/java';

/** All files of the Java SDK, by their path in it. */
export async function writeJava(api: Api): Promise<ReadonlyMap<string, string>> {
  const model = nameApi(api, JAVA_NAMES);
  const files = fillProject(runtimeFiles(), SDK_VERSION);
  files.set('CHANGELOG.md', changelogOf(api, { language: 'java', rules: JAVA_NAMES, notation: BY_CALL }));
  files.set('REFERENCE.md', referencePage(model, referenceWords(await writeSamples(model))));
  for (const [path, text] of sources(model)) files.set(`${SOURCES}/${path}`, text);
  for (const [path, text] of writeConformance(model, readScenarios(), readRules())) files.set(path, text);
  const formatted: [string, string][] = [];
  for (const [path, text] of files)
    formatted.push([path, path.endsWith('.java') ? await formatJava(path, text) : text]);
  forgetUnused();
  return new Map(formatted.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A program that calls an operation, for each operation by its id. */
export async function javaSamples(api: Api): Promise<ReadonlyMap<string, string>> {
  return await writeSamples(nameApi(api, JAVA_NAMES));
}

/** What is generated, by its path below the folder of sources. */
function sources(model: LanguageModel): Map<string, string> {
  const files = new Map([...writeBehaviour()].map(([path, body]) => [path, `${print(body)}\n`]));
  const add = (packageName: string, name: string, body: Parameters<typeof javaFile>[1]): void => {
    files.set(pathOf(packageName, name), javaFile(packageName, body));
  };
  for (const object of model.objects) add(MODELS, object.name, writeObject(object, model));
  for (const union of model.unions) add(MODELS, union.name, writeUnion(union));
  for (const each of model.enums) add(MODELS, each.name, writeEnum(each));
  for (const resource of model.resources) {
    for (const asynchronous of [false, true]) {
      add(RESOURCES, resourceName(resource, asynchronous), writeResource(resource, asynchronous, model));
    }
    const calls = writeCalls(resource, model);
    add(RESOURCES, calls.name, calls.body);
    for (const operation of resource.operations) {
      const name = paramsNameOf(operation);
      if (name !== undefined) add(PARAMS, name, writeParams(name, operation, model));
    }
  }
  add(ROOT_PACKAGE, 'LoyaltyOSClient', writeClient(model, false));
  add(ROOT_PACKAGE, 'LoyaltyOSAsyncClient', writeClient(model, true));
  files.set(pathOf(RESOURCES, 'package-info'), writePackageInfo(RESOURCES, 'What can be done, resource by resource.'));
  files.set(
    pathOf(PARAMS, 'package-info'),
    writePackageInfo(PARAMS, 'What operations may be asked for besides what they need.'),
  );
  return files;
}
