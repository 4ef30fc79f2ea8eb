import { assert } from '@loyaltyos/kernel';
import type { Static, TSchema } from 'typebox';
import { READ_LATER } from '../schema/object.ts';
import { closestName } from './closest-name.ts';
import { attributesChangeDecoder, attributesDecoder } from './decode-attributes.ts';
import { durationDecoder } from './decode-duration.ts';
import { decodeDate, decodeInstant } from './decode-instant.ts';
import { decodeQuantity, integerDecoder, moneyDecoder } from './decode-number.ts';
import { choiceDecoder, decodeCurrency, textDecoder } from './decode-text.ts';
import { Findings } from './findings.ts';
import type { ReadJson } from './json-value.ts';

/** Turns what was read into a typed value; what it gives means something only when it found nothing wrong. */
export type Decoder = (value: ReadJson, findings: Findings) => unknown;

/** A schema as data: what of JSON Schema 2020-12 a request may be declared with. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly 'x-semantic'?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly SchemaNode[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly propertyNames?: { readonly pattern: string };
  readonly maxProperties?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly 'x-minimum'?: string;
  readonly 'x-maximum'?: string;
  readonly [READ_LATER]?: true;
}

/** The ways in which a part of a request is decoded. */
type Kind =
  | 'attributes'
  | 'attributes-change'
  | 'choice'
  | 'currency'
  | 'date'
  | 'duration'
  | 'flag'
  | 'instant'
  | 'integer'
  | 'later'
  | 'list'
  | 'map'
  | 'money'
  | 'nullable'
  | 'object'
  | 'quantity'
  | 'text';

const DECODERS: Readonly<Record<Kind, (schema: SchemaNode) => Decoder>> = {
  attributes: attributesDecoder,
  'attributes-change': attributesChangeDecoder,
  choice: choiceDecoder,
  currency: () => decodeCurrency,
  date: () => decodeDate,
  duration: durationDecoder,
  flag: () => decodeFlag,
  instant: () => decodeInstant,
  integer: integerDecoder,
  later: laterDecoder,
  list: listDecoder,
  map: mapDecoder,
  money: moneyDecoder,
  nullable: nullableDecoder,
  object: objectDecoder,
  quantity: () => decodeQuantity,
  text: textDecoder,
};

const KINDS_BY_SEMANTIC: Readonly<Record<string, Kind>> = {
  attributes: 'attributes',
  'attributes-change': 'attributes-change',
  currency: 'currency',
  date: 'date',
  duration: 'duration',
  instant: 'instant',
  money: 'money',
  quantity: 'quantity',
};

const KINDS_BY_TYPE: Readonly<Record<string, Kind>> = {
  array: 'list',
  boolean: 'flag',
  integer: 'integer',
  object: 'object',
  string: 'text',
};

/** How a schema is decoded: by its meaning where it has one, otherwise by its type. */
export function kindOf(schema: SchemaNode): Kind {
  if (schema[READ_LATER] === true) return 'later';
  const bySemantic = KINDS_BY_SEMANTIC[schema['x-semantic'] ?? ''];
  if (bySemantic !== undefined) return bySemantic;
  if (schema.enum !== undefined) return 'choice';
  if (schema.anyOf !== undefined) return 'nullable';
  if (typeof schema.additionalProperties === 'object') return 'map';
  const kind = typeof schema.type === 'string' ? KINDS_BY_TYPE[schema.type] : undefined;
  assert(kind !== undefined, `no decoder for the schema ${JSON.stringify(schema)}`);
  return kind;
}

/** Compiles a schema once into the function that decodes it, in one pass. */
export function compileNode(schema: SchemaNode): Decoder {
  return DECODERS[kindOf(schema)](schema);
}

/**
 * Compiles the schema of a request body.
 *
 * @returns a function from what was read to the typed value (money as Decimal, instants as milliseconds). It throws
 * Problem `malformed-request` (400) or `invalid-values` (422) with every error that it found.
 */
export function compileDecoder<Schema extends TSchema>(schema: Schema): (value: ReadJson) => Static<Schema> {
  const decode = compileNode(schema);
  return (value) => {
    const findings = new Findings();
    const decoded = decode(value, findings);
    findings.throwIfAny();
    return decoded as Static<Schema>;
  };
}

