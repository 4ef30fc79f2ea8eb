import type { LanguageModel, NamedField, NamedOperation, NamedSchema } from '../language-model/language-model.ts';
import type { Relation, What } from './change.ts';
import type { Notation } from './notation.ts';

/** The two APIs that were compared, in the words of one language. */
export interface Words {
  readonly before: LanguageModel;
  readonly after: LanguageModel;
  readonly notation: Notation;
}

/** A change as a sentence of Markdown, with the names that a user of the language knows. */
export function sayChange(what: What, words: Words): string {
  if ('operation' in what) return sayOfOperation(what, words);
  if ('schema' in what) return sayOfSchema(what, words);
  return sayOfProblem(what, words);
}

type OfOperation = Extract<What, { operation: string }>;
type OfSchema = Extract<What, { schema: string }>;
type OfProblem = Exclude<What, OfOperation | OfSchema>;

const RELATIONS: Readonly<Record<Relation, string>> = {
  wider: 'allows more than before',
  narrower: 'allows less than before',
  other: 'has another type',
};

function sayOfOperation(what: OfOperation, words: Words): string {
  const { before, after } = words;
  const call = quoted(callOf(what.operation, words));
  switch (what.kind) {
    case 'operation-added':
      return `${call}: ${operationOf(after, what.operation)?.summary ?? ''}`;
    case 'operation-removed':
      return `${call} is gone.`;
    case 'operation-renamed': {
      const [was = '', is = ''] = [before, after].map((model) => operationOf(model, what.operation)?.functionName);
      return `The function ${quoted(was)} is ${quoted(is)} now.`;
    }
    case 'operation-moved':
      return `${call} is sent as ${quoted(what.to)}.`;
    case 'path-parameters-changed':
      return `${call} takes ${listed(operationOf(after, what.operation)?.pathParameters ?? [])}.`;
    case 'parameter-added':
      return `${call} takes ${quoted(parameterOf(what, after))}${what.required ? ', which it needs' : ''}.`;
    case 'parameter-removed':
      return `${call} no longer takes ${quoted(parameterOf(what, before))}.`;
    case 'parameter-now-required':
      return `${call} needs ${quoted(parameterOf(what, after))}.`;
    case 'parameter-now-optional':
      return `${call} no longer needs ${quoted(parameterOf(what, after))}.`;
    case 'parameter-type-changed':
      return `${quoted(parameterOf(what, after))} of ${call} ${RELATIONS[what.relation]}.`;
    case 'body-added':
      return `${call} takes ${bodyOf(after, what.operation)}.`;
    case 'body-removed':
      return `${call} no longer takes ${bodyOf(before, what.operation)}.`;
    case 'body-type-changed':
      return `${call} takes ${bodyOf(after, what.operation)} in place of ${bodyOf(before, what.operation)}.`;
    case 'body-now-required':
      return `${call} needs ${bodyOf(after, what.operation)}.`;
    case 'body-now-optional':
      return `${call} no longer needs ${bodyOf(after, what.operation)}.`;
    case 'result-changed':
      return `${call} gives ${resultOf(after, what.operation)} in place of ${resultOf(before, what.operation)}.`;
    case 'pages-added':
      return `${call} gives pages of ${itemOf(after, what.operation)}.`;
    case 'pages-removed':
      return `${call} gives ${resultOf(after, what.operation)}, and no pages.`;
    case 'page-item-changed':
      return `${call} gives pages of ${itemOf(after, what.operation)}, not of ${itemOf(before, what.operation)}.`;
    case 'idempotency-key-added':
      return `${call} takes an idempotency key.`;
    case 'idempotency-key-removed':
      return `${call} no longer takes an idempotency key.`;
    case 'now-repeatable':
      return `${call} is sent again when nobody knows what became of it.`;
    case 'no-longer-repeatable':
      return `${call} is no longer sent again when nobody knows what became of it.`;
    case 'precondition-changed':
      return `The version that ${call} changes: ${what.to}.`;
    case 'customer-token-added':
      return `${call} takes tokens of customers.`;
    case 'customer-token-removed':
      return `${call} no longer takes tokens of customers.`;
  }
}

