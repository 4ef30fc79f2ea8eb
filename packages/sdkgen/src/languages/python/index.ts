import type { Api } from '../../api-model/api.ts';
import { nameApi } from '../../language-model/name-api.ts';
import { writeBehaviour } from './behaviour.ts';
import { writeClients } from './client.ts';
import { formatPython } from './format.ts';
import { writeModels } from './models.ts';
import { PYTHON_NAMES } from './naming.ts';
import { writeResources } from './resources.ts';
import { readRuntime } from './runtime-files.ts';

/** All files of the Python SDK, by their path in it. */
export async function writePython(api: Api): Promise<Map<string, string>> {
  const model = nameApi(api, PYTHON_NAMES);
  const generated = [...writeBehaviour(), ...writeModels(model), ...writeResources(model), ...writeClients(model)];
  const files = new Map(await readRuntime());
  for (const [path, text] of generated) files.set(`src/loyaltyos/${path}`, text);
  const formatted = [...files].map(([path, text]): [string, string] => [
    path,
    path.endsWith('.py') ? formatPython(path, text) : text,
  ]);
  return new Map(formatted.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
