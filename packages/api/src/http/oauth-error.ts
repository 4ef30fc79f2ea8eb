import type { Problem, ProblemCode } from '@loyaltyos/problems';

/** The errors of RFC 6749, 5.2 that our problems are; every other 4xx is an `invalid_request`. */
const OAUTH_ERRORS: Partial<Record<ProblemCode, string>> = {
  'invalid-client': 'invalid_client',
  'invalid-scope': 'invalid_scope',
  'unsupported-grant-type': 'unsupported_grant_type',
};

/** The two members that a stock OAuth client looks for. They stand beside those of the problem. */
export function oauthError(problem: Problem): { error: string; error_description: string } {
  const error = OAUTH_ERRORS[problem.code] ?? (isPassing(problem) ? 'temporarily_unavailable' : 'invalid_request');
  return { error, error_description: problem.detail ?? problem.title };
}

function isPassing(problem: Problem): boolean {
  return problem.status >= 500 || problem.status === 429;
}
