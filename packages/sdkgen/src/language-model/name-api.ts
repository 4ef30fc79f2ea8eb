import type { Api, Field, Operation, Parameter, Reference, Schema, Type } from '../api-model/api.ts';
import type {
  LanguageModel,
  NamedField,
  NamedObject,
  NamedOperation,
  NamedResource,
  NamedSchema,
} from './language-model.ts';
import type { NameRule, NamingRules } from './naming-rules.ts';
import { Scopes } from './scopes.ts';
import { cased } from './words.ts';

/**
 * Gives everything its final name in a language.
 *
 * @throws {NameCollision} Two things would have one name; all that would are told at once.
 */
export function nameApi(api: Api, rules: NamingRules): LanguageModel {
  const scopes = new Scopes(rules.language);
  const schemas = nameSchemas(api, rules, scopes);
  const schemaOf = ({ name }: Reference): NamedSchema => {
    const found = schemas.get(name);
    if (found === undefined) throw new Error(`no schema is called ${name}`);
    return found;
  };
  const resources = api.resources.map((resource): NamedResource => {
    const name = scopes.take('the client', resource.name, written(resource.name, rules.resources));
    // A resource may be called as what it gives: `programme` gives a `Programme`.
    const typeName = scopes.take('types', resource.name, written(`${resource.name}Resource`, rules.types));
    return {
      wire: resource.name,
      name,
      typeName,
      fileName: written(resource.name, rules.files ?? rules.types),
      description: resource.description,
      operations: resource.operations.map((operation) => nameOperation(operation, rules, { scopes, schemaOf })),
    };
  });
  scopes.settle();
  const all = [...schemas.values()];
  return {
    title: api.title,
    version: api.version,
    description: api.description,
    resources,
    objects: all.filter((schema) => schema.kind === 'object'),
    unions: all.filter((schema) => schema.kind === 'union'),
    enums: all.filter((schema) => schema.kind === 'enum'),
    problemCodes: api.problemCodes,
    schema: schemaOf,
  };
}

/** The name as the language writes it where it stands. */
function written(name: string, { casing, reserved }: NameRule): string {
  const result = cased(name, casing);
  return reserved?.has(result) ? `${result}_` : result;
}

function nameSchemas(api: Api, rules: NamingRules, scopes: Scopes): Map<string, NamedSchema> {
  const named = new Map<string, NamedSchema>();
  // Unions name their arms, which are objects: those come first.
  const ordered = [...api.schemas.values()].toSorted((a, b) => Number(a.kind === 'union') - Number(b.kind === 'union'));
  for (const schema of ordered) named.set(schema.name, nameSchema(schema, rules, { scopes, named }));
  return new Map([...api.schemas.keys()].map((name) => [name, named.get(name) as NamedSchema]));
}

function nameSchema(
  schema: Schema,
  rules: NamingRules,
  { scopes, named }: { scopes: Scopes; named: ReadonlyMap<string, NamedSchema> },
): NamedSchema {
  const { description } = schema;
  const name = scopes.take('types', schema.name, written(schema.name, rules.types));
  const facts = { wire: schema.name, name, description, fileName: written(schema.name, rules.files ?? rules.types) };
  switch (schema.kind) {
    case 'object':
      return {
        ...facts,
        kind: 'object',
        used: schema.used,
        patch: schema.patch,
        fields: schema.fields.map((field) => nameField(field, rules.fields, scopes.of(schema.name))),
      };
    case 'union': {
      const { discriminator, arms } = schema;
      return {
        ...facts,
        kind: 'union',
        discriminator: { wire: discriminator, name: written(discriminator, rules.fields) },
        arms: arms.map((arm) => ({ value: arm.value, schema: named.get(arm.schema) as NamedObject })),
      };
    }
    case 'enum': {
      const take = scopes.of(schema.name);
      const values = schema.values.map((value) => ({ wire: value, name: take(value, written(value, rules.values)) }));
      return { ...facts, kind: 'enum', values };
    }
  }
}

type Take = (wire: string, name: string) => string;

function nameField(
  { name, description, required, type, ...rest }: Field | (Parameter & { secret: boolean; pii: boolean }),
  rule: NameRule,
  take: Take,
): NamedField {
  return {
    wire: name,
    name: take(name, written(name, rule)),
    description,
    required,
    ...nullabilityOf(type),
    secret: rest.secret,
    pii: rest.pii,
  };
}

function nullabilityOf(type: Type): { type: Type; nullable: boolean } {
  return type.kind === 'nullable' ? { type: type.type, nullable: true } : { type, nullable: false };
}

function nameOperation(
  operation: Operation,
  rules: NamingRules,
  { scopes, schemaOf }: { scopes: Scopes; schemaOf: (reference: Reference) => NamedSchema },
): NamedOperation {
  const { id, resource, method, body, page, idempotency } = operation;
  const inResource = scopes.of(`the resource ${resource}`);
  const methodName = cased(method, rules.methods.casing);
  const name = rules.methods.reserved?.has(methodName)
    ? written(operation.function, rules.methods)
    : written(method, rules.methods);
  const parameter = (found: Parameter): NamedField =>
    nameField({ ...found, secret: false, pii: false }, rules.parameters, scopes.of(id));
  const schema = body === undefined ? undefined : (schemaOf(body.schema) as NamedObject);
  return {
    id,
    resource,
    name: inResource(method, name),
    functionName: scopes.take('functions', id, written(operation.function, rules.functions)),
    fileName: written(operation.function, rules.files ?? rules.functions),
    summary: operation.summary,
    description: operation.description,
    httpMethod: operation.httpMethod,
    path: operation.path,
    pathParameters: operation.pathParameters.map(parameter),
    query: operation.query.map(parameter),
    page: page === undefined ? undefined : { item: schemaOf(page.item) },
    body:
      body === undefined || schema === undefined
        ? undefined
        : { schema, required: body.required, example: body.examples[0]?.value },
    idempotency,
    takesIdempotencyKey: idempotency === 'required-key' || idempotency === 'optional-key',
    repeatable: idempotency !== 'none',
    precondition: operation.precondition,
    result: schemaOf(operation.result) as NamedOperation['result'],
    answers: operation.answers,
    customerToken: operation.customerToken,
    problems: operation.problems,
  };
}
