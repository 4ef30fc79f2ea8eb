import { type Code, code, join, paragraphs } from '../../code/code.ts';
import type { LanguageModel, NamedField, NamedObject, NamedUnion } from '../../language-model/language-model.ts';
import { writeBuilder } from './object-builder.ts';
import { NULLABLE, own, type } from './java-file.ts';
import { javadoc, returning } from './javadoc.ts';
import { text } from './literals.ts';
import { boxed, isCertain, isPrimitive, JSON_VALUE, modelSymbol, typeOf } from './types.ts';

const JACKSON = 'com.fasterxml.jackson.annotation';
const FIELDS = own('models.Fields');
const MAP = type('Map', 'java.util');

/** An immutable object with a builder. */
export function writeObject(object: NamedObject, model: LanguageModel): Code {
  const { name, wire, description } = object;
  const fields = object.fields.filter((field) => field.type.kind !== 'constant');
  const implemented = unionsOf(object, model).map((union) => code`${modelSymbol(union.name)}`);
  const include = type('JsonInclude', JACKSON);
  const inclusion = object.patch
    ? code`@${include}(value = JsonInclude.Include.CUSTOM, valueFilter = ${own('models.Patch')}.AbsentFilter.class)`
    : code`@${include}(JsonInclude.Include.NON_NULL)`;
  return code`
    ${javadoc([description === '' ? `What the API calls \`${wire}\`.` : description])}
    @${type('JsonDeserialize', 'com.fasterxml.jackson.databind.annotation')}(builder = ${name}.Builder.class)
    ${inclusion}
    public final class ${name}${implemented.length > 0 && ' implements '}${join(implemented, ', ')} {
        ${fields.map((field) => code`private final ${storedType(object, field, model)} ${field.name};`)}
        private final ${MAP}<String, ${JSON_VALUE}> additionalProperties;

        private ${name}(Builder builder) {
            ${fields.map((field) => code`this.${field.name} = ${initial(object, field)};`)}
            this.additionalProperties = ${FIELDS}.kept(builder.additionalProperties);
        }

        /** {@return a builder that holds nothing yet} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that begins with what this one holds} */
        public Builder toBuilder() {
            Builder builder = new Builder();
            ${fields.map(({ name: field }) => `builder.${field} = ${field};`)}
            builder.additionalProperties.putAll(additionalProperties);
            return builder;
        }

        ${paragraphs(object.fields.map((field) => writeAccessor(object, field, model)))}

        /** {@return members that this version of the SDK does not know, by name} */
        @${type('JsonAnyGetter', JACKSON)}
        public ${MAP}<String, ${JSON_VALUE}> additionalProperties() {
            return additionalProperties;
        }

        ${writeIdentity(name, fields)}

        ${writeToString(object)}

        ${writeBuilder(object, model)}
    }
  `;
}

function unionsOf(object: NamedObject, { unions }: LanguageModel): NamedUnion[] {
  return unions.filter(({ arms }) => arms.some(({ schema }) => schema.wire === object.wire));
}

/** What a field of the class holds: patches say themselves whether they are there. */
function storedType(object: NamedObject, field: NamedField, model: LanguageModel): Code {
  if (object.patch) return code`${own('models.Patch')}<${boxed(field.type, model)}>`;
  return typeOf(field, model);
}

function initial(object: NamedObject, field: NamedField): Code {
  const given = `builder.${field.name}`;
  const copied =
    !object.patch && (field.type.kind === 'list' || field.type.kind === 'map') ? `Fields.copy(${given})` : given;
  return isCertain(field) && !object.patch ? code`${FIELDS}.required(${text(field.wire)}, ${copied})` : code`${copied}`;
}

function writeAccessor(object: NamedObject, field: NamedField, model: LanguageModel): Code {
  const { name, wire, description } = field;
  const property = code`@${type('JsonProperty', JACKSON)}(${text(wire)})`;
  if (field.type.kind === 'constant') {
    const overrides = unionsOf(object, model).some(({ discriminator }) => discriminator.wire === wire);
    return code`
      ${returning(description, wire)}
      ${property}
      ${overrides && '@Override'}
      public String ${name}() {
          return ${text(field.type.value)};
      }
    `;
  }
  const absent = object.patch || isCertain(field) ? undefined : '{@code null} where there is none';
  return code`
    ${returning(description, wire, absent)}
    ${property}
    ${holdsDecimals(field) && code`@${type('JsonFormat', JACKSON)}(shape = JsonFormat.Shape.STRING)`}
    ${field.required && field.nullable && code`@${type('JsonInclude', JACKSON)}(JsonInclude.Include.ALWAYS)`}
    public ${storedType(object, field, model)} ${name}() {
        return ${name};
    }
  `;
}

function holdsDecimals({ type: of }: NamedField): boolean {
  if (of.kind === 'list') return of.item.kind === 'decimal';
  if (of.kind === 'map') return of.value.kind === 'decimal';
  return of.kind === 'decimal';
}

function writeIdentity(name: string, fields: readonly NamedField[]): Code {
  const objects = type('Objects', 'java.util');
  const same = [...fields, undefined].map((field) => {
    if (field === undefined) return code`additionalProperties.equals(that.additionalProperties)`;
    return isCertain(field) && isPrimitive(field.type)
      ? code`${field.name} == that.${field.name}`
      : code`${objects}.equals(${field.name}, that.${field.name})`;
  });
  return code`
    @Override
    public boolean equals(@${NULLABLE} Object other) {
        return other instanceof ${name} that && ${join(same, ' && ')};
    }

    @Override
    public int hashCode() {
        return ${objects}.hash(${[...fields.map((field) => field.name), 'additionalProperties'].join(', ')});
    }
  `;
}

function writeToString({ name, fields }: NamedObject): Code {
  const hides = fields.some((field) => field.secret || field.pii);
  const joiner = type('StringJoiner', 'java.util');
  const parts = fields.map((field) => {
    if (field.secret || field.pii) return `.add(${text(`${field.wire}=***`)})`;
    const value = field.type.kind === 'constant' ? `${field.name}()` : field.name;
    return `.add(${text(`${field.wire}=`)} + ${value})`;
  });
  return code`
    ${hides && '/** Shows nothing that is secret or about a person. */'}
    @Override
    public String toString() {
        return new ${joiner}(", ", ${text(`${name}[`)}, "]")${parts.join('')}.toString();
    }
  `;
}
