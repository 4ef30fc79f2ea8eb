import { type Code, code } from '../../code/code.ts';
import type { NamedEnum } from '../../language-model/language-model.ts';
import { MODELS, type } from './java-file.ts';
import { javadoc } from './javadoc.ts';
import { text } from './literals.ts';

/** Text of which some values have names. */
export function writeEnum({ name, wire, description, values }: NamedEnum): Code {
  const list = type('List', 'java.util');
  const constants = values.map(
    (value) => code`
      /** {@code ${value.wire}} */
      public static final ${name} ${value.name} = new ${name}(${text(value.wire)});

    `,
  );
  return code`
    ${javadoc([description === '' ? `The values of \`${wire}\`.` : description, 'Others may come, and are kept as they are.'])}
    public final class ${name} extends ${type('OpenEnum', MODELS)} {
        ${constants}

        private ${name}(String value) {
            super(value);
        }

        /**
         * The value that a text stands for.
         *
         * @param value the text, known or not.
         * @return the value: the constant, where there is one.
         */
        @${type('JsonCreator', 'com.fasterxml.jackson.annotation')}
        public static ${name} of(String value) {
            return switch (value) {
                ${values.map((value) => `case ${text(value.wire)} -> ${value.name};`)}
                default -> new ${name}(value);
            };
        }

        /** {@return the values that this version of the SDK knows} */
        public static ${list}<${name}> known() {
            return ${list}.of(${values.map((value) => value.name).join(', ')});
        }
    }
  `;
}
