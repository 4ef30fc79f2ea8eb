import behaviour from '../../../behaviour.json' with { type: 'json' };
import { code, print } from '../../code/code.ts';
import { SDK_VERSION } from '../../changelog/release-notes.ts';
import { text, texts } from './text.ts';

/** The parts of the runtime that follow from `behaviour.json` and from the version. */
export function writeBehaviour(): Map<string, string> {
  return new Map([
    ['_behaviour.py', figures()],
    ['_version.py', `"""Which release this is."""\n\nVERSION = ${text(SDK_VERSION)}\n`],
    ['errors.py', errors()],
  ]);
}

/** Seconds, as a number with a fraction. */
function seconds(milliseconds: number): string {
  return milliseconds % 1000 === 0 ? `${milliseconds / 1000}.0` : `${milliseconds / 1000}`;
}

function figures(): string {
  const { environment, hosts, token, signing, retries, timeouts, limits, webhooks, ownHeaders, redactedHeaders } =
    behaviour;
  return `${print(code`
    """The figures that every SDK of LoyaltyOS keeps to. Times are in seconds."""

    from __future__ import annotations

    from typing import Final

    API_PREFIX: Final = ${text(behaviour.apiPrefix)}
    HOSTS: Final = {${hosts.map(({ keyPrefix, host }) => `${text(keyPrefix)}: ${text(host)}`).join(', ')}}
    OWN_HEADERS: Final = frozenset({${texts(ownHeaders)}})
    REDACTED_HEADERS: Final = frozenset({${texts(redactedHeaders)}})


    class ENVIRONMENT:
        base_url: Final = ${text(environment.baseUrl)}
        domain: Final = ${text(environment.domain)}
        api_key: Final = ${text(environment.apiKey)}
        tenant_slug: Final = ${text(environment.tenantSlug)}


    class TOKEN:
        path: Final = ${text(token.path)}
        refresh_at_part_of_life: Final = ${token.refreshAtPercentOfLife / 100}
        retry_once_on_status: Final = ${token.retryOnceOnStatus}


    class SIGNING:
        algorithm: Final = ${text(signing.algorithm)}
        tag: Final = ${text(signing.tag)}
        label: Final = ${text(signing.label)}
        components: Final = (${texts(signing.components)})
        digest: Final = ${text(signing.digest)}
        nonce_bytes: Final = ${signing.nonceBytes}


    class RETRIES:
        max_retries: Final = ${retries.maxRetries}
        most_max_retries: Final = ${retries.mostMaxRetries}
        connection_errors: Final = ${retries.connectionErrors ? 'True' : 'False'}
        statuses: Final = frozenset({${retries.statuses.join(', ')}})
        statuses_from: Final = ${retries.statusesFrom}
        conflict_status: Final = ${retries.conflictStatus}
        unrepeatable_statuses: Final = frozenset({${retries.unrepeatable.statuses.join(', ')}})
        unrepeatable_problems: Final = frozenset({${texts(retries.unrepeatable.problems)}})
        base_delay: Final = ${seconds(retries.baseDelayMs)}
        max_delay: Final = ${seconds(retries.maxDelayMs)}
        jitter: Final = ${retries.jitterPercent / 100}
        max_retry_after: Final = ${seconds(retries.maxRetryAfterMs)}


    class TIMEOUTS:
        attempt: Final = ${seconds(timeouts.attemptMs)}
        total: Final = ${seconds(timeouts.totalMs)}


    class LIMITS:
        max_response_bytes: Final = ${limits.maxResponseBytes}


    class WEBHOOKS:
        secret_prefix: Final = ${text(webhooks.secretPrefix)}
        id_header: Final = ${text(webhooks.idHeader)}
        timestamp_header: Final = ${text(webhooks.timestampHeader)}
        signature_header: Final = ${text(webhooks.signatureHeader)}
        version: Final = ${text(webhooks.version)}
        tolerance: Final = ${seconds(webhooks.toleranceSeconds * 1000)}
        max_signatures: Final = ${webhooks.maxSignatures}
  `)}\n`;
}

interface ErrorRow {
  readonly name: string;
  readonly status?: number;
  readonly statusFrom?: number;
  readonly means: string;
}

const BASES = [
  'APIConnectionError',
  'APIError',
  'APITimeoutError',
  'ConfigurationError',
  'FieldError',
  'InvalidResponseError',
  'LoyaltyOSError',
];

function errors(): string {
  const rows: readonly ErrorRow[] = behaviour.errors;
  const classes = rows.map(
    ({ name, status, statusFrom, means }) => code`
      class ${name}Error(APIError):
          """${status ?? `${statusFrom} and above`}: ${means}"""
    `,
  );
  const exact = rows.filter(({ status }) => status !== undefined);
  const from = rows.filter(({ statusFrom }) => statusFrom !== undefined);
  return `${print(code`
    """Everything that a call may raise. All of it is a \`LoyaltyOSError\`."""

    from __future__ import annotations

    from ._errors import (
        ${BASES.map((name) => `${name} as ${name},`)}
    )

    ${classes.flatMap((each) => [each, '\n'])}
    _BY_STATUS: dict[int, type[APIError]] = {
        ${exact.map(({ name, status }) => `${status}: ${name}Error,`)}
    }


    def error_class(status: int) -> type[APIError]:
        """The class of an answer's status; \`APIError\` itself for those that have none."""
        ${from.map(
          ({ name, statusFrom }) => code`
          if status >= ${statusFrom}:
              return ${name}Error
        `,
        )}
        return _BY_STATUS.get(status, APIError)


    __all__ = [
        ${[...BASES, ...rows.map(({ name }) => `${name}Error`)].toSorted().map((name) => `${text(name)},`)}
    ]
  `)}\n`;
}
