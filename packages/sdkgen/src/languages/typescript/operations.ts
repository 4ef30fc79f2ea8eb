import { code, join, paragraphs, type Code } from '../../code/code.ts';
import type {
  LanguageModel,
  NamedField,
  NamedOperation,
  NamedResource,
  NamedSchema,
} from '../../language-model/language-model.ts';
import { cased } from '../../language-model/words.ts';
import { docComment, sentence } from './doc-comment.ts';
import { memberName, quote } from './literal.ts';
import type { Samples } from './samples.ts';
import type { Shapes } from './shapes.ts';
import { core, value } from './source-module.ts';
import { schemaType, typeOf } from './types.ts';

/** What the writers of operations and of resources share. */
export interface OperationContext {
  readonly model: LanguageModel;
  readonly shapes: Shapes;
  readonly samples: Samples;
}

/** A parameter of the function of an operation, after the client. */
export interface Parameter {
  readonly name: string;
  readonly declaration: Code;
  readonly says: string;
}

export function pathOf(resource: NamedResource, operation: NamedOperation): string {
  return `resources/${resource.fileName}/${operation.fileName}.ts`;
}

/** The module of an operation: what there is to know of it, its query, its function. */
export function operationModule(resource: NamedResource, operation: NamedOperation, context: OperationContext): Code {
  const parameters = parametersOf(resource, operation, context.model);
  const client = core('LoyaltyOSCore', 'core');
  const declared = [code`client: ${client}`, ...parameters.map(({ declaration }) => declaration)];
  return paragraphs([
    descriptor(operation, context),
    queryInterface(operation, context.model),
    code`
      ${operationDoc(operation, context, [['client', 'The client that calls.'], ...parameters.map(said)])}
      export function ${operation.functionName}(${join(declared, ', ')}): ${resultType(operation)} {
        return ${callExpression(operation)};
      }
    `,
  ]);
}

/** What callers give, in order: the path, the body, the query, options. */
export function parametersOf(resource: NamedResource, operation: NamedOperation, model: LanguageModel): Parameter[] {
  const { pathParameters, body, query, page } = operation;
  const parameters = pathParameters.map((field): Parameter => ({
    name: field.name,
    declaration: code`${field.name}: ${typeOf(field.type, 'in', model)}`,
    says: sentence(field.description),
  }));
  const later = query.length > 0 || page !== undefined || optionsRequired(operation);
  if (body !== undefined) {
    const optional = body.required ? '' : later ? ' | undefined' : undefined;
    parameters.push({
      name: 'body',
      declaration: code`body${optional === undefined ? '?' : ''}: ${schemaType(body.schema)}${optional ?? ''}`,
      says: sentence(body.schema.description),
    });
  }
  if (query.length > 0 || page !== undefined) {
    const required = query.some((field) => field.required);
    parameters.push({
      name: 'query',
      declaration: code`query${required ? '' : '?'}: ${queryType(resource, operation)}`,
      says: page === undefined ? 'What is asked for.' : 'Which of them, how many at once, and from where on.',
    });
  }
  const optional = optionsRequired(operation) ? '' : '?';
  parameters.push({
    name: 'options',
    declaration: code`options${optional}: ${optionsType(operation)}`,
    says: 'What this call has of its own.',
  });
  return parameters;
}