function sayOfSchema(what: OfSchema, words: Words): string {
  const { before, after, notation } = words;
  const type = quoted((schemaOf(after, what.schema) ?? schemaOf(before, what.schema))?.name ?? what.schema);
  switch (what.kind) {
    case 'schema-added':
      return `The type ${type}.`;
    case 'schema-removed':
      return `The type ${type} is gone.`;
    case 'schema-kind-changed':
      return `The type ${type} is of another kind.`;
    case 'use-added':
      return `${type} is now part of ${what.in}.`;
    case 'use-removed':
      return `${type} is no longer part of ${what.in}.`;
    case 'absence-changed':
      return what.patch
        ? `In ${type}, a field that is absent and one that is null differ now.`
        : `In ${type}, a field that is absent and one that is null no longer differ.`;
    case 'field-added':
      return `${fieldIn(after, what, notation)}${what.required ? ', which requests need' : ''}.`;
    case 'field-removed':
      return `${fieldIn(before, what, notation)} is gone.`;
    case 'field-now-required':
      return `${fieldIn(after, what, notation)} is always there now.`;
    case 'field-now-optional':
      return `${fieldIn(after, what, notation)} may be absent now.`;
    case 'field-type-changed':
      return `${fieldIn(after, what, notation)} ${RELATIONS[what.relation]}.`;
    case 'field-now-hidden':
      return `${fieldIn(after, what, notation)} is shown as \`***\` now.`;
    case 'field-no-longer-hidden':
      return `${fieldIn(after, what, notation)} is no longer shown as \`***\`.`;
    case 'value-added':
      return `${type} may be ${valueIn(after, what, notation)}.`;
    case 'value-removed':
      return `${type} no longer knows ${valueIn(before, what, notation)}.`;
    case 'discriminator-changed':
      return `The arms of ${type} are told apart by another field.`;
    case 'arm-added':
      return `${type} may be ${quoted(schemaOf(after, what.arm)?.name ?? what.arm)}.`;
    case 'arm-removed':
      return `${type} no longer knows ${quoted(what.value)}.`;
    case 'arm-changed':
      return `${quoted(what.value)} of ${type} is of another type.`;
  }
}

function sayOfProblem(what: OfProblem, words: Words): string {
  const problem = quoted(what.problem);
  if (what.kind === 'problem-code-removed') return `Nothing refuses with ${problem} any longer.`;
  const calls = what.operations.map((operation) => quoted(callOf(operation, words))).join(', ');
  return what.kind === 'problem-added' ? `${problem} from ${calls}.` : `${problem} no longer from ${calls}.`;
}

function quoted(name: string): string {
  return `\`${name}\``;
}

function listed(fields: readonly NamedField[]): string {
  return fields.length === 0 ? 'nothing from its path' : fields.map(({ name }) => quoted(name)).join(', ');
}

function operationOf(model: LanguageModel, id: string): NamedOperation | undefined {
  return model.resources.flatMap(({ operations }) => operations).find((operation) => operation.id === id);
}

function callOf(id: string, { before, after, notation }: Words): string {
  const model = operationOf(after, id) === undefined ? before : after;
  const operation = operationOf(model, id);
  const resource = model.resources.find(({ wire }) => wire === operation?.resource);
  return operation === undefined || resource === undefined ? id : notation.operation(resource.name, operation.name);
}

function parameterOf(
  { operation: id, parameter }: { operation: string; parameter: string },
  model: LanguageModel,
): string {
  const operation = operationOf(model, id);
  const all = [...(operation?.pathParameters ?? []), ...(operation?.query ?? [])];
  return all.find(({ wire }) => wire === parameter)?.name ?? parameter;
}

function bodyOf(model: LanguageModel, id: string): string {
  return quoted(operationOf(model, id)?.body?.schema.name ?? 'nothing');
}

function resultOf(model: LanguageModel, id: string): string {
  return quoted(operationOf(model, id)?.result.name ?? 'nothing');
}

function itemOf(model: LanguageModel, id: string): string {
  return quoted(operationOf(model, id)?.page?.item.name ?? 'nothing');
}

function schemaOf(model: LanguageModel, wire: string): NamedSchema | undefined {
  return [...model.objects, ...model.unions, ...model.enums].find((schema) => schema.wire === wire);
}

function fieldIn(
  model: LanguageModel,
  { schema, field }: { schema: string; field: string },
  notation: Notation,
): string {
  const object = schemaOf(model, schema);
  const found = object?.kind === 'object' ? object.fields.find(({ wire }) => wire === field) : undefined;
  return quoted(notation.field(object?.name ?? schema, found?.name ?? field));
}

function valueIn(
  model: LanguageModel,
  { schema, value }: { schema: string; value: string },
  notation: Notation,
): string {
  const found = schemaOf(model, schema);
  const named = found?.kind === 'enum' ? found.values.find(({ wire }) => wire === value) : undefined;
  return quoted(notation.value(found?.name ?? schema, named ?? { wire: value, name: value }));
}
