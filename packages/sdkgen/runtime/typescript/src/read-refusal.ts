import { RETRIES } from './behaviour.ts';
import type { ApiError, FieldError } from './errors.ts';
import { errorClassOf } from './status-errors.ts';
import type { Json } from './values.ts';

type Members = { readonly [name: string]: Json };

/**
 * The error that an answer stands for.
 *
 * @param errorStatus The status whose class it has, where that is not the status of the answer.
 */
export function readRefusal(status: number, headers: Headers, text: string, errorStatus: number = status): ApiError {
  const problem = membersOf(parse(text));
  const code = textOf(problem?.['code']);
  const known = code === undefined ? undefined : problem;
  return new (errorClassOf(errorStatus))({
    status,
    code: code ?? 'unknown',
    requestId: textOf(known?.['requestId']) ?? headers.get('request-id') ?? undefined,
    retryable: typeof known?.['retryable'] === 'boolean' ? known['retryable'] : isRetriedStatus(status),
    title: textOf(known?.['title']) ?? 'The server answered with something that is no problem document',
    detail: textOf(known?.['detail']),
    type: textOf(known?.['type']),
    instance: textOf(known?.['instance']),
    errors: Array.isArray(known?.['errors']) ? known['errors'].flatMap(fieldError) : [],
    headers,
    problem: known ?? null,
  });
}

/** Whether a request that was answered so may be sent again, as far as the status tells. */
export function isRetriedStatus(status: number): boolean {
  return RETRIES.statuses.includes(status) || status >= RETRIES.statusesFrom;
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function membersOf(value: Json | undefined): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function fieldError(value: Json): FieldError[] {
  const members = membersOf(value);
  if (members === undefined) return [];
  const [pointer = '', code = '', message = ''] = ['pointer', 'code', 'message'].map((name) => textOf(members[name]));
  return [{ pointer, code, message }];
}
