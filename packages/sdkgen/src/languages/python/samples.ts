import { type Code, code, join, print, symbol } from '../../code/code.ts';
import { Examples } from '../../language-model/examples.ts';
import type { LanguageModel, NamedOperation, NamedResource } from '../../language-model/language-model.ts';
import { cased } from '../../language-model/words.ts';
import { formatPython } from './format.ts';
import { Literals } from './literals.ts';
import { importsOf } from './python-module.ts';

/** Samples are read beside text. */
const WIDTH = 90;

/** How each operation is called, with the document's own examples. */
export class Samples {
  readonly #calls: ReadonlyMap<string, string>;

  constructor(model: LanguageModel) {
    const examples = new Examples(model.resources);
    const literals = new Literals(model);
    this.#calls = new Map(
      model.resources.flatMap((resource) =>
        resource.operations.map((operation): [string, string] => [
          operation.id,
          program(callOf(resource, operation, { examples, literals })),
        ]),
      ),
    );
  }

  /** A whole program that makes the call and shows what comes of it. */
  sampleOf({ id }: Pick<NamedOperation, 'id'>): string {
    const sample = this.#calls.get(id);
    if (sample === undefined) throw new Error(`no operation is called ${id}`);
    return sample;
  }
}

function program(call: Code): string {
  const client = code`
    client = ${symbol('LoyaltyOSClient', 'loyaltyos')}(tenant_slug="acme-retail")

    ${call}
  `;
  return formatPython('sample.py', `${importsOf(client)}\n\n${print(client)}\n`, WIDTH);
}

interface Tools {
  readonly examples: Examples;
  readonly literals: Literals;
}

function callOf(resource: NamedResource, operation: NamedOperation, tools: Tools): Code {
  const call = code`client.${resource.name}.${operation.name}(${join(argumentsOf(operation, tools), ', ')})`;
  if (operation.page !== undefined) {
    const item = cased(operation.page.item.name, 'snake_case');
    return code`
      for ${item} in ${call}:
          print(${item})
    `;
  }
  return code`
    result = ${call}
    print(result)
  `;
}

/** What stands between the brackets: what is required, and no more. */
function argumentsOf(operation: NamedOperation, { examples, literals }: Tools): Code[] {
  const { pathParameters, body, query, precondition } = operation;
  return [
    ...pathParameters.map((field) => literals.of(examples.valueOf(field, operation), field.type)),
    ...(body?.required === true ? [literals.ofSchema(body.example ?? {}, body.schema)] : []),
    ...(precondition === undefined ? [] : [code`${precondition.creates ? `if_none_match="*"` : `if_match='"1"'`}`]),
    ...query
      .filter((field) => field.required)
      .map((field) => code`${field.name}=${literals.of(examples.valueOf(field, operation), field.type)}`),
  ];
}
