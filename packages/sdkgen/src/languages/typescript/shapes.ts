import type { Type } from '../../api-model/api.ts';
import { code, join, type Code } from '../../code/code.ts';
import type { LanguageModel, NamedObject, NamedSchema, NamedUnion } from '../../language-model/language-model.ts';
import { cased } from '../../language-model/words.ts';
import { memberName, quote } from './literal.ts';
import { core, value } from './source-module.ts';

/** Where answers have instants: what the runtime turns into dates. */
export class Shapes {
  readonly #model: Pick<LanguageModel, 'schema'>;
  readonly #reached = new Map<NamedSchema, ReadonlySet<NamedSchema>>();

  constructor(model: Pick<LanguageModel, 'schema'>) {
    this.#model = model;
  }

  /** Whether a value of the schema may hold an instant. */
  has(schema: NamedSchema): boolean {
    return [schema, ...this.#reach(schema)].some((found) => typesOf(found).some(holdsInstant));
  }

  /** The name by which another module takes the shape of a schema. */
  symbolOf(schema: NamedSchema) {
    return value(nameOf(schema), `models/${schema.fileName}.ts`);
  }

  /** `export const orderShape: Shape = …`; nothing for what holds no instant. */
  declare(schema: NamedObject | NamedUnion): Code | undefined {
    if (!this.has(schema)) return undefined;
    return code`
      /** Where it has instants. */
      export const ${nameOf(schema)}: ${core('Shape', 'shape')} = ${this.#shapeOf(schema)};
    `;
  }

  #shapeOf(schema: NamedObject | NamedUnion): Code {
    if (schema.kind === 'union') {
      const arms = schema.arms
        .filter((arm) => this.has(arm.schema))
        .map((arm) => code`${memberName(arm.value)}: ${this.#refer(arm.schema, schema)}`);
      return code`{ by: ${quote(schema.discriminator.wire)}, arms: { ${join(arms, ', ')} } }`;
    }
    const fields = schema.fields.flatMap(({ wire, type }) => {
      const shape = this.#ofType(type, schema);
      return shape === undefined ? [] : [code`${memberName(wire)}: ${shape}`];
    });
    return code`{ fields: { ${join(fields, ', ')} } }`;
  }

  #ofType(type: Type, within: NamedSchema): Code | undefined {
    switch (type.kind) {
      case 'instant':
        return code`'instant'`;
      case 'nullable':
        return this.#ofType(type.type, within);
      case 'list': {
        const item = this.#ofType(type.item, within);
        return item && code`{ list: ${item} }`;
      }
      case 'map': {
        const member = this.#ofType(type.value, within);
        return member && code`{ map: ${member} }`;
      }
      case 'reference': {
        const schema = this.#model.schema(type);
        return this.has(schema) ? this.#refer(schema, within) : undefined;
      }
      default:
        return undefined;
    }
  }

  /** What leads back to where it is named from is not there yet when that is made: a function gives it later. */
  #refer(schema: NamedSchema, within: NamedSchema): Code {
    const leadsBack = schema === within || this.#reach(schema).has(within);
    return leadsBack ? code`() => ${this.symbolOf(schema)}` : code`${this.symbolOf(schema)}`;
  }

  /** All schemas that a schema refers to, by whatever way. */
  #reach(schema: NamedSchema): ReadonlySet<NamedSchema> {
    const before = this.#reached.get(schema);
    if (before !== undefined) return before;
    const reached = new Set<NamedSchema>();
    const waiting = [schema];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const found of this.#referred(next)) {
        if (reached.has(found)) continue;
        reached.add(found);
        waiting.push(found);
      }
    }
    this.#reached.set(schema, reached);
    return reached;
  }

  #referred(schema: NamedSchema): NamedSchema[] {
    if (schema.kind === 'union') return schema.arms.map((arm) => arm.schema);
    return typesOf(schema).flatMap((type) => this.#referredBy(type));
  }

  #referredBy(type: Type): NamedSchema[] {
    switch (type.kind) {
      case 'reference':
        return [this.#model.schema(type)];
      case 'list':
        return this.#referredBy(type.item);
      case 'map':
        return this.#referredBy(type.value);
      case 'nullable':
        return this.#referredBy(type.type);
      default:
        return [];
    }
  }
}

function nameOf({ name }: NamedSchema): string {
  return `${cased(name, 'camelCase')}Shape`;
}

function typesOf(schema: NamedSchema): Type[] {
  return schema.kind === 'object' ? schema.fields.map(({ type }) => type) : [];
}

function holdsInstant(type: Type): boolean {
  switch (type.kind) {
    case 'instant':
      return true;
    case 'list':
      return holdsInstant(type.item);
    case 'map':
      return holdsInstant(type.value);
    case 'nullable':
      return holdsInstant(type.type);
    default:
      return false;
  }
}
