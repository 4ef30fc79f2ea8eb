import { type Code, code, join, print, symbolsOf } from '../../code/code.ts';
import { Examples } from '../../language-model/examples.ts';
import type { LanguageModel, NamedOperation, NamedResource } from '../../language-model/language-model.ts';
import { cased } from '../../language-model/words.ts';
import { formatJava } from './format.ts';
import { own, PARAMS, type } from './java-file.ts';
import { paramsNameOf } from './signatures.ts';
import { modelSymbol } from './types.ts';
import { Values } from './values.ts';

/** Samples are read beside text. */
const WIDTH = 90;
/** What stands around statements for the formatter, which formats no statements by themselves. */
const HEAD = 'class Sample {{';
const TAIL = '}}';

/** How each operation is called, with the document's own examples, by its id. */
export async function writeSamples(model: LanguageModel): Promise<ReadonlyMap<string, string>> {
  const tools = { examples: new Examples(model.resources), values: new Values(model) };
  const samples = new Map<string, string>();
  for (const resource of model.resources) {
    for (const operation of resource.operations) {
      samples.set(operation.id, await program(callOf(resource, operation, tools)));
    }
  }
  return samples;
}

interface Tools {
  readonly examples: Examples;
  readonly values: Values;
}

async function program(call: Code): Promise<string> {
  const statements = code`
    ${own('LoyaltyOSClient')} client = LoyaltyOSClient.builder().tenantSlug("acme-retail").build();

    ${call}
  `;
  const imports = symbolsOf(statements).map(({ name, from }) => `import ${from}.${name};`);
  const formatted = await formatJava('Sample.java', `${HEAD}\n${print(statements)}\n${TAIL}\n`, WIDTH);
  const lines = formatted.trimEnd().split('\n').slice(1, -1);
  const body = lines.filter((line) => !/^ {4}[{}]$/.test(line)).map((line) => line.replace(/^ {8}/, ''));
  return `${imports.toSorted().join('\n')}\n\n${body.join('\n').trim()}\n`;
}

function callOf(resource: NamedResource, operation: NamedOperation, tools: Tools): Code {
  const call = code`client.${resource.name}().${operation.name}(${join(argumentsOf(operation, tools), ', ')})`;
  if (operation.page !== undefined) {
    const item = modelSymbol(operation.page.item.name);
    const name = cased(operation.page.item.name, 'camelCase');
    return code`
      for (${item} ${name} : ${call}) {
          System.out.println(${name});
      }
    `;
  }
  return code`
    ${modelSymbol(operation.result.name)} result = ${call};
    System.out.println(result);
  `;
}

/** What stands between the brackets: what is required, and no more. */
function argumentsOf(operation: NamedOperation, { examples, values }: Tools): Code[] {
  const { pathParameters, body, query, precondition } = operation;
  const params = paramsNameOf(operation);
  const asked = query
    .filter((field) => field.required)
    .map((field) => code`.${field.name}(${values.of(examples.valueOf(field, operation), field.type)})`);
  if (precondition?.required === false)
    asked.push(precondition.creates ? code`.ifNoneMatch(true)` : code`.ifMatch("\\"1\\"")`);
  return [
    ...pathParameters.map((field) => values.of(examples.valueOf(field, operation), field.type)),
    ...(body?.required === true ? [values.ofSchema(body.example ?? {}, body.schema)] : []),
    ...(precondition?.required === true ? [code`${'"\\"1\\""'}`] : []),
    ...(params === undefined || asked.length === 0
      ? []
      : [code`${type(params, PARAMS)}.builder()${join(asked, '')}.build()`]),
  ];
}
