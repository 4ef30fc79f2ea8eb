import type { Type } from '../../api-model/api.ts';
import { type Code, code, join } from '../../code/code.ts';
import type { LanguageModel, NamedField, NamedObject, NamedSchema } from '../../language-model/language-model.ts';
import { type } from './java-file.ts';
import { text } from './literals.ts';
import { JSON_VALUE, modelSymbol } from './types.ts';

/** How texts are written: plainly, or with placeholders in them. */
export type SayText = (value: string) => Code;

/** The Java expressions that make values of the API. */
export class Values {
  readonly #model: LanguageModel;
  readonly #say: SayText;
  /** Whether a text is no value itself, but stands for one. */
  readonly #standsFor: (value: string) => Code | undefined;

  constructor(
    model: LanguageModel,
    say: SayText = (value) => code`${text(value)}`,
    standsFor: (value: string) => Code | undefined = () => undefined,
  ) {
    this.#model = model;
    this.#say = say;
    this.#standsFor = standsFor;
  }

  /**
   * A value of a type.
   *
   * @throws Error for a value that the type does not have.
   */
  of(value: unknown, of: Type): Code {
    if (value === null) return code`null`;
    if (typeof value === 'string') {
      const other = this.#standsFor(value);
      if (other !== undefined) return other;
    }
    switch (of.kind) {
      case 'reference':
        return this.ofSchema(value, this.#model.schema(of));
      case 'nullable':
        return this.of(value, of.type);
      case 'list':
        return code`${type('List', 'java.util')}.of(${this.#items(value, of.item)})`;
      case 'map':
        return this.#map(value, (member) =>
          of.value.kind === 'nullable' ? this.plain(member) : this.of(member, of.value),
        );
      case 'decimal':
        return code`new ${type('BigDecimal', 'java.math')}(${text(written(value))})`;
      case 'instant':
        return code`${type('Instant', 'java.time')}.parse(${this.#say(written(value))})`;
      case 'date':
        return code`${type('LocalDate', 'java.time')}.parse(${this.#say(written(value))})`;
      case 'duration':
        return code`${type('Duration', 'java.time')}.parse(${this.#say(written(value))})`;
      case 'long':
        return code`${written(value)}L`;
      case 'int':
        return code`${written(value)}`;
      case 'json':
      case 'scalar':
        return code`${JSON_VALUE}.of(${this.plain(value)})`;
      case 'boolean':
      case 'text':
      case 'constant':
        return this.plain(value);
    }
  }

  /** An object of a schema, or a value of an enumeration. */
  ofSchema(value: unknown, schema: NamedSchema): Code {
    if (schema.kind === 'enum') {
      const known = schema.values.find(({ wire }) => wire === value);
      const name = modelSymbol(schema.name);
      return known === undefined ? code`${name}.of(${this.#say(written(value))})` : code`${name}.${known.name}`;
    }
    const members = value as Readonly<Record<string, unknown>>;
    if (schema.kind === 'object') return this.#construction(members, schema);
    const arm = schema.arms.find((each) => each.value === members[schema.discriminator.wire]);
    if (arm === undefined) throw new Error(`${schema.name} has no arm for ${JSON.stringify(value)}`);
    return this.#construction(members, arm.schema);
  }

  /** A value that means nothing but itself. */
  plain(value: unknown): Code {
    if (value === null) return code`null`;
    if (typeof value === 'boolean' || typeof value === 'number') return code`${String(value)}`;
    if (typeof value === 'string') return this.#standsFor(value) ?? this.#say(value);
    if (Array.isArray(value)) {
      return code`${type('List', 'java.util')}.of(${join(
        value.map((item) => this.plain(item)),
        ', ',
      )})`;
    }
    return this.#map(value, (member) => this.plain(member));
  }

  #construction(members: Readonly<Record<string, unknown>>, schema: NamedObject): Code {
    const given = Object.entries(members).map(([wire, member]) => {
      const field = schema.fields.find((known) => known.wire === wire);
      if (field === undefined) throw new Error(`${schema.name} has no ${wire}`);
      return field.type.kind === 'constant' ? code`` : code`.${field.name}(${this.#argument(member, field, schema)})`;
    });
    return code`${modelSymbol(schema.name)}.builder()${join(given, '')}.build()`;
  }

  /** What a builder takes: decimals as text or whole numbers, lists item by item, maps of plain values. */
  #argument(value: unknown, { type: of }: NamedField, { patch }: NamedObject): Code {
    if (value === null) return code`null`;
    if (of.kind === 'decimal' && !patch) {
      if (typeof value === 'number' && Number.isInteger(value) && of.semantic === 'quantity') return code`${value}`;
      return typeof value === 'string' ? this.plain(value) : code`${text(written(value))}`;
    }
    if (of.kind === 'list' && Array.isArray(value) && value.length > 0) return this.#items(value, of.item);
    if (of.kind === 'map' && (of.value.kind === 'scalar' || of.value.kind === 'json')) return this.plain(value);
    if (of.kind === 'long' && typeof value === 'number') return code`${literalOf(value)}`;
    return this.of(value, of);
  }

  #items(value: unknown, item: Type): Code {
    return join(
      (value as readonly unknown[]).map((member) => this.of(member, item)),
      ', ',
    );
  }

  #map(value: unknown, write: (member: unknown) => Code): Code {
    const entries = Object.entries(value as object);
    const map = type('Map', 'java.util');
    // Map.of takes no null.
    const absent = type('JsonValue', 'io.loyaltyos.sdk.json');
    const written = entries.map(
      ([name, member]) => code`${text(name)}, ${member === null ? code`${absent}.of(null)` : write(member)}`,
    );
    if (entries.length <= 10) return code`${map}.of(${join(written, ', ')})`;
    return code`${map}.ofEntries(${join(
      written.map((entry) => code`${map}.entry(${entry})`),
      ', ',
    )})`;
  }
}

/** A whole number where Java takes a long: it must say so itself only where it is too large for an int. */
function literalOf(value: number): string {
  return Math.abs(value) < 2 ** 31 ? String(value) : `${value}L`;
}

/** What JSON writes as text or as a number. */
export function written(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Error(`${JSON.stringify(value)} is neither text nor number`);
}
