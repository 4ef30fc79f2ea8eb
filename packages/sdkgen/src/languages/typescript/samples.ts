import type { NamedField, NamedOperation, NamedResource, LanguageModel } from '../../language-model/language-model.ts';
import { cased } from '../../language-model/words.ts';
import { literal, memberName, quote } from './literal.ts';
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
  const members = asked.map((field) => `${memberName(field.wire)}: ${examples.of(field, operation)}`);
  return [
    ...pathParameters.map((field) => examples.of(field, operation)),
    ...(body?.required === true ? [literal(body.example ?? {})] : []),
    ...(members.length > 0 ? [`{ ${members.join(', ')} }`] : []),
    ...(precondition === undefined ? [] : [precondition.creates ? "{ ifNoneMatch: '*' }" : `{ ifMatch: '"1"' }`]),
  ].join(', ');
}

/** What stands for a parameter: what the example of an answer, or whatever else the document shows, has by its name. */
class Examples {
  readonly #all = new Map<string, unknown>();

  constructor(resources: readonly NamedResource[]) {
    for (const { operations } of resources) {
      for (const { answers, body } of operations) {
        for (const value of [body?.example, ...answers.map(({ example }) => example)]) collect(value, this.#all);
      }
    }
  }

  of({ wire, type }: NamedField, { answers }: NamedOperation): string {
    const own = new Map<string, unknown>();
    for (const { example } of answers) collect(example, own);
    const value = own.get(wire) ?? this.#all.get(wire);
    if (type.kind === 'int' || type.kind === 'long') return String(typeof value === 'number' ? value : 1);
    return quote(typeof value === 'string' ? value : wire);
  }
}

/** The first value of each member, at whatever depth. */
function collect(value: unknown, into: Map<string, unknown>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    if (!Array.isArray(value) && !into.has(name)) into.set(name, member);
    collect(member, into);
  }
}
