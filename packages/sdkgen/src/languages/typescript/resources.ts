import { code, join, paragraphs, type Code } from '../../code/code.ts';
import type { NamedOperation, NamedResource } from '../../language-model/language-model.ts';
import { docComment, sentence } from './doc-comment.ts';
import {
  operationDoc,
  operationModule,
  parametersOf,
  pathOf,
  resultType,
  said,
  type OperationContext,
} from './operations.ts';
import { core, value } from './source-module.ts';

/** The modules of all operations, of all resources, and of the client, by their paths below `src/`. */
export function writeResources(context: OperationContext): Map<string, Code> {
  const modules = new Map<string, Code>();
  for (const resource of context.model.resources) {
    for (const operation of resource.operations) {
      modules.set(pathOf(resource, operation), operationModule(resource, operation, context));
    }
    modules.set(resourcePath(resource), resourceModule(resource, context));
  }
  modules.set('client.ts', clientModule(context));
  return modules;
}

export function resourcePath({ fileName }: NamedResource): string {
  return `resources/${fileName}/${fileName}-resource.ts`;
}

function resourceModule(resource: NamedResource, context: OperationContext): Code {
  const { typeName, description, operations } = resource;
  const client = core('LoyaltyOSCore', 'core');
  const methods = operations.map((operation) => method(resource, operation, context));
  return code`
    ${docComment([sentence(description)])}
    export class ${typeName} {
      readonly #client: ${client};

      /** @internal */
      constructor(client: ${client}) {
        this.#client = client;
      }

      ${paragraphs(methods)}
    }
  `;
}

function method(resource: NamedResource, operation: NamedOperation, context: OperationContext): Code {
  const parameters = parametersOf(resource, operation, context.model);
  const called = value(operation.functionName, pathOf(resource, operation));
  const given = ['this.#client', ...parameters.map(({ name }) => name)].join(', ');
  return code`
    ${operationDoc(operation, context, parameters.map(said), 2)}
    ${operation.name}(${join(
      parameters.map(({ declaration }) => declaration),
      ', ',
    )}): ${resultType(operation)} {
      return ${called}(${given});
    }
  `;
}

function clientModule({ model }: OperationContext): Code {
  const members = model.resources.map((resource) => {
    const type = value(resource.typeName, resourcePath(resource));
    return code`
      ${docComment([sentence(resource.description)], 2)}
      readonly ${resource.name} = new ${type}(this);
    `;
  });
  return code`
    ${docComment([
      'The whole API, resource by resource. Make one and share it: it holds the token that all its calls use.',
      [
        '```ts',
        "const client = new LoyaltyOSClient({ tenantSlug: 'acme-retail', apiKey: process.env.LOYALTYOS_API_KEY });",
        "const balance = await client.customers.balance('cust_a1b2');",
        '```',
      ].join('\n'),
    ])}
    export class LoyaltyOSClient extends ${value('LoyaltyOSCore', 'core/core.ts')} {
      ${members}
    }
  `;
}
