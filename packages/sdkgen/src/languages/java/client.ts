import { type Code, code, paragraphs } from '../../code/code.ts';
import type { LanguageModel } from '../../language-model/language-model.ts';
import { own, RESOURCES, type } from './java-file.ts';
import { javadoc } from './javadoc.ts';
import { resourceName } from './resources.ts';

/** The client whose calls wait, or the one whose calls do not. */
export function writeClient(model: LanguageModel, asynchronous: boolean): Code {
  const name = asynchronous ? 'LoyaltyOSAsyncClient' : 'LoyaltyOSClient';
  const core = own('internal.Core');
  const builder = own('ClientBuilder');
  const resources = model.resources.map((resource) => ({
    resource,
    typeName: type(resourceName(resource, asynchronous), RESOURCES),
  }));
  const about = asynchronous
    ? 'The client of LoyaltyOS whose calls do not wait: each gives a {@link java.util.concurrent.CompletableFuture}.'
    : 'The client of LoyaltyOS. Each call waits for its answer; those of {@link #async()} do not.';
  return code`
    /**
     * ${about} Make one, keep it, and share it between
     * threads.
     *
     * <pre>{@code
     * ${asynchronous ? 'LoyaltyOSAsyncClient' : 'LoyaltyOSClient'} client = ${name}.builder().tenantSlug("acme-retail").apiKey(apiKey).build();
     * }</pre>
     */
    public final class ${name} implements AutoCloseable {
        private final ${core} core;
        ${!asynchronous && 'private final LoyaltyOSAsyncClient async;'}
        ${resources.map(({ resource, typeName }) => code`private final ${typeName} ${resource.name};`)}

        ${name}(${core} core) {
            this.core = core;
            ${!asynchronous && 'this.async = new LoyaltyOSAsyncClient(core);'}
            ${resources.map(({ resource, typeName }) => code`this.${resource.name} = new ${typeName}(core);`)}
        }

        /** {@return a builder of a client} */
        public static ${builder}<${name}> builder() {
            return new ${builder}<>(${name}::new);
        }

        /** {@return a client that the environment alone sets up} */
        public static ${name} fromEnvironment() {
            return builder().build();
        }

        ${
          !asynchronous &&
          code`
            /** {@return the client whose calls do not wait; it shares tokens and connections with this one} */
            public LoyaltyOSAsyncClient async() {
                return async;
            }

          `
        }
        ${paragraphs(
          resources.map(
            ({ resource, typeName }) => code`
              ${javadoc(
                [resource.description === '' ? `The operations of \`${resource.wire}\`.` : resource.description],
                [{ tag: '@return', text: 'the resource.' }],
              )}
              public ${typeName} ${resource.name}() {
                  return ${resource.name};
              }
            `,
          ),
        )}

        /** Ends what the client holds. Calls that are under way may fail. */
        @Override
        public void close() {
            core.close();
        }

        /** Shows where LoyaltyOS is, and not who calls. */
        @Override
        public String toString() {
            return "${name}[" + core + "]";
        }
    }
  `;
}
