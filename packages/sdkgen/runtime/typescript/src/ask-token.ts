import { TOKEN } from './behaviour.ts';
import { decodeBase64, type Bytes } from './base64.ts';
import { CallScope } from './call-scope.ts';
import type { Configuration, Credentials } from './configuration.ts';
import { ConfigurationError, InvalidResponseError } from './errors.ts';
import { exchange, type Answer } from './exchange.ts';
import { readRefusal } from './read-refusal.ts';
import { repeat } from './retries.ts';
import { userAgent } from './runtime-environment.ts';
import { importSigningKey } from './sign-request.ts';
import type { Token } from './token-source.ts';

const OPERATION = 'oauth.token';

/** How a client comes by a token, with all retries. Nobody's call can cancel it, since others may wait for it. */
export function tokenAsker(configuration: Configuration): () => Promise<Token> {
  const { credentials } = configuration;
  return credentials.kind === 'api-key'
    ? () => askServer(configuration, credentials)
    : () => askProvider(configuration, credentials.provide);
}

async function askProvider(
  { clock, tries }: Pick<Configuration, 'clock' | 'tries'>,
  provide: () => Promise<string> | string,
): Promise<Token> {
  // One that never answers must not hold up every later call.
  const scope = new CallScope(clock, tries.totalTimeoutMs, `No customer's token within ${tries.totalTimeoutMs} ms`);
  let accessToken: unknown;
  try {
    accessToken = await scope.wait(Promise.resolve(provide()));
  } finally {
    scope.end();
  }
  if (!isToken(accessToken)) {
    throw new ConfigurationError('customerToken gave no token');
  }
  return { accessToken, signingKey: undefined, staleAt: Infinity, deadAt: Infinity };
}

/** OAuth 2.0 client credentials (RFC 6749, 4.4): the client is the tenant, its secret the API key. */
async function askServer(
  configuration: Configuration,
  { tenantSlug, apiKey }: Extract<Credentials, { kind: 'api-key' }>,
): Promise<Token> {
  const { clock, baseUrl, tries } = configuration;
  const scope = new CallScope(clock, tries.totalTimeoutMs, `No token within ${tries.totalTimeoutMs} ms`);
  const product = userAgent();
  const headers = new Headers({
    accept: 'application/json',
    authorization: `Basic ${btoa(`${formEncode(tenantSlug)}:${formEncode(apiKey)}`)}`,
    'content-type': 'application/x-www-form-urlencoded',
    ...(product !== undefined && { 'user-agent': product }),
  });
  const body: Bytes = new TextEncoder().encode('grant_type=client_credentials');
  const outgoing = { operation: OPERATION, method: 'POST', url: `${baseUrl}${TOKEN.path}`, headers, body };
  try {
    return await repeat(
      configuration,
      {
        operation: OPERATION,
        repeatable: true,
        maxRetries: tries.maxRetries,
        // The life of a token counts from when it was asked for, whatever the clock on the wall says.
        prepare: async () => clock.elapsed(),
        run: async (attempt, askedAt) =>
          readToken(await exchange(configuration, { ...outgoing, attempt }, tries.attemptTimeoutMs, scope), askedAt),
      },
      scope,
    );
  } finally {
    scope.end();
  }
}

async function readToken({ status, headers, text }: Answer, askedAt: number): Promise<Token> {
  if (status < 200 || status > 299) throw readRefusal(status, headers, text, status === 400 ? 401 : status);
  try {
    const answer = JSON.parse(text) as { access_token?: unknown; expires_in?: unknown; signing_key?: unknown };
    const { access_token: accessToken, expires_in: expiresIn, signing_key: key } = answer;
    if (!isToken(accessToken) || typeof expiresIn !== 'number' || expiresIn <= 0) throw new TypeError('No token');
    const lifeMs = expiresIn * 1000;
    return {
      accessToken,
      signingKey: typeof key === 'string' ? await importSigningKey(decodeBase64(key)) : undefined,
      staleAt: askedAt + (lifeMs * TOKEN.refreshAtPercentOfLife) / 100,
      deadAt: askedAt + lifeMs,
    };
  } catch {
    // Without the cause, which may quote the answer, which may hold the token.
    throw new InvalidResponseError('The answer to the request for a token holds no token');
  }
}

/** Whether a header can carry it as it is: an error that quotes one that it cannot would show it. */
function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[!-~]+$/.test(value);
}

/** As a form writes it (RFC 6749, appendix B). */
function formEncode(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}
