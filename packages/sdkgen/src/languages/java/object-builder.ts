import { type Code, code, paragraphs } from '../../code/code.ts';
import type { LanguageModel, NamedField, NamedObject } from '../../language-model/language-model.ts';
import { NULLABLE, own, type } from './java-file.ts';
import { described, inline, javadoc } from './javadoc.ts';
import { text } from './literals.ts';
import { boxed, isCertain, JSON_VALUE, certain } from './types.ts';

const JACKSON = 'com.fasterxml.jackson.annotation';

/** The builder of an object, which is also what answers are read into. */
export function writeBuilder(object: NamedObject, model: LanguageModel): Code {
  const { name } = object;
  const map = type('Map', 'java.util');
  const fields = object.fields.filter((field) => field.type.kind !== 'constant');
  const constants = object.fields.filter((field) => field.type.kind === 'constant');
  const ignored = code`@${type('JsonIgnoreProperties', JACKSON)}({ ${constants.map(({ wire }) => text(wire)).join(', ')} })`;
  return code`
    /** Builds {@link ${name}}. */
    ${constants.length > 0 && ignored}
    public static final class Builder {
        ${fields.map((field) => heldField(object, field, model))}
        private final ${map}<String, ${JSON_VALUE}> additionalProperties = new ${type('LinkedHashMap', 'java.util')}<>();

        private Builder() {}

        ${paragraphs(fields.map((field) => writeSetters(object, field, model)))}

        /**
         * A member that this version of the SDK does not know.
         *
         * @param name its name.
         * @param value its value.
         * @return this builder.
         */
        @${type('JsonAnySetter', JACKSON)}
        public Builder putAdditionalProperty(String name, @${NULLABLE} ${JSON_VALUE} value) {
            additionalProperties.put(name, JsonValue.of(value));
            return this;
        }

        ${buildDoc(fields.some(isCertain) && !object.patch)}
        public ${name} build() {
            return new ${name}(this);
        }
    }
  `;
}

function buildDoc(throws: boolean): string {
  const missing = { tag: '@throws IllegalStateException', text: 'when something is missing that must be there.' };
  return javadoc(['What was set.'], [{ tag: '@return', text: 'the object.' }, ...(throws ? [missing] : [])]);
}

/** What a field of the builder holds: nothing, before it is set. */
function heldField(object: NamedObject, field: NamedField, model: LanguageModel): Code {
  if (object.patch) {
    const patch = own('models.Patch');
    return code`private ${patch}<${boxed(field.type, model)}> ${field.name} = ${patch}.absent();`;
  }
  return code`private @${NULLABLE} ${boxed(field.type, model)} ${field.name};`;
}

/** The method that sets a field, and others that take what is at hand more often. */
function writeSetters(object: NamedObject, field: NamedField, model: LanguageModel): Code {
  return paragraphs([
    writeSetter(object, field, model),
    // A decimal as text is exact, and shorter to write; null is for the method that takes anything.
    field.type.kind === 'decimal' &&
      writeOther(object, field, 'String', code`new ${type('BigDecimal', 'java.math')}(${field.name})`),
    field.type.kind === 'decimal' &&
      field.type.semantic === 'quantity' &&
      writeOther(object, field, 'long', code`${type('BigDecimal', 'java.math')}.valueOf(${field.name})`),
    // Java makes a Long of no whole number that is written as it is said: `points(500)`.
    field.type.kind === 'long' &&
      (object.patch || !isCertain(field)) &&
      writeOther(object, field, 'long', code`Long.valueOf(${field.name})`),
    field.type.kind === 'list' &&
      takesVariable(field.type.item.kind) &&
      writeVariable(object, field, boxed(field.type.item, model)),
  ]);
}

function takesVariable(kind: string): boolean {
  return kind !== 'list' && kind !== 'map' && kind !== 'nullable' && kind !== 'json';
}

function writeSetter(object: NamedObject, field: NamedField, model: LanguageModel): Code {
  const { name } = field;
  const plain = object.patch
    ? boxed(field.type, model)
    : isCertain(field)
      ? certain(field.type, model)
      : boxed(field.type, model);
  const mayBeNull = object.patch || !isCertain(field);
  const anyMap = isJsonMap(field);
  const parameter = anyMap ? code`${type('Map', 'java.util')}<String, ?>` : plain;
  const value = anyMap ? code`${own('models.Fields')}.json(${name})` : code`${name}`;
  const copied =
    object.patch && !anyMap && (field.type.kind === 'list' || field.type.kind === 'map')
      ? code`${own('models.Fields')}.copy(${value})`
      : value;
  return code`
    ${setterDoc(object, field, anyMap ? 'texts, numbers, truth values, or whatever else JSON has' : undefined)}
    @${type('JsonProperty', JACKSON)}(${text(field.wire)})
    public Builder ${name}(${mayBeNull && code`@${NULLABLE} `}${parameter} ${name}) {
        this.${name} = ${object.patch ? code`${own('models.Patch')}.of(${copied})` : value};
        return this;
    }
  `;
}

function isJsonMap({ type: of }: NamedField): boolean {
  return of.kind === 'map' && (of.value.kind === 'scalar' || of.value.kind === 'json');
}

function writeOther(object: NamedObject, field: NamedField, parameter: 'String' | 'long', value: Code): Code {
  return code`
    ${setterDoc(object, field, parameter === 'String' ? 'in digits, such as {@code 149.99}' : 'a whole number', false)}
    public Builder ${field.name}(${parameter} ${field.name}) {
        return ${field.name}(${value});
    }
  `;
}

function writeVariable(object: NamedObject, field: NamedField, item: Code): Code {
  return code`
    ${setterDoc(object, field)}
    public Builder ${field.name}(${item}... ${field.name}) {
        return ${field.name}(${type('List', 'java.util')}.of(${field.name}));
    }
  `;
}

function setterDoc(object: NamedObject, field: NamedField, form?: string, mayBeNull = true): string {
  const none = object.patch ? '; {@code null} removes it' : isCertain(field) ? '' : '; {@code null} for none';
  const nothing = mayBeNull ? none : '';
  const what =
    form === undefined ? inline(field.description, field.wire) : form.replaceAll('{@code ', '`').replaceAll('}', '`');
  return javadoc(
    [described(field.description, field.wire)],
    [
      { tag: `@param ${field.name}`, text: `${what}${nothing.replace('{@code null}', '`null`')}.` },
      { tag: '@return', text: 'this builder.' },
    ],
  );
}
