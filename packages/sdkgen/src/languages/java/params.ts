import { type Code, code, paragraphs } from '../../code/code.ts';
import type { LanguageModel, NamedField, NamedOperation } from '../../language-model/language-model.ts';
import { NULLABLE, own } from './java-file.ts';
import { described, inline, javadoc, returning } from './javadoc.ts';
import { text } from './literals.ts';
import { boxed, certain, isPrimitive } from './types.ts';

/** A member of the class: a parameter of the query, or one of those that all operations have. */
interface Member {
  readonly name: string;
  readonly wire: string;
  readonly description: string;
  readonly type: Code;
  readonly required: boolean;
  /** What its builder makes of what it is given. */
  readonly check?: Code;
}

/** What may be asked for besides: an immutable object with a builder, so that later versions can ask for more. */
export function writeParams(name: string, operation: NamedOperation, model: LanguageModel): Code {
  const members = membersOf(operation, model);
  const needed = members.filter(({ required }) => required);
  return code`
    ${javadoc([`What \`${operation.id}\` is asked for.`])}
    public final class ${name} {
        ${needed.length === 0 && `private static final ${name} NONE = builder().build();\n`}
        ${members.map((member) => code`private final ${member.required ? '' : code`@${NULLABLE} `}${member.type} ${member.name};`)}

        private ${name}(Builder builder) {
            ${members.map(assign)}
        }

        ${
          needed.length === 0 &&
          code`
            /** {@return parameters that ask for nothing in particular} */
            public static ${name} none() {
                return NONE;
            }

          `
        }
        /** {@return a builder that asks for nothing yet} */
        public static Builder builder() {
            return new Builder();
        }

        ${paragraphs(members.map(writeAccessor))}

        /** Builds {@link ${name}}. */
        public static final class Builder {
            ${members.map((member) => code`private @${NULLABLE} ${member.type} ${member.name};`)}

            private Builder() {}

            ${paragraphs(members.map(writeSetter))}

            ${buildDoc(needed.length > 0)}
            public ${name} build() {
                return new ${name}(this);
            }
        }
    }
  `;
}

function buildDoc(throws: boolean): Code {
  const tags = [{ tag: '@return', text: 'the parameters.' }];
  if (!throws) return code`${javadoc(['What was set.'], tags)}`;
  return code`
    /**
     * What was set.
     *
     * @return the parameters.
     * @throws ${own('errors.ConfigurationException')} when something is missing that must be there.
     */
  `;
}

function membersOf({ query, page, precondition }: NamedOperation, model: LanguageModel): Member[] {
  const checks = own('internal.Checks');
  return [
    ...query.map((field) => queryMember(field, model)),
    ...(page === undefined
      ? []
      : [
          {
            name: 'limit',
            wire: 'limit',
            description: 'How many items a page has at most: 1 to 200.',
            type: code`Integer`,
            required: false,
            check: code`${checks}.limit(limit)`,
          },
          {
            name: 'cursor',
            wire: 'cursor',
            description: 'Where to begin: the `nextCursor` of a page.',
            type: code`String`,
            required: false,
          },
        ]),
    ...(precondition?.required === false
      ? [
          {
            name: 'ifMatch',
            wire: 'ifMatch',
            description: 'The version that is changed: the tag of the response that it was read with.',
            type: code`String`,
            required: false,
          },
          ...(precondition.creates
            ? [
                {
                  name: 'ifNoneMatch',
                  wire: 'ifNoneMatch',
                  description: 'Whether nothing must be there yet.',
                  type: code`Boolean`,
                  required: false,
                },
              ]
            : []),
        ]
      : []),
  ];
}

function queryMember(field: NamedField, model: LanguageModel): Member {
  const { name, wire, description, required } = field;
  const plain = required ? certain(field.type, model) : boxed(field.type, model);
  return {
    name,
    wire,
    description,
    required,
    type: required && isPrimitive(field.type) ? boxed(field.type, model) : plain,
  };
}

function assign({ name, required }: Member): Code {
  if (!required) return code`this.${name} = builder.${name};`;
  return code`this.${name} = ${own('internal.Checks')}.given(${text(name)}, builder.${name});`;
}

function writeAccessor({ name, wire, description, type: of, required }: Member): Code {
  return code`
    ${returning(description, wire, required ? undefined : '{@code null} where it is left out')}
    public ${required ? '' : code`@${NULLABLE} `}${of} ${name}() {
        return ${name};
    }
  `;
}

function writeSetter({ name, wire, description, type: of, check }: Member): Code {
  return code`
    ${javadoc(
      [described(description, wire)],
      [
        { tag: `@param ${name}`, text: `${inline(description, wire)}.` },
        { tag: '@return', text: 'this builder.' },
      ],
    )}
    public Builder ${name}(${of} ${name}) {
        this.${name} = ${check ?? name};
        return this;
    }
  `;
}
