import { code, type Code } from '../../code/code.ts';
import type { LanguageModel } from '../../language-model/language-model.ts';
import { pagesOf } from './models.ts';
import { hasQueryType, pathOf, queryType } from './operations.ts';
import { resourcePath } from './resources.ts';

/** `index.ts`: everything that users may name. */
export function indexModule(model: LanguageModel): Code {
  const operations = model.resources.flatMap((resource) =>
    resource.operations.map((operation) => {
      const query = hasQueryType(operation) ? `, type ${queryType(resource, operation).name}` : '';
      return `export { ${operation.functionName}${query} } from './${pathOf(resource, operation)}';`;
    }),
  );
  const resources = model.resources.map(
    (resource) => `export type { ${resource.typeName} } from './${resourcePath(resource)}';`,
  );
  return code`
    export * from './core/index.ts';
    export { LoyaltyOSClient } from './client.ts';
    ${resources}
    ${operations}
    ${modelExports(model)}
  `;
}

function modelExports(model: LanguageModel): string[] {
  const pages = pagesOf(model);
  return [...model.objects, ...model.unions, ...model.enums]
    .filter((schema) => !pages.has(schema))
    .map(({ name, fileName }) => `export type { ${name} } from './models/${fileName}.ts';`)
    .toSorted();
}
