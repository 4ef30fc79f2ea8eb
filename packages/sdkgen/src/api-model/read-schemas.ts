import type { EnumSchema, Field, ObjectSchema, Schema, Type, UnionSchema } from './api.ts';
import { refName, type Document, type JsonSchema } from './document.ts';
import { DocumentError, readType, type Collector } from './read-type.ts';

/** What carries a schema: where it is met first, and again for each further way. */
export type Carrier = 'request' | 'patch' | 'answer';

/** Reads the components that operations reach, each once, and learns on the way what carries them. */
export class SchemaReader {
  readonly #document: Document;
  readonly #schemas = new Map<string, Schema>();
  readonly #carriers = new Map<string, Set<Carrier>>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** The type of a schema that stands in a request or an answer, with all that it reaches. */
  read(schema: JsonSchema, place: string, carrier: Carrier): Type {
    const collect: Collector = {
      component: (name, from) => this.#component(name, from, carrier),
      enumeration: (found, from) => this.#enumeration(found, from),
    };
    return readType(schema, place, collect);
  }

  /** A schema that no component is: the union of an operation's answers. */
  add(schema: Schema): void {
    if (this.#schemas.has(schema.name)) throw new DocumentError(schema.name, 'there is a schema of this name');
    this.#schemas.set(schema.name, schema);
  }

  get(name: string): Schema | undefined {
    return this.#schemas.get(name);
  }

  /** Everything that was reached, in the order of the alphabet. */
  all(): Map<string, Schema> {
    const named = [...this.#schemas.values()].map((schema): [string, Schema] => [schema.name, this.#withUse(schema)]);
    return new Map(named.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  #withUse(schema: Schema): Schema {
    if (schema.kind !== 'object') return schema;
    const carriers = this.#carriers.get(schema.name) ?? new Set();
    const patch = carriers.has('patch');
    return {
      ...schema,
      patch,
      used: { inRequests: patch || carriers.has('request'), inAnswers: carriers.has('answer') },
    };
  }

  #component(name: string, place: string, carrier: Carrier): Type {
    const schema = this.#document.components.schemas[name];
    if (schema === undefined) throw new DocumentError(place, `there is no component ${name}`);
    const isObject = schema.type === 'object' && schema.properties !== undefined;
    if (!isObject && schema.oneOf === undefined) return this.read(schema, name, carrier);
    const carriers = this.#carriers.get(name) ?? new Set();
    if (!carriers.has(carrier)) {
      this.#carriers.set(name, carriers.add(carrier));
      // What it reaches is carried by the same; a schema that reaches itself has been noted before its members are read.
      const known =
        schema.oneOf === undefined ? this.#object(name, schema, carrier) : this.#union(name, schema, carrier);
      this.#schemas.set(name, known);
    }
    return { kind: 'reference', name };
  }

  #enumeration(found: EnumSchema, place: string): void {
    const known = this.#schemas.get(found.name);
    if (known === undefined) this.#schemas.set(found.name, found);
    else if (known.kind !== 'enum' || !isDeepEqual(known.values, found.values)) {
      throw new DocumentError(place, `${found.name} is the name of something else`);
    }
  }

  #object(name: string, schema: JsonSchema, carrier: Carrier): ObjectSchema {
    const required = new Set(schema.required);
    const fields = Object.entries(schema.properties ?? {}).map(([field, member]): Field => {
      const facts = member.anyOf?.find(({ type }) => type !== 'null') ?? member;
      return {
        name: field,
        description: member.description ?? facts.description ?? '',
        required: required.has(field),
        type: this.read(member, `${name}.${field}`, carrier),
        secret: facts['x-secret'] === true,
        pii: facts['x-pii'] === true,
      };
    });
    const used = { inRequests: false, inAnswers: false };
    return { kind: 'object', name, description: schema.description ?? '', fields, used, patch: false };
  }

  #union(name: string, schema: JsonSchema, carrier: Carrier): UnionSchema {
    const { discriminator, oneOf = [], description = '' } = schema;
    if (discriminator?.mapping === undefined)
      throw new DocumentError(name, 'a union needs a discriminator with a mapping');
    for (const arm of oneOf) this.read(arm, name, carrier);
    const arms = Object.entries(discriminator.mapping).map(([value, ref]) => ({ value, schema: refName(ref) }));
    return { kind: 'union', name, description, discriminator: discriminator.propertyName, arms };
  }
}

function isDeepEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
