import { PROBLEMS, type ProblemCode } from '@loyaltyos/problems';
import Schema from 'typebox/schema';
import { checkAnswer } from '../fixture/check-answer.ts';
import { ProblemSchema } from '../schema/problem.ts';
import { targetOf, mayStayUnanswered, type FuzzRequest } from './fuzz-request.ts';
import type { WireAnswer } from './raw-connection.ts';

/** What HTTP itself refuses, whatever the operation: the `default` of each operation's answers. */
const OF_HTTP: ReadonlySet<string> = new Set([
  'malformed-http',
  'method-not-allowed',
  'request-headers-too-large',
  'request-timeout',
  'unsupported-content-encoding',
  'uri-too-long',
]);

/** What is said of a body where an operation reads none. */
const OF_BODIES: ReadonlySet<string> = new Set(['body-too-large', 'unsupported-media-type']);

/** What is wrong with the answer to a request; undefined when nothing is. */
export function faultOf(request: FuzzRequest, answer: WireAnswer | undefined): string | undefined {
  if (answer === undefined) return mayStayUnanswered(request) ? undefined : 'no answer';
  if (answer.status >= 500) return `a ${answer.status}`;
  if (!(answer.status >= 200)) return `the status ${answer.status}`;
  const requestId = answer.fields.get('request-id') ?? '';
  if (!/^req_[0-9a-z]{26}$/.test(requestId)) return `the Request-Id ${JSON.stringify(requestId)}`;
  return strangerIn(request, answer) ?? faultOfBody(request, answer, requestId);
}

/** What the answer shows of another tenant, unless this one sent it itself. */
function strangerIn({ caller }: FuzzRequest, { fields, body }: WireAnswer): string | undefined {
  const said = `${[...fields.values()].join('\n')}\n${body}`;
  for (const { tenant } of caller.others) {
    if (said.includes(tenant.textMark)) return `text of ${tenant.textMark}`;
    for (const [id] of said.matchAll(new RegExp(`${tenant.idMark}-[a-z-]+-\\d+`, 'g'))) {
      if (![...caller.borrowed].some((borrowed) => borrowed.includes(id))) return `the id ${id} of another tenant`;
    }
  }
  return undefined;
}

function faultOfBody(
  request: FuzzRequest,
  { status, fields, body }: WireAnswer,
  requestId: string,
): string | undefined {
  if (request.method === 'HEAD') return body === '' ? undefined : 'a body to HEAD';
  const type = fields.get('content-type') ?? '';
  const read = type.includes('json') ? parsed(body) : body;
  if (read === undefined) return `no JSON under ${type}`;
  if (status >= 400) {
    const fault = faultOfProblem(status, type, read, requestId);
    if (fault !== undefined) return fault;
    const { code } = read as { code: string };
    if (OF_HTTP.has(code) || (request.endpoint.body === undefined && OF_BODIES.has(code))) return undefined;
  }
  try {
    checkAnswer(request.method, targetOf(request), status, read);
    return undefined;
  } catch (error) {
    return `not as declared: ${error instanceof Error ? error.message.slice(0, 500) : String(error)}`;
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function faultOfProblem(status: number, type: string, read: unknown, requestId: string): string | undefined {
  const [valid, errors] = Schema.Errors(ProblemSchema, read);
  if (!valid) return `a malformed problem: ${JSON.stringify(errors).slice(0, 300)}`;
  const problem = read as { code: string; status: number; requestId: string; type: string; error?: string };
  if (!Object.hasOwn(PROBLEMS, problem.code)) return `the unknown code ${problem.code}`;
  if (problem.status !== status || PROBLEMS[problem.code as ProblemCode].status !== status)
    return `${problem.code} as a ${status}`;
  if (problem.requestId !== requestId) return 'a problem of another request';
  if (!problem.type.endsWith(`/docs/problems/${problem.code}`)) return `the type ${problem.type}`;
  if (problem.error === undefined && !type.startsWith('application/problem+json')) return `a problem as ${type}`;
  return undefined;
}
