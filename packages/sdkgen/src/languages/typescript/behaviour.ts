import behaviour from '../../../behaviour.json' with { type: 'json' };
import { SDK_VERSION } from '../../changelog/release-notes.ts';
import { union } from './types.ts';
import { code, type Code } from '../../code/code.ts';
import { quote } from './literal.ts';
import { core } from './source-module.ts';

/** The figures of behaviour, as the runtime's own \`behaviour.ts\` reads them from the file. */
export function behaviourModule(): Code {
  const errors = behaviour.errors.map(({ means: _, ...row }) => row);
  const constants = {
    LANGUAGE: 'typescript',
    SDK_VERSION,
    API_PREFIX: behaviour.apiPrefix,
    ENVIRONMENT: behaviour.environment,
    HOSTS: behaviour.hosts,
    TOKEN: behaviour.token,
    SIGNING: behaviour.signing,
    RETRIES: behaviour.retries,
    TIMEOUTS: behaviour.timeouts,
    LIMITS: behaviour.limits,
    ERRORS: errors,
    OWN_HEADERS: behaviour.ownHeaders,
    REDACTED_HEADERS: behaviour.redactedHeaders,
    WEBHOOKS: behaviour.webhooks,
  };
  return code`
    // How every SDK behaves, whatever its language.

    ${Object.entries(constants).map(([name, figures]) => `export const ${name}${typeOf(name)} = ${JSON.stringify(figures)};`)}
  `;
}

/** The codes of all problems of the document. */
export function problemCodeModule(codes: readonly string[]): Code {
  return code`
    /** The code of a problem: what it means, and what to do, is on the page that \`type\` of the problem names. */
    export type ProblemCode = ${core('OpenEnum', 'values')}<${union([...codes.map(quote), quote('unknown')])}>;
  `;
}

/** Rows of the table have one of two members. */
function typeOf(name: string): string {
  return name === 'ERRORS'
    ? ': readonly { readonly name: string; readonly status?: number; readonly statusFrom?: number }[]'
    : '';
}
