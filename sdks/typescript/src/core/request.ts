import { API_PREFIX, OWN_HEADERS, TOKEN } from './behaviour.ts';
import { responseOf, type WithResponse } from './call.ts';
import { CallScope } from './call-scope.ts';
import { triesOf, type Configuration } from './configuration.ts';
import { encodeBody, encodeTarget } from './encode.ts';
import { ApiError, ConfigurationError, InvalidResponseError } from './errors.ts';
import { exchange, type Answer } from './exchange.ts';
import type { Input, Operation } from './operation.ts';
import type { CallOptions, IdempotencyOptions, IfMatchOrNoneMatchOptions } from './options.ts';
import { readRefusal } from './read-refusal.ts';
import { repeat } from './retries.ts';
import { userAgent } from './runtime-environment.ts';
import { decode, objectOf } from './shape.ts';
import { contentDigest, newNonce, signRequest } from './sign-request.ts';
import type { Token, TokenSource } from './token-source.ts';

/** Every option that some operation takes. */
export type RequestOptions = CallOptions & IdempotencyOptions & IfMatchOrNoneMatchOptions;

const IDEMPOTENCY_KEY = /^[!-~]{1,255}$/;

/**
 * Calls an operation: with a token, signed, and again where that is safe and of use.
 *
 * @throws ApiError, ConnectionError, InvalidResponseError, ConfigurationError, or the reason of the signal.
 */
export async function request<Result>(
  configuration: Configuration,
  tokens: TokenSource,
  operation: Operation<Result>,
  input: Input,
  options: RequestOptions,
): Promise<WithResponse<Result>> {
  const { baseUrl, clock } = configuration;
  const { maxRetries, attemptTimeoutMs, totalTimeoutMs } = triesOf(options, configuration.tries);
  const url = `${baseUrl}${API_PREFIX}${encodeTarget(operation, input)}`;
  const body = input.body === undefined ? undefined : encodeBody(input.body);
  const headers = headersOf(operation, body === undefined ? undefined : await contentDigest(body), options);
  const scope = new CallScope(
    clock,
    totalTimeoutMs,
    `No result within ${totalTimeoutMs} ms`,
    options.signal ?? undefined,
  );
  let renewed = false;
  try {
    return await repeat(
      configuration,
      {
        operation: operation.id,
        repeatable: operation.idempotency !== 'none',
        maxRetries,
        prepare: () => tokens.get(scope),
        async run(attempt, token) {
          const { id, method } = operation;
          const signed = await authorized(configuration, token, method, url, headers);
          const outgoing = { operation: id, attempt, method, url, headers: signed, body };
          return readResult(operation, await exchange(configuration, outgoing, attemptTimeoutMs, scope));
        },
        mend(error, token) {
          if (renewed) return false;
          if (!(error instanceof ApiError) || error.status !== TOKEN.retryOnceOnStatus) return false;
          tokens.drop(token);
          return (renewed = true);
        },
      },
      scope,
    );
  } finally {
    scope.end();
  }
}

/** The headers that all attempts share. */
function headersOf(operation: Operation<unknown>, digest: string | undefined, options: RequestOptions): Headers {
  const { headers: extra = {}, ifMatch, ifNoneMatch } = options;
  const reserved = Object.keys(extra).find((name) => OWN_HEADERS.includes(name.toLowerCase()));
  if (reserved !== undefined) throw new ConfigurationError(`The client sends ${reserved} itself`);
  const own: Readonly<Record<string, string | undefined>> = {
    accept: 'application/json',
    'user-agent': userAgent(),
    'idempotency-key': idempotencyKeyOf(operation, options),
    'if-match': ifMatch,
    'if-none-match': ifNoneMatch,
    'content-type': digest === undefined ? undefined : 'application/json',
    'content-digest': digest,
  };
  const sent = Object.entries({ ...extra, ...own }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  try {
    return new Headers(sent);
  } catch {
    // Without the cause, which quotes the value.
    throw new ConfigurationError('A header has a name or a value that cannot be sent');
  }
}

/** The caller's key, or a random one, where the operation takes one. */
function idempotencyKeyOf(
  { id, idempotency }: Operation<unknown>,
  { idempotencyKey }: RequestOptions,
): string | undefined {
  if (idempotency !== 'optional-key' && idempotency !== 'required-key') {
    if (idempotencyKey !== undefined) throw new ConfigurationError(`${id} takes no idempotencyKey`);
    return undefined;
  }
  const key = idempotencyKey ?? crypto.randomUUID();
  if (IDEMPOTENCY_KEY.test(key)) return key;
  throw new ConfigurationError('idempotencyKey must be 1 to 255 visible ASCII characters');
}

/** The headers of one attempt: each has a signature of its own. */
async function authorized(
  { clock, credentials }: Configuration,
  { accessToken, signingKey }: Token,
  method: string,
  url: string,
  shared: Headers,
): Promise<Headers> {
  const headers = new Headers(shared);
  headers.set('authorization', `Bearer ${accessToken}`);
  if (signingKey === undefined || credentials.kind !== 'api-key') return headers;
  const { signatureInput, signature } = await signRequest({ method, url: new URL(url), headers }, signingKey, {
    created: Math.floor(clock.now() / 1000),
    nonce: newNonce(),
    keyId: credentials.keyId,
  });
  headers.set('signature-input', signatureInput);
  headers.set('signature', signature);
  return headers;
}

function readResult<Result>(operation: Operation<Result>, answer: Answer): WithResponse<Result> {
  const { status, headers, text } = answer;
  if (status < 200 || status > 299) throw readRefusal(status, headers, text);
  const body = objectOf(parseJson(text));
  const data = operation.result === undefined ? body : decode(body, operation.result);
  return { data: data as Result, response: responseOf(answer) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Without the cause, which quotes the answer.
    throw new InvalidResponseError('The answer is no JSON');
  }
}
