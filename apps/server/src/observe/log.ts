import type { RequestRecord } from '@loyaltyos/api';
import { Problem } from '@loyaltyos/problems';
import pino from 'pino';
import type { LogLevel } from '../config.ts';

/** What the server tells its operator: one JSON object a line. */
export interface Log {
  answered(record: RequestRecord): void;
  /** A request failed for a reason that its caller is not told. */
  failed(requestId: string, cause: unknown): void;
  progress(text: string): void;
  trouble(text: string): void;
}

/**
 * A log by allow-list: the members of a line are named here one by one, and nothing else of a request or an error gets in.
 * Values that callers choose are not among them.
 */
export function createLog(level: LogLevel, destination: pino.DestinationStream = pino.destination(2)): Log {
  const logger = pino(
    { level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'message' },
    destination,
  );
  return {
    answered: (record) => {
      const { requestId, operation, method, status, problem, tenantId, principalId } = record;
      const durationMs = Math.round(record.durationMs * 1000) / 1000;
      const line = { requestId, operation, method, status, problem, tenantId, principalId, durationMs };
      logger[status >= 500 ? 'error' : 'info'](line, 'answered');
    },
    failed: (requestId, cause) => logger.error({ requestId, ...causeFields(cause) }, 'failed'),
    progress: (text) => logger.info(text),
    trouble: (text) => logger.warn(text),
  };
}

/** What of an error is told: its name, text and place, and those of its causes. Never its own members, such as values. */
function causeFields(error: unknown, depth = 0): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error) || depth > 3) return { error: typeof error };
  const code =
    error instanceof Problem ? error.code : 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    error: error.name,
    code,
    text: error.message,
    stack: error.stack?.split('\n').slice(1, 12).join('\n'),
    ...(error.cause === undefined ? {} : { cause: causeFields(error.cause, depth + 1) }),
  };
}