/** The documentation of an operation, for its function and its method. */
export function operationDoc(
  operation: NamedOperation,
  { model, samples }: OperationContext,
  parameters: readonly (readonly [name: string, says: string])[],
  indent = 0,
): string | undefined {
  const { summary, description, customerToken } = operation;
  const particular = problemsOf(operation, model);
  const block = ['```ts', samples.callOf(operation), '```'].join('\n');
  return docComment(
    [
      sentence(summary),
      sentence(description),
      customerToken ? 'A customer’s token may call it, for what is the customer’s own.' : '',
      block,
      ...parameters.filter(([, says]) => says !== '').map(([name, says]) => `@param ${name} ${says}`),
      particular.length === 0 ? '' : `@throws {ApiError} ${particular.map((problem) => `\`${problem}\``).join(', ')}`,
    ],
    indent,
  );
}

export function said({ name, says }: Parameter): readonly [string, string] {
  return [name, says];
}

/** What a call gives. */
export function resultType({ page, result }: NamedOperation): Code {
  return page === undefined
    ? code`${core('Call', 'call')}<${schemaType(result)}>`
    : code`${core('PagedCall', 'pages')}<${schemaType(page.item)}>`;
}

/** The problems that say something of this operation, and not of calling at all. */
function problemsOf({ problems }: NamedOperation, { resources }: LanguageModel): string[] {
  const all = resources.flatMap(({ operations }) => operations);
  return problems.filter((code) => all.filter((other) => other.problems.includes(code)).length < all.length / 2);
}

function descriptor(operation: NamedOperation, { shapes }: OperationContext): Code {
  const { id, httpMethod, path, idempotency, page, result } = operation;
  const gives =
    page === undefined ? code`${schemaType(result)}` : code`${core('PageBody', 'pages')}<${schemaType(page.item)}>`;
  return code`
    const ${constantOf(operation)}: ${core('Operation', 'operation')}<${gives}> = {
      id: ${quote(id)},
      method: ${quote(httpMethod)},
      path: ${quote(path)},
      idempotency: ${quote(idempotency)},
      ${queryLine(operation)}
      ${shapeLine(page?.item ?? result, page !== undefined, shapes)}
    };
  `;
}

/** What may be asked, in the order in which it is sent. */
function queryLine({ query, page }: NamedOperation): string | undefined {
  const names = [...query.map(({ wire }) => wire), ...(page === undefined ? [] : ['limit', 'cursor'])];
  return names.length === 0 ? undefined : `query: [${names.map(quote).join(', ')}],`;
}

function shapeLine(schema: NamedSchema, paged: boolean, shapes: Shapes): Code | undefined {
  if (!shapes.has(schema)) return undefined;
  const shape = shapes.symbolOf(schema);
  return paged ? code`result: { fields: { data: { list: ${shape} } } },` : code`result: ${shape},`;
}

function constantOf({ functionName }: NamedOperation): string {
  return cased(functionName, 'SCREAMING_SNAKE_CASE');
}

function callExpression(operation: NamedOperation): Code {
  const { pathParameters, body, query, page } = operation;
  const path = pathParameters.map(({ wire, name }) => (wire === name ? name : `${memberName(wire)}: ${name}`));
  const members = [
    path.length > 0 && `path: { ${path.join(', ')} }`,
    body !== undefined && 'body',
    (query.length > 0 || page !== undefined) && 'query',
  ].filter((member) => member !== false);
  const input = members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  const constant = constantOf(operation);
  return page === undefined
    ? code`client.request(${constant}, ${input}, options)`
    : code`${value('requestPages', 'core/pages.ts')}(client, ${constant}, ${input}, options)`;
}

function queryName({ functionName }: NamedOperation): string {
  return `${cased(functionName, 'PascalCase')}Query`;
}

/** A list that is asked nothing but its pages has no type of its own for that. */
export function hasQueryType({ query }: NamedOperation): boolean {
  return query.length > 0;
}

export function queryType(resource: NamedResource, operation: NamedOperation) {
  return hasQueryType(operation)
    ? { ...core(queryName(operation), ''), from: pathOf(resource, operation) }
    : core('PageQuery', 'pages');
}

function queryInterface(operation: NamedOperation, model: LanguageModel): Code | undefined {
  if (!hasQueryType(operation)) return undefined;
  const name = queryName(operation);
  const head = operation.page === undefined ? name : code`${name} extends ${core('PageQuery', 'pages')}`;
  return code`
    /** What \`${operation.functionName}\` may be asked. */
    export interface ${head} {
      ${operation.query.map((field) => queryField(field, model))}
    }
  `;
}

function queryField({ wire, description, required, type }: NamedField, model: LanguageModel): Code {
  return code`
    ${docComment([sentence(description)], 2)}
    readonly ${memberName(wire)}${required ? '' : '?'}: ${typeOf(type, 'in', model)}${required ? '' : ' | undefined'};
  `;
}

function optionsRequired({ precondition }: NamedOperation): boolean {
  return precondition !== undefined && precondition.required && !precondition.creates;
}

function optionsType(operation: NamedOperation): Code {
  const { takesIdempotencyKey, precondition } = operation;
  const needs = optionsRequired(operation) ? 'IfMatchOptions' : 'IfMatchOrNoneMatchOptions';
  const parts = [
    core('CallOptions', 'options'),
    takesIdempotencyKey && core('IdempotencyOptions', 'options'),
    precondition !== undefined && core(needs, 'options'),
  ].filter((part) => part !== false);
  return join(parts, ' & ');
}
