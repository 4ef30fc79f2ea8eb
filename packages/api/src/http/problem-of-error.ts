import { Problem, type ProblemCode } from '@loyaltyos/problems';

/** What Fastify refuses by itself, and what we call it. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_BAD_URL: 'malformed-http',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-http',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
  // The method QUERY at a path that no operation has: where one has it, the method is refused first.
  FST_ERR_ROUTE_MISSING_CONTENT_TYPE: 'not-found',
  // The caller went away while sending.
  ECONNRESET: 'malformed-http',
};

/**
 * Any error as the problem that is answered, and whether its cause belongs into the log: a problem and what the server
 * refuses by itself are expected, everything else is a defect.
 */
export function problemOfError(error: unknown): { problem: Problem; defect: boolean } {
  if (error instanceof Problem) return { problem: error, defect: error.status === 500 };
  const code = CODES[(error as NodeJS.ErrnoException | undefined)?.code ?? ''];
  if (code !== undefined) return { problem: new Problem(code), defect: false };
  return { problem: new Problem('internal-error', { cause: error }), defect: true };
}
