import { type Code, code, join } from '../../code/code.ts';
import type { NamedUnion } from '../../language-model/language-model.ts';
import { type } from './java-file.ts';
import { javadoc } from './javadoc.ts';
import { text } from './literals.ts';
import { JSON_VALUE, modelSymbol } from './types.ts';

const JACKSON = 'com.fasterxml.jackson.annotation';

/** One of several objects, and an arm for what else may come. */
export function writeUnion({ name, description, discriminator, arms }: NamedUnion): Code {
  const info = type('JsonTypeInfo', JACKSON);
  const subTypes = type('JsonSubTypes', JACKSON);
  const map = type('Map', 'java.util');
  const known = arms.map(
    (arm) => code`@${subTypes}.Type(value = ${modelSymbol(arm.schema.name)}.class, name = ${text(arm.value)})`,
  );
  return code`
    ${javadoc([description, `\`${discriminator.wire}\` tells which.`])}
    @${info}(
        use = ${info}.Id.NAME,
        include = ${info}.As.EXISTING_PROPERTY,
        property = ${text(discriminator.wire)},
        visible = true,
        defaultImpl = ${name}.Unknown.class
    )
    @${subTypes}({ ${join(known, ', ')} })
    public sealed interface ${name} permits ${join(
      arms.map((arm) => modelSymbol(arm.schema.name)),
      ', ',
    )}, ${name}.Unknown {
        /** {@return which of them it is} */
        String ${discriminator.name}();

        /** What this version of the SDK does not know, as it came. */
        final class Unknown implements ${name} {
            private final ${map}<String, ${JSON_VALUE}> members;

            /**
             * What this version of the SDK does not know.
             *
             * @param members what it holds, by name.
             */
            @${type('JsonCreator', JACKSON)}(mode = JsonCreator.Mode.DELEGATING)
            public Unknown(${map}<String, ${JSON_VALUE}> members) {
                this.members = ${type('Fields', 'io.loyaltyos.sdk.models')}.kept(members);
            }

            @Override
            public String ${discriminator.name}() {
                JsonValue value = members.get(${text(discriminator.wire)});
                String known = value == null ? null : value.text();
                return known == null ? "" : known;
            }

            /** {@return what it holds, by name} */
            @${type('JsonAnyGetter', JACKSON)}
            public ${map}<String, ${JSON_VALUE}> members() {
                return members;
            }

            @Override
            public boolean equals(@${type('Nullable', 'org.jspecify.annotations')} Object other) {
                return other instanceof Unknown unknown && unknown.members.equals(members);
            }

            @Override
            public int hashCode() {
                return members.hashCode();
            }

            /** Names what it is alone: the rest may be secret. */
            @Override
            public String toString() {
                return ${text(`${name}.Unknown[${discriminator.wire}=`)} + ${discriminator.name}() + "]";
            }
        }
    }
  `;
}
