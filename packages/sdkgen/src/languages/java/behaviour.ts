import { type Code, code } from '../../code/code.ts';
import behaviour from '../../../behaviour.json' with { type: 'json' };
import { text } from './literals.ts';

/** The figures of `behaviour.json` as constants, and an exception for each status: parts of the runtime that nobody writes by hand. */
export function writeBehaviour(): Map<string, Code> {
  const files = new Map<string, Code>([['io/loyaltyos/sdk/internal/Behaviour.java', writeConstants()]]);
  for (const row of behaviour.errors)
    files.set(`io/loyaltyos/sdk/errors/${row.name}Exception.java`, writeException(row));
  files.set('io/loyaltyos/sdk/internal/ApiExceptions.java', writeExceptionTable());
  return files;
}

interface ErrorRow {
  readonly name: string;
  readonly status?: number;
  readonly statusFrom?: number;
  readonly means: string;
}

function statusOf({ status, statusFrom }: ErrorRow): string {
  return status === undefined ? `${statusFrom} and above` : `${status}`;
}

function writeException(row: ErrorRow): Code {
  const name = `${row.name}Exception`;
  return code`
    package io.loyaltyos.sdk.errors;

    import io.loyaltyos.sdk.json.JsonValue;
    import java.io.Serial;
    import java.util.List;
    import java.util.Map;
    import org.jspecify.annotations.Nullable;

    /** Status ${statusOf(row)}: ${row.means} */
    public final class ${name} extends ApiException {
        @Serial
        private static final long serialVersionUID = 1L;

        /**
         * An answer with status ${statusOf(row)}.
         *
         * @param status the HTTP status.
         * @param headers the fields of the answer.
         * @param problem its problem document (RFC 9457); {@code null} where it has none.
         */
        public ${name}(int status, Map<String, List<String>> headers, @Nullable JsonValue problem) {
            super(status, headers, problem);
        }
    }
  `;
}

function writeExceptionTable(): Code {
  const rows: readonly ErrorRow[] = behaviour.errors;
  const names = rows.map((row) => `${row.name}Exception`);
  return code`
    package io.loyaltyos.sdk.internal;

    import io.loyaltyos.sdk.errors.ApiException;
    ${names.toSorted().map((name) => `import io.loyaltyos.sdk.errors.${name};`)}
    import io.loyaltyos.sdk.json.JsonValue;
    import java.util.List;
    import java.util.Map;
    import org.jspecify.annotations.Nullable;

    /** Which exception a status is thrown as. */
    final class ApiExceptions {
        private ApiExceptions() {}

        static ApiException of(int status, Map<String, List<String>> headers, @Nullable JsonValue problem) {
            ${rows
              .filter(({ statusFrom }) => statusFrom !== undefined)
              .map(
                (row) => `if (status >= ${row.statusFrom}) return new ${row.name}Exception(status, headers, problem);`,
              )}
            return switch (status) {
                ${rows
                  .filter(({ status }) => status !== undefined)
                  .map((row) => `case ${row.status} -> new ${row.name}Exception(status, headers, problem);`)}
                default -> new ApiException(status, headers, problem);
            };
        }
    }
  `;
}

