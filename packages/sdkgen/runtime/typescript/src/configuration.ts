import { ENVIRONMENT, HOSTS, RETRIES, TIMEOUTS } from './behaviour.ts';
import { systemClock, type Clock } from './clock.ts';
import { ConfigurationError } from './errors.ts';
import { Witness } from './hooks.ts';
import type { ClientOptions, Fetch } from './options.ts';
import { environmentVariable, isBrowser } from './runtime-environment.ts';

/** How a client works: complete, and checked. */
export interface Configuration {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly credentials: Credentials;
  readonly tries: Tries;
  readonly fetch: Fetch;
  readonly witness: Witness;
  readonly clock: Clock;
}

export type Credentials =
  | {
      readonly kind: 'api-key';
      readonly tenantSlug: string;
      readonly apiKey: string;
      readonly keyId: string;
      /** What stands before a domain, for the environment of the key. */
      readonly host: string;
    }
  | { readonly kind: 'customer-token'; readonly provide: () => Promise<string> | string };

/** How long a call is tried. */
export interface Tries {
  readonly maxRetries: number;
  readonly attemptTimeoutMs: number;
  readonly totalTimeoutMs: number;
}

/** What stands behind the prefix of a key: the id, which signatures name, and the secret. */
const ID_AND_SECRET = /^(?<id>[!-^`-~]+)_[!-~]+$/;
/** What timers can wait. */
const MOST_MS = 2 ** 31 - 1;

/**
 * Completes options from the environment and by defaults, and checks them.
 *
 * @throws ConfigurationError that says what to set, and nothing of what a key holds.
 */
export function configure(options: ClientOptions): Configuration {
  const credentials = credentialsOf(options);
  return {
    baseUrl: baseUrlOf(options, credentials),
    credentials,
    tries: triesOf(options, {
      maxRetries: RETRIES.maxRetries,
      attemptTimeoutMs: TIMEOUTS.attemptMs,
      totalTimeoutMs: TIMEOUTS.totalMs,
    }),
    // As a method of whatever it belongs to, since browsers insist on it.
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    witness: new Witness(options.hooks, options.logger),
    clock: options.clock ?? systemClock,
  };
}

/**
 * What a call, or a client, says of how long it is tried, in place of what holds otherwise.
 *
 * @throws ConfigurationError for what cannot be.
 */
export function triesOf(wish: { readonly [Name in keyof Tries]?: number | undefined }, otherwise: Tries): Tries {
  return {
    maxRetries: wholeNumber('maxRetries', wish.maxRetries ?? otherwise.maxRetries, 0, RETRIES.mostMaxRetries),
    attemptTimeoutMs: duration('attemptTimeoutMs', wish.attemptTimeoutMs ?? otherwise.attemptTimeoutMs),
    totalTimeoutMs: duration('totalTimeoutMs', wish.totalTimeoutMs ?? otherwise.totalTimeoutMs),
  };
}

function credentialsOf(options: ClientOptions): Credentials {
  const { customerToken } = options;
  if (customerToken !== undefined) {
    check(options.apiKey === undefined, 'Give either apiKey or customerToken, not both');
    check(typeof customerToken === 'function', 'customerToken must be a function that gives a token');
    return { kind: 'customer-token', provide: customerToken };
  }
  const apiKey = options.apiKey ?? environmentVariable(ENVIRONMENT.apiKey);
  const tenantSlug = options.tenantSlug ?? environmentVariable(ENVIRONMENT.tenantSlug);
  check(
    !isBrowser(),
    'An API key in a browser can be read by everybody who looks: give customerToken, and let your server make the tokens',
  );
  check(apiKey !== undefined && apiKey !== '', `No API key: give apiKey or set ${ENVIRONMENT.apiKey}`);
  check(tenantSlug !== undefined && tenantSlug !== '', `No tenant: give tenantSlug or set ${ENVIRONMENT.tenantSlug}`);
  const known = HOSTS.find(({ keyPrefix }) => apiKey.startsWith(keyPrefix));
  const id = ID_AND_SECRET.exec(apiKey.slice(known?.keyPrefix.length))?.groups?.['id'];
  check(
    known !== undefined && id !== undefined,
    'apiKey is no API key: one looks like los_sandbox_sk_… or los_live_sk_…',
  );
  return { kind: 'api-key', tenantSlug, apiKey, keyId: `key_${id}`, host: known.host };
}

function baseUrlOf(options: ClientOptions, credentials: Credentials): string {
  check(options.baseUrl === undefined || options.domain === undefined, 'Give baseUrl or domain, not both');
  // What the program says wins over the environment, whichever of the two it is.
  const inEnvironment = options.domain === undefined ? environmentVariable(ENVIRONMENT.baseUrl) : undefined;
  const baseUrl = options.baseUrl ?? inEnvironment;
  if (baseUrl !== undefined) return checkedBaseUrl(baseUrl, options.allowInsecureHttp === true);
  const domain = options.domain ?? environmentVariable(ENVIRONMENT.domain);
  check(
    domain !== undefined,
    `Where is the server? Give baseUrl or domain, or set ${ENVIRONMENT.baseUrl} or ${ENVIRONMENT.domain}`,
  );
  check(
    credentials.kind === 'api-key',
    `A customer's token does not tell the host: give baseUrl or set ${ENVIRONMENT.baseUrl}`,
  );
  check(/^[a-z0-9.-]+(?::\d+)?$/i.test(domain), 'domain must be a domain, such as example.com');
  return checkedBaseUrl(`https://${credentials.host}.${domain}`, false);
}

function checkedBaseUrl(text: string, allowInsecureHttp: boolean): string {
  const url = parseUrl(text);
  check(url !== undefined, 'baseUrl must be a URL, such as https://loyalty.example.com');
  check(url.protocol === 'https:' || url.protocol === 'http:', 'baseUrl must begin with https://');
  check(
    url.protocol === 'https:' || isLoopback(url.hostname) || allowInsecureHttp,
    'baseUrl must begin with https://, since everybody on the way could read the key; http:// is for this machine alone',
  );
  check(url.username === '' && url.password === '', 'baseUrl must hold no user and no password');
  check(url.search === '' && url.hash === '', 'baseUrl must end before the query');
  const base = `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  check(!base.endsWith('/v1'), 'baseUrl must not end in /api/v1: the SDK adds it');
  return base;
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}

function wholeNumber(name: string, value: number, least: number, most: number): number {
  check(
    Number.isSafeInteger(value) && value >= least && value <= most,
    `${name} must be a whole number from ${least} to ${most}`,
  );
  return value;
}

function duration(name: string, value: number): number {
  check(value > 0 && value <= MOST_MS, `${name} must be a number of milliseconds above 0`);
  return value;
}

function check(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new ConfigurationError(otherwise);
}
