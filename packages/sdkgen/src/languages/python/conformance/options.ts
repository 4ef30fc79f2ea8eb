import { type Code, join } from '../../../code/code.ts';
import type { ClientOptions } from '../../../conformance/scenario.ts';

/** Options of a client or of a call, in seconds. */
export function optionsOf({ maxRetries, attemptTimeoutMs, totalTimeoutMs }: ClientOptions): string {
  return [
    maxRetries !== undefined && `max_retries=${maxRetries}`,
    attemptTimeoutMs !== undefined && `attempt_timeout=${attemptTimeoutMs / 1000}`,
    totalTimeoutMs !== undefined && `total_timeout=${totalTimeoutMs / 1000}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Keyword arguments and others, as they stand between brackets. */
export function listed(parts: readonly (Code | string | undefined)[]): Code {
  return join(
    parts.filter((part) => part !== undefined && part !== ''),
    ', ',
  );
}
