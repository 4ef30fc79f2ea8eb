import { Examples } from '../../language-model/examples.ts';
import type { NamedOperation, NamedResource, LanguageModel } from '../../language-model/language-model.ts';
import { cased } from '../../language-model/words.ts';
import { literal, memberName } from './literal.ts';
import { formatSource } from './source-module.ts';

/** How each operation is called, with the document's own examples. */
export class Samples {
  readonly #calls: ReadonlyMap<string, string>;

  private constructor(calls: ReadonlyMap<string, string>) {
    this.#calls = calls;
  }

  static async of({ resources }: Pick<LanguageModel, 'resources'>): Promise<Samples> {
    const examples = new Examples(resources);
    const calls = new Map<string, string>();
    for (const resource of resources) {
      for (const operation of resource.operations) {
        const text = await formatSource('sample.mts', callOf(resource, operation, examples), WIDTH);
        calls.set(operation.id, text.trimEnd());
      }
    }
    return new Samples(calls);
  }

  /** The call, and what becomes of its result. */
  callOf({ id }: Pick<NamedOperation, 'id'>): string {
    const call = this.#calls.get(id);
    if (call === undefined) throw new Error(`no operation is called ${id}`);
    return call;
  }

  /** The whole program. */
  programOf(operation: NamedOperation): string {
    return `${HEAD}\n${this.callOf(operation)}\n`;
  }
}

/** What every program begins with. */
const HEAD = `import { LoyaltyOSClient } from '@loyaltyos/sdk';

const client = new LoyaltyOSClient({
  tenantSlug: 'acme-retail',
  apiKey: process.env.LOYALTYOS_API_KEY,
});
`;
/** Samples are read beside text. */
const WIDTH = 90;

function callOf(resource: NamedResource, operation: NamedOperation, examples: Examples): string {
  const target = `client.${resource.name}.${operation.name}(${argumentsOf(operation, examples)})`;
  if (operation.page !== undefined) {
    const item = cased(operation.page.item.name, 'camelCase');
    return `for await (const ${item} of ${target}) {\n  console.log(${item});\n}`;
  }
  const result = cased(operation.result.name, 'camelCase');
  return `const ${result} = await ${target};\nconsole.log(${result});`;
}

/** What stands between the brackets. */
function argumentsOf(operation: NamedOperation, examples: Examples): string {
  const { pathParameters, body, query, precondition } = operation;
  const asked = query.filter((field) => field.required);
  const members = asked.map((field) => `${memberName(field.wire)}: ${literal(examples.valueOf(field, operation))}`);
  return [
    ...pathParameters.map((field) => literal(examples.valueOf(field, operation))),
    ...(body?.required === true ? [literal(body.example ?? {})] : []),
    ...(members.length > 0 ? [`{ ${members.join(', ')} }`] : []),
    ...(precondition === undefined ? [] : [precondition.creates ? "{ ifNoneMatch: '*' }" : `{ ifMatch: '"1"' }`]),
  ].join(', ');
}