/** What `Nullable` declares: null means something, apart from being absent. */
export function notNull({ anyOf = [] }: SchemaNode): SchemaNode {
  const [value, nothing, ...others] = anyOf;
  assert(value !== undefined && nothing?.type === 'null' && others.length === 0, 'a choice is of a value or null');
  return value;
}

function nullableDecoder(schema: SchemaNode): Decoder {
  const decode = compileNode(notNull(schema));
  return (value, findings) => (value === null ? null : decode(value, findings));
}

function objectDecoder(schema: SchemaNode): Decoder {
  const decoders = new Map(Object.entries(schema.properties ?? {}).map(([name, node]) => [name, compileNode(node)]));
  const names = [...decoders.keys()];
  const required = schema.required ?? [];
  return (value, findings) => {
    if (!(value instanceof Map)) return findings.shape('wrong-type', 'Must be an object.');
    const decoded: Record<string, unknown> = {};
    for (const [name, member] of value as ReadonlyMap<string, ReadJson>) {
      const decode = decoders.get(name);
      if (decode === undefined) {
        unknownField(name, names, findings);
      } else {
        findings.path.push(name);
        decoded[name] = decode(member, findings);
        findings.path.pop();
      }
    }
    for (const name of required) {
      if (!value.has(name)) findings.shape('missing', 'This member is required.', name);
    }
    return decoded;
  };
}

/** A name too long to repeat is reported at the object that holds it. */
const MAX_NAME_IN_POINTER = 100;

function unknownField(name: string, names: readonly string[], findings: Findings): void {
  if (name.length > MAX_NAME_IN_POINTER) return findings.shape('unknown-field', 'A member here is not known.');
  const meant = closestName(name, names);
  findings.shape('unknown-field', `This member is not known.${meant ? ` Did you mean "${meant}"?` : ''}`, name);
}

/** Members of the caller's own names, all decoded alike. */
function mapDecoder({ additionalProperties, propertyNames, maxProperties }: SchemaNode): Decoder {
  assert(
    typeof additionalProperties === 'object' && maxProperties !== undefined,
    'a map says what it holds, and how much',
  );
  assert(propertyNames !== undefined, 'a map in a request says what its names are');
  const decode = compileNode(additionalProperties);
  const name = new RegExp(propertyNames.pattern);
  return (value, findings) => {
    if (!(value instanceof Map)) return findings.shape('wrong-type', 'Must be an object.');
    const members = value as ReadonlyMap<string, ReadJson>;
    if (members.size > maxProperties) {
      return findings.value('too-many-members', `Must have at most ${maxProperties} members.`);
    }
    const decoded: Record<string, unknown> = {};
    for (const [key, member] of members) {
      if (!name.test(key)) {
        findings.value('name', 'A name here is not one that a member can have.');
        continue;
      }
      findings.path.push(key);
      decoded[key] = decode(member, findings);
      findings.path.pop();
    }
    return decoded;
  };
}

function listDecoder(schema: SchemaNode): Decoder {
  assert(schema.items !== undefined, 'a list says what its items are');
  const decode = compileNode(schema.items);
  const checkLength = lengthCheck(schema);
  return (value, findings) => {
    if (!Array.isArray(value)) return findings.shape('wrong-type', 'Must be a list.');
    if (!checkLength(value.length, findings)) return undefined;
    return value.map((item: ReadJson, index) => {
      findings.path.push(index);
      const decoded = decode(item, findings);
      findings.path.pop();
      return decoded;
    });
  };
}

function laterDecoder(schema: SchemaNode): Decoder {
  const checkLength = lengthCheck(schema);
  return (value, findings) => {
    if (!Array.isArray(value)) return findings.shape('wrong-type', 'Must be a list.');
    return checkLength(value.length, findings) ? value : undefined;
  };
}

/** Whether a list has as many items as it may; when not, nobody looks at them. */
function lengthCheck({ minItems = 0, maxItems }: SchemaNode): (length: number, findings: Findings) => boolean {
  assert(maxItems !== undefined, 'a list in a request says how long it may be');
  return (length, findings) => {
    if (length < minItems) findings.value('too-few-items', `Must have at least ${minItems} items.`);
    if (length > maxItems) findings.value('too-many-items', `Must have at most ${maxItems} items.`);
    return length >= minItems && length <= maxItems;
  };
}

const decodeFlag: Decoder = (value, findings) =>
  typeof value === 'boolean' ? value : findings.shape('wrong-type', 'Must be true or false.');