function writeConstants(): Code {
  const { environment, hosts, token, signing, retries, timeouts, limits, pages, webhooks } = behaviour;
  return code`
    package io.loyaltyos.sdk.internal;

    import java.time.Duration;
    import java.util.List;
    import java.util.Map;
    import java.util.Set;

    /** The figures that all SDKs share. */
    public final class Behaviour {
        static final String BASE_URL_VARIABLE = ${text(environment.baseUrl)};
        static final String DOMAIN_VARIABLE = ${text(environment.domain)};
        static final String API_KEY_VARIABLE = ${text(environment.apiKey)};
        static final String TENANT_VARIABLE = ${text(environment.tenantSlug)};

        /** The host below the domain, by what a key begins with. */
        static final Map<String, String> HOSTS = Map.of(${hosts.map((row) => `${text(row.keyPrefix)}, ${text(row.host)}`).join(', ')});

        static final String API_PREFIX = ${text(behaviour.apiPrefix)};
        static final String TOKEN_PATH = ${text(token.path)};
        static final int REFRESH_AT_PERCENT_OF_LIFE = ${token.refreshAtPercentOfLife};
        static final int RETRY_ONCE_ON_STATUS = ${token.retryOnceOnStatus};

        static final String SIGNATURE_ALGORITHM = ${text(signing.algorithm)};
        static final String SIGNATURE_TAG = ${text(signing.tag)};
        static final String SIGNATURE_LABEL = ${text(signing.label)};
        static final List<String> SIGNED_COMPONENTS = List.of(${signing.components.map(text).join(', ')});
        static final String DIGEST = ${text(signing.digest)};
        static final int NONCE_BYTES = ${signing.nonceBytes};

        static final int MAX_RETRIES = ${retries.maxRetries};
        static final int MOST_MAX_RETRIES = ${retries.mostMaxRetries};
        static final boolean RETRY_CONNECTION_ERRORS = ${String(retries.connectionErrors)};
        static final Set<Integer> RETRIED_STATUSES = Set.of(${retries.statuses.join(', ')});
        static final int RETRIED_STATUSES_FROM = ${retries.statusesFrom};
        static final int CONFLICT_STATUS = ${retries.conflictStatus};
        static final Set<Integer> UNREPEATABLE_RETRIED_STATUSES = Set.of(${retries.unrepeatable.statuses.join(', ')});
        static final Set<String> UNREPEATABLE_RETRIED_PROBLEMS = Set.of(${retries.unrepeatable.problems.map(text).join(', ')});
        static final Duration BASE_DELAY = Duration.ofMillis(${retries.baseDelayMs});
        static final Duration MAX_DELAY = Duration.ofMillis(${retries.maxDelayMs});
        static final int JITTER_PERCENT = ${retries.jitterPercent};
        static final Duration MAX_RETRY_AFTER = Duration.ofMillis(${retries.maxRetryAfterMs});

        static final Duration ATTEMPT_TIMEOUT = Duration.ofMillis(${timeouts.attemptMs});
        static final Duration TOTAL_TIMEOUT = Duration.ofMillis(${timeouts.totalMs});
        static final int MAX_RESPONSE_BYTES = ${limits.maxResponseBytes};

        /** How many items a page may have at most. */
        public static final int MAX_PAGE_LIMIT = ${pages.maxLimit};

        static final Set<String> OWN_HEADERS = Set.of(${behaviour.ownHeaders.map(text).join(', ')});

        static final Set<String> REDACTED_HEADERS = Set.of(${behaviour.redactedHeaders.map(text).join(', ')});

        /** What a webhook's secret begins with. */
        public static final String WEBHOOK_SECRET_PREFIX = ${text(webhooks.secretPrefix)};
        /** The header that names the message. */
        public static final String WEBHOOK_ID_HEADER = ${text(webhooks.idHeader)};
        /** The header that says when the message was sent. */
        public static final String WEBHOOK_TIMESTAMP_HEADER = ${text(webhooks.timestampHeader)};
        /** The header that proves who sent it. */
        public static final String WEBHOOK_SIGNATURE_HEADER = ${text(webhooks.signatureHeader)};
        /** The version of signatures that is known. */
        public static final String WEBHOOK_VERSION = ${text(webhooks.version)};
        /** How far the clocks may differ. */
        public static final int WEBHOOK_TOLERANCE_SECONDS = ${webhooks.toleranceSeconds};
        /** How many signatures are looked at. */
        public static final int WEBHOOK_MAX_SIGNATURES = ${webhooks.maxSignatures};

        private Behaviour() {}

        /**
         * Whether an answer of a status is worth another attempt, whatever it says.
         *
         * @param status the HTTP status.
         * @return whether it is.
         */
        public static boolean isRetried(int status) {
            return RETRIED_STATUSES.contains(status) || status >= RETRIED_STATUSES_FROM;
        }
    }
  `;
}
