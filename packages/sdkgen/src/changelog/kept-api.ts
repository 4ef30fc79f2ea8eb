import type { Api, Schema } from '../api-model/api.ts';

/** The API of a release as JSON: all that comparing needs, an operation or a schema a line, without texts and examples. */
export function keepApi(api: Api): string {
  const resources = api.resources.map(({ name, operations }) => {
    const lines = operations.map((operation) =>
      JSON.stringify({ ...withoutTexts(operation), summary: '', body: bare(operation.body), answers: [] }),
    );
    return `{"name":${JSON.stringify(name)},"description":"","operations":[\n${lines.join(',\n')}\n]}`;
  });
  const schemas = [...api.schemas.values()].map((schema) => JSON.stringify(withoutTexts(schema)));
  const facts = JSON.stringify({ title: '', version: api.version, description: '', problemCodes: api.problemCodes });
  return `${facts.slice(0, -1)},"resources":[\n${resources.join(',\n')}\n],"schemas":[\n${schemas.join(',\n')}\n]}\n`;
}

/** @throws {SyntaxError} The text is not what `keepApi` gives. */
export function readKeptApi(text: string): Api {
  const kept = JSON.parse(text) as Omit<Api, 'schemas'> & { readonly schemas: readonly Schema[] };
  return {
    ...kept,
    resources: kept.resources.map(({ operations, ...resource }) => ({
      ...resource,
      // What is undefined is not in JSON.
      operations: operations.map((operation) => ({ ...ABSENT, ...operation })),
    })),
    schemas: new Map(kept.schemas.map((schema) => [schema.name, schema])),
  };
}

const ABSENT = { page: undefined, body: undefined, precondition: undefined };

function bare<Body extends { readonly examples: readonly unknown[] }>(body: Body | undefined): Body | undefined {
  return body === undefined ? undefined : { ...body, examples: [] };
}

function withoutTexts<Value extends object>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === 'description' ? '' : inner))) as Value;
}
