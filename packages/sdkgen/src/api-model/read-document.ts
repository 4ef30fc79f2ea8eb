import type { Answer, Api, Body, Idempotency, Operation, Parameter, Reference, Resource } from './api.ts';
import {
  isRef,
  operationsOf,
  refName,
  type Document,
  type DocumentOperation,
  type DocumentParameter,
  type DocumentResponse,
} from './document.ts';
import { readResult } from './read-result.ts';
import { SchemaReader } from './read-schemas.ts';
import { DocumentError } from './read-type.ts';

const JSON_TYPE = 'application/json';
/** What asks for a page: the SDKs have their own words for it. */
const PAGE_PARAMETERS = new Set(['limit', 'cursor']);

/**
 * Reads the API model from the OpenAPI document: the operations that the SDKs have (`x-sdk`), and all that they reach.
 *
 * @throws {DocumentError} The document says something that the model has no word for.
 */
export function readDocument(document: Document): Api {
  const schemas = new SchemaReader(document);
  const operations = [...operationsOf(document)]
    .filter(({ operation }) => operation['x-sdk'] !== undefined)
    .map(({ path, method, operation }) => readOperation(document, schemas, { path, method, operation }));
  // Every problem is read as this one, whichever operation gave it.
  schemas.read({ $ref: '#/components/schemas/Problem' }, 'Problem', 'answer');
  return {
    title: document.info.title,
    version: document.info.version,
    description: document.info.description,
    resources: resourcesOf(document, operations),
    schemas: schemas.all(),
    problemCodes: [...new Set(operations.flatMap(({ problems }) => problems))].toSorted(),
  };
}

function resourcesOf(document: Document, operations: readonly Operation[]): Resource[] {
  const names = [...new Set(operations.map(({ resource }) => resource))];
  return names.map((name) => ({
    name,
    description: document.tags.find((tag) => tag.name === name)?.description ?? '',
    operations: operations.filter(({ resource }) => resource === name),
  }));
}

interface Place {
  readonly path: string;
  readonly method: string;
  readonly operation: DocumentOperation;
}

function readOperation(document: Document, schemas: SchemaReader, { path, method, operation }: Place): Operation {
  const { operationId: id, 'x-sdk': sdk } = operation;
  if (sdk === undefined) throw new DocumentError(id, 'the SDKs do not have it');
  const parameters = (operation.parameters ?? []).map((parameter) =>
    isRef(parameter) ? componentOf(document.components.parameters, parameter.$ref, id) : parameter,
  );
  const parametersIn = (place: 'path' | 'query'): Parameter[] =>
    parameters
      .filter((parameter) => parameter.in === place && !(place === 'query' && PAGE_PARAMETERS.has(parameter.name)))
      .map((parameter) => readParameter(parameter, id, schemas));
  const answers = readAnswers(operation, schemas);
  return {
    id,
    resource: sdk.resource,
    method: sdk.method,
    function: sdk.function,
    summary: operation.summary,
    description: operation.description,
    httpMethod: method.toUpperCase() as Operation['httpMethod'],
    path,
    pathParameters: parametersIn('path'),
    query: parametersIn('query'),
    page: operation['x-page'] === undefined ? undefined : readPage(answers, schemas, id),
    body: readBody(operation, method === 'patch', schemas),
    idempotency: operation['x-idempotency'] as Idempotency,
    precondition: preconditionOf(parameters),
    result: readResult(answers, sdk.result, schemas, id),
    answers,
    customerToken: operation['x-customer-token'] === true,
    problems: problemsOf(document, operation),
  };
}

function readParameter(parameter: DocumentParameter, id: string, schemas: SchemaReader): Parameter {
  return {
    name: parameter.name,
    description: parameter.description ?? parameter.schema.description ?? '',
    required: parameter.required,
    type: schemas.read(parameter.schema, `${id} ${parameter.name}`, 'request'),
  };
}

function preconditionOf(parameters: readonly DocumentParameter[]): Operation['precondition'] {
  const match = parameters.find(({ name }) => name === 'If-Match');
  if (match === undefined) return undefined;
  return { required: match.required, creates: parameters.some(({ name }) => name === 'If-None-Match') };
}

function readBody(operation: DocumentOperation, patch: boolean, schemas: SchemaReader): Body | undefined {
  const { requestBody, operationId: id } = operation;
  if (requestBody === undefined) return undefined;
  const content = requestBody.content[JSON_TYPE];
  if (content === undefined) throw new DocumentError(id, 'the SDKs write JSON');
  const schema = reference(schemas.read(content.schema, `${id} body`, patch ? 'patch' : 'request'), `${id} body`);
  const object = schemas.get(schema.name);
  // A body that may stay away and could say nothing is none.
  if (!requestBody.required && object?.kind === 'object' && object.fields.length === 0) return undefined;
  const examples = Object.entries(content.examples ?? {}).map(([name, { value }]) => ({ name, value }));
  return { schema, required: requestBody.required, examples };
}

function readAnswers(operation: DocumentOperation, schemas: SchemaReader): Answer[] {
  const id = operation.operationId;
  return Object.entries(operation.responses)
    .filter((entry): entry is [string, DocumentResponse] => /^2\d\d$/.test(entry[0]) && !isRef(entry[1]))
    .map(([status, response]) => {
      const content = response.content?.[JSON_TYPE];
      if (content === undefined) throw new DocumentError(`${id} ${status}`, 'the SDKs read JSON');
      const place = `${id} ${status}`;
      return {
        status: Number(status),
        description: response.description,
        schema: reference(schemas.read(content.schema, place, 'answer'), place),
        example: content.example,
        replayed: 'Idempotent-Replayed' in (response.headers ?? {}),
        etag: 'ETag' in (response.headers ?? {}),
      };
    });
}

function readPage(answers: readonly Answer[], schemas: SchemaReader, id: string): { item: Reference } {
  const [answer] = answers;
  const page = answer === undefined ? undefined : schemas.get(answer.schema.name);
  const data = page?.kind === 'object' ? page.fields.find(({ name }) => name === 'data')?.type : undefined;
  if (data?.kind !== 'list') throw new DocumentError(id, 'a page has a list `data`');
  return { item: reference(data.item, id) };
}

function problemsOf(document: Document, { responses, operationId }: DocumentOperation): string[] {
  const codes = Object.entries(responses)
    .filter(([status]) => status !== 'default')
    .flatMap(([, response]) => {
      const found = isRef(response) ? componentOf(document.components.responses, response.$ref, operationId) : response;
      return found['x-problems'] ?? [];
    });
  return [...new Set(codes)].toSorted();
}

function componentOf<T>(components: Readonly<Record<string, T>>, ref: string, place: string): T {
  const found = components[refName(ref)];
  if (found === undefined) throw new DocumentError(place, `there is no component ${ref}`);
  return found;
}

function reference(type: { readonly kind: string }, place: string): Reference {
  if (type.kind !== 'reference') throw new DocumentError(place, 'needs a schema with a name');
  return type as Reference;
}
