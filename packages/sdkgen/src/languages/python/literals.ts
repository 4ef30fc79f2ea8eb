import type { Type } from '../../api-model/api.ts';
import { type Code, code, join, symbol } from '../../code/code.ts';
import type { LanguageModel, NamedObject, NamedSchema } from '../../language-model/language-model.ts';
import { text } from './text.ts';

const MODELS = 'loyaltyos.models';
const DECIMAL = symbol('Decimal', 'decimal');

/** How texts are written: plainly, or with placeholders in them. */
export type SayText = (value: string) => Code;

/** The Python expressions that make values of the API. */
export class Literals {
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
  of(value: unknown, type: Type): Code {
    if (value === null) return code`None`;
    if (typeof value === 'string') {
      const other = this.#standsFor(value);
      if (other !== undefined) return other;
    }
    switch (type.kind) {
      case 'reference':
        return this.ofSchema(value, this.#model.schema(type));
      case 'nullable':
        return this.of(value, type.type);
      case 'list':
        return code`[${join(
          (value as readonly unknown[]).map((item) => this.of(item, type.item)),
          ', ',
        )}]`;
      case 'map':
        return this.#dictionary(value, (member) => this.of(member, type.value));
      case 'decimal':
        return decimalLiteral(written(value));
      case 'instant':
        return instantLiteral(written(value));
      case 'date':
        return code`${symbol('date', 'datetime')}(${written(value).split('-').map(Number).join(', ')})`;
      case 'duration':
        return durationLiteral(written(value));
      default:
        return this.plain(value);
    }
  }

  /** An object of a schema, or a value of an enumeration. */
  ofSchema(value: unknown, schema: NamedSchema): Code {
    if (schema.kind === 'enum') return this.#say(written(value));
    if (schema.kind === 'object') return this.#construction(value as Readonly<Record<string, unknown>>, schema);
    const members = value as Readonly<Record<string, unknown>>;
    const arm = schema.arms.find((each) => each.value === members[schema.discriminator.wire]);
    if (arm === undefined) throw new Error(`${schema.name} has no arm for ${JSON.stringify(value)}`);
    return this.#construction(members, arm.schema);
  }

  /** A value that means nothing but itself. */
  plain(value: unknown): Code {
    if (value === null) return code`None`;
    if (typeof value === 'boolean') return code`${value ? 'True' : 'False'}`;
    if (typeof value === 'string') return this.#standsFor(value) ?? this.#say(value);
    if (typeof value === 'number') return Number.isInteger(value) ? code`${value}` : decimalLiteral(String(value));
    if (Array.isArray(value)) {
      return code`[${join(
        value.map((item) => this.plain(item)),
        ', ',
      )}]`;
    }
    return this.#dictionary(value, (member) => this.plain(member));
  }

  #construction(members: Readonly<Record<string, unknown>>, schema: NamedObject): Code {
    const given = Object.entries(members).map(([wire, member]) => {
      const field = schema.fields.find((known) => known.wire === wire);
      if (field === undefined) throw new Error(`${schema.name} has no ${wire}`);
      return code`${field.name}=${this.of(member, field.type)}`;
    });
    return code`${symbol(schema.name, MODELS)}(${join(given, ', ')})`;
  }

  #dictionary(value: unknown, write: (member: unknown) => Code): Code {
    const members = Object.entries(value as object).map(([name, member]) => code`${text(name)}: ${write(member)}`);
    return code`{${join(members, ', ')}}`;
  }
}

/** What JSON writes as text or as a number. */
function written(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Error(`${JSON.stringify(value)} is neither text nor number`);
}

/** Whole numbers are exact by themselves. */
export function decimalLiteral(value: string): Code {
  return /^-?\d+$/.test(value) ? code`${value}` : code`${DECIMAL}(${text(value)})`;
}

/** A moment, in UTC, with its microseconds. */
export function instantLiteral(value: string): Code {
  const moment = new Date(value);
  const fraction = /\.(\d+)/.exec(value)?.[1] ?? '';
  const parts = [
    moment.getUTCFullYear(),
    moment.getUTCMonth() + 1,
    moment.getUTCDate(),
    moment.getUTCHours(),
    moment.getUTCMinutes(),
    moment.getUTCSeconds(),
    Number(fraction.slice(0, 6).padEnd(6, '0')),
  ];
  while (parts.length > 3 && parts.at(-1) === 0) parts.pop();
  return code`${symbol('datetime', 'datetime')}(${parts.join(', ')}, tzinfo=${symbol('timezone', 'datetime')}.utc)`;
}

const DURATION = /^P(?:(?<days>\d+)D)?(?:T(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+)S)?)?$/;

function durationLiteral(value: string): Code {
  const groups = DURATION.exec(value)?.groups;
  if (groups === undefined) throw new Error(`${value} is no duration of days and shorter`);
  const given = Object.entries(groups).filter(([, amount]) => amount !== undefined);
  return code`${symbol('timedelta', 'datetime')}(${given.map(([unit, amount]) => `${unit}=${Number(amount)}`).join(', ')})`;
}
