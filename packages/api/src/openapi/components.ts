import { assert, canonicalJson, type Json } from '@loyaltyos/kernel';

/** A part of the document. */
export type Part = { [member: string]: unknown };

/** Schemas and responses that occur in several places, each once and under a stable name. */
export class Components {
  readonly #schemas = new Map<string, unknown>();
  readonly #responses = new Map<string, unknown>();
  readonly #enums = new Map<string, unknown>();

  /** The schema for the document: what has a name (`$id`) goes to the components, and a reference comes back. */
  schema(schema: unknown): unknown {
    if (Array.isArray(schema)) return schema.map((item) => this.schema(item));
    if (typeof schema !== 'object' || schema === null) return schema;
    if (isNameOfAnother(schema)) return { $ref: `#/components/schemas/${schema.$ref}` };
    const { $id, ...members } = schema as { $id?: string } & Part;
    const resolved = Object.fromEntries(
      Object.entries(members).map(([name, member]) => [name, DATA.has(name) ? member : this.schema(member)]),
    );
    if ($id === undefined) return this.#enumeration(resolved);
    put(this.#schemas, $id, resolved);
    return { $ref: `#/components/schemas/${$id}` };
  }

  /** What may be said and what is answered have one name where they are the same values. */
  #enumeration(schema: Part): Part {
    const values = schema['enum'] ?? schema['x-extensible-enum'];
    if (values === undefined) return schema;
    const { name } = (schema['x-sdk'] ?? {}) as { name?: string };
    assert(name !== undefined, `an enum has a name: ${JSON.stringify(values)}`);
    put(this.#enums, name, values);
    return schema;
  }

  response(name: string, response: Part): Part {
    put(this.#responses, name, response);
    return { $ref: `#/components/responses/${name}` };
  }

  /** Sorted by name, so that adding an operation moves nothing. */
  render(): { schemas: Part; responses: Part } {
    return { schemas: sorted(this.#schemas), responses: sorted(this.#responses) };
  }
}

/** What refers to itself: by name, since it cannot hold itself. */
function isNameOfAnother(schema: object): schema is { $ref: string } {
  return '$ref' in schema && typeof schema.$ref === 'string' && /^\w+$/.test(schema.$ref);
}

/** Members of a schema that hold values, in which nothing is a schema. */
const DATA: ReadonlySet<string> = new Set([
  'examples',
  'example',
  'default',
  'const',
  'enum',
  'required',
  'x-extensible-enum',
  'x-sdk',
  'discriminator',
]);

function put(components: Map<string, unknown>, name: string, component: unknown): void {
  const known = components.get(name);
  const same = known === undefined || canonicalJson(known as Json) === canonicalJson(component as Json);
  assert(same, `two things are called ${name}`);
  components.set(name, component);
}

function sorted(components: ReadonlyMap<string, unknown>): Part {
  return Object.fromEntries([...components].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
