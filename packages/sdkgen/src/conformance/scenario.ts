/**
 * A scenario is what a user does with an SDK, what comes of it, and what is seen from outside. It is written once, as JSON in
 * `conformance/scenarios/`, and becomes a native test of every language.
 *
 * `given` and `outside` belong to the stage, the server that scenarios are played on: no native test sees them. `client` and
 * `steps` become source text.
 */
export interface Scenario {
  /** Kebab-case, unique; the file is called so. */
  readonly id: string;
  /** A sentence that says what holds. */
  readonly title: string;
  /** The rules of `conformance/rules.json` that it shows. Which operations it covers follows from its steps. */
  readonly rules: readonly string[];
  readonly given?: Given;
  readonly client?: ClientOptions;
  readonly steps: readonly Step[];
  readonly outside?: Outside;
}

/** What the stage prepares before the first step. */
export interface Given {
  /**
   * Whose sandbox it is played in. Absent: the one that all scenarios of a column share, so that nothing of the tenant's own
   * (programme, policy, clock, rules) may be changed. `own`: a new one, with the sample customers and rules of every sandbox.
   */
  readonly tenant?: 'own';
  /** What the proxy does to requests; the first fault that matches a request is used, once for each entry of `does`. */
  readonly faults?: readonly Fault[];
  /** Calls that the stage makes through no SDK, in order. */
  readonly calls?: readonly GivenCall[];
  /**
   * Whose credentials the client gets. Absent: the key of the tenant. `customer-token`: a token of `customerId` in place of a
   * key, given to the client as its provider of customers' tokens. `wrong-key`: a key of the right form that nobody was given.
   */
  readonly credentials?: 'customer-token' | 'wrong-key';
  /** Whom the customer's token is for. */
  readonly customerId?: string;
}

/** What it gives is named in later values as `{given.NAME.MEMBER}`. */
export interface GivenCall {
  readonly operation: string;
  readonly path?: Readonly<Record<string, Value>>;
  readonly query?: Readonly<Record<string, Value>>;
  readonly body?: Value;
  /** The tag itself; `*` asks that there be nothing yet. */
  readonly ifMatch?: string;
  readonly as?: string;
}

export interface Fault {
  /** Which requests: those of an operation, by its id, or `token` for those that ask for a token. */
  readonly on: string;
  /** One for each request that matches, in order; when they are used up, requests pass. `"pass"` lets one pass. */
  readonly does: readonly FaultAction[];
}

export type FaultAction =
  | 'pass'
  /** The connection is cut before the server sees the request. */
  | 'drop-before'
  /** The server answers and its answer is lost: the connection is cut. */
  | 'drop-after'
  /** The answer begins and the connection is cut in the middle of its JSON. */
  | 'truncate'
  /** The answer is whole and is not JSON. */
  | 'garble'
  /** The answer is held back so long. */
  | { readonly delayMs: number }
  /** The head comes at once, the body byte by byte, over so long. */
  | { readonly slowBodyMs: number }
  /** The server answers 401 as to a token that has ended; it does not do what is asked. */
  | 'expired-token'
  /**
   * Another answer; the server does not see the request. With `problem` it is a whole problem document, with `text` that as
   * `text/html`, else it has no body. `retryAfter` becomes `Retry-After`: a number of seconds, or a date so many seconds on.
   */
  | {
      readonly status: number;
      readonly problem?: { readonly code: string; readonly retryable: boolean };
      readonly text?: string;
      readonly retryAfter?: { readonly seconds: number } | { readonly date: number };
      /** Where it redirects to. */
      readonly location?: string;
    }
  /** The server's answer with members set, by dotted path. */
  | { readonly set: Readonly<Record<string, Json>> };

export interface ClientOptions {
  readonly maxRetries?: number;
  readonly attemptTimeoutMs?: number;
  readonly totalTimeoutMs?: number;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * A value of a step. Its text may hold placeholders:
 *
 * - `{run}`: some small letters and digits that are different in each run, for ids;
 * - `{NAME.MEMBER}`: a member, by dotted path, of the result of the earlier step whose `as` is NAME;
 * - `{given.NAME.MEMBER}`: a text of what a call of the stage gave, which `begin` tells in `variables`.
 *
 * Text that is nothing but one placeholder of a step has the type of what it stands for.
 */
export type Value = Json;

export type Step = CallStep | PagesStep | ParallelStep | CancelStep | WaitStep | ConfigureStep | VectorsStep;

export interface CallStep {
  readonly do: 'call';
  readonly operation: string;
  readonly path?: Readonly<Record<string, Value>>;
  readonly query?: Readonly<Record<string, Value>>;
  readonly body?: Value;
  /** The tag that the response of an earlier step had: the name of that step. A tag in quotes stands for itself. */
  readonly ifMatch?: string;
  /** `If-None-Match: *`. */
  readonly ifNoneMatch?: true;
  readonly options?: CallOptions;
  /** What later steps call its result. */
  readonly as?: string;
  /** Whether the response is wanted beside the result: always where `expect.response` is given or a later `ifMatch` names it. */
  readonly withResponse?: true;
  readonly expect: Expectation;
}

export interface CallOptions extends ClientOptions {
  readonly idempotencyKey?: string;
}

/** With `error` the call fails so, and nothing else but `tookMs` is stated. */
export interface Expectation {
  /**
   * Where the result is one of several objects: the discriminator's value of the arm that it is. `unknown` for the arm of what
   * this SDK does not know; then `unknown` below looks into its raw object.
   */
  readonly arm?: string;
  /**
   * Members of the result by dotted path, equal to these. `lineItems.0.sku`; `lineItems.length` for how many. Decimals are text
   * and equal digit by digit, instants RFC 3339 and equal as moments; null is null.
   */
  readonly result?: Readonly<Record<string, Value>>;
  /** Members that are there and not null; texts are not empty. */
  readonly present?: readonly string[];
  /** Members that are not there. */
  readonly absent?: readonly string[];
  /** Members that this SDK does not know and yet gives back: dotted path to the value. */
  readonly unknown?: Readonly<Record<string, Json>>;
  /** Status, and what the response says of the request. */
  readonly response?: {
    readonly status?: number;
    readonly replayed?: boolean;
    readonly hasEtag?: boolean;
    readonly hasRequestId?: boolean;
  };
  readonly error?: ExpectedError;
  /** How long the call took, as its caller measures it. */
  readonly tookMs?: { readonly least?: number; readonly most?: number };
}

export interface ExpectedError {
  /**
   * A name of `behaviour.json` (`Conflict`), `Api` for a status that has no name there, `Connection`, `Timeout`,
   * `InvalidResponse` or `Configuration`. Each language has its own suffix.
   */
  readonly kind: string;
  readonly status?: number;
  readonly code?: string;
  readonly retryable?: boolean;
  /** The pointers of `errors`, in order. */
  readonly pointers?: readonly string[];
  readonly hasRequestId?: boolean;
}

/** Goes through the pages of a list. */
export interface PagesStep {
  readonly do: 'pages';
  readonly operation: string;
  readonly path?: Readonly<Record<string, Value>>;
  readonly query?: Readonly<Record<string, Value>>;
  readonly limit?: number;
  /** `items`: all items, one by one. `pages`: page by page. `resume`: one page, then on from its cursor with a new call. */
  readonly take: 'items' | 'pages' | 'resume';
  /** Stop after so many items or pages. */
  readonly most?: number;
  /** The cursor to begin at, in place of the beginning. */
  readonly cursor?: Value;
  readonly expect: PagesExpectation;
}

export interface PagesExpectation {
  readonly items?: number;
  readonly pages?: number;
  /** One member of every item, in order. */
  readonly member?: { readonly path: string; readonly values: readonly Value[] };
  /** Where items are of several kinds: the discriminator's value of each, in order; `unknown` for those not known. */
  readonly arms?: readonly string[];
  /** What ends it, after so many items or pages. */
  readonly error?: ExpectedError;
}

/** The same call so many times at once, by one client. Every result must be as expected. */
export interface ParallelStep {
  readonly do: 'parallel';
  readonly times: number;
  readonly call: CallStep;
}

/** A call that its caller gives up: the SDK's own error for that, soon, and the connection is closed. */
export interface CancelStep {
  readonly do: 'cancel';
  readonly call: Omit<CallStep, 'expect'>;
  readonly afterMs: number;
  readonly withinMs: number;
}

/** Nothing is done for so long. */
export interface WaitStep {
  readonly do: 'wait';
  readonly ms: number;
}

/**
 * Another client is made, which calls nothing. What is not stated is as for the client of the scenario; null is left out, and
 * the environment says nothing of it.
 */
export interface ConfigureStep {
  readonly do: 'configure';
  readonly options: {
    readonly apiKey?: string | null;
    readonly tenantSlug?: string | null;
    readonly baseUrl?: string | null;
    readonly domain?: string | null;
    readonly maxRetries?: number;
    readonly attemptTimeoutMs?: number;
    readonly totalTimeoutMs?: number;
  };
  /** Absent: the client is made. */
  readonly error?: { readonly kind: 'Configuration' };
}

/** The published vectors, through the SDK's own code, without a server. */
export interface VectorsStep {
  readonly do: 'vectors';
  readonly of: 'signing' | 'webhooks';
}

/**
 * What is seen from outside when the steps are over: at the proxy, and in the server. What holds for every request of every
 * scenario is not stated: it is signed by the published rules with a nonce of its own, carries its token, `Accept` and
 * `User-Agent`, and a body its type and digest.
 */
export interface Outside {
  readonly requests?: readonly OutsideRequests[];
  /** So many entries of these types are in the ledger of a customer. */
  readonly ledger?: readonly { readonly customerId: string; readonly type: string; readonly count: number }[];
  /** The balance of a customer, asked of the server. */
  readonly balances?: readonly { readonly customerId: string; readonly pointsBalance: number }[];
}

export interface OutsideRequests {
  /** As `Fault.on`. */
  readonly on: string;
  readonly count: number;
  /** All carry one and the same `Idempotency-Key`. */
  readonly sameIdempotencyKey?: true;
  /** None carries `Idempotency-Key`. */
  readonly noIdempotencyKey?: true;
  /** The idempotency key of each, in order. */
  readonly idempotencyKeys?: readonly string[];
  /** All bodies are equal, byte by byte. */
  readonly sameBody?: true;
  /** The pauses between them, from the end of the answer to one until the next begins. */
  readonly pausesMs?: readonly { readonly least: number; readonly most: number }[];
  /** So many were given up by the client, which closed its connection. */
  readonly closedByClient?: number;
  /** The target of each, below the prefix of the API, in order. */
  readonly targets?: readonly string[];
  /** The members of each query, in order, whichever way round and however moments are written. */
  readonly queries?: readonly Readonly<Record<string, string | number | boolean>>[];
  /** Members of each body, by dotted path: equal to these JSON values. */
  readonly body?: Readonly<Record<string, Json>>;
  /** Members that no body has. */
  readonly bodyWithout?: readonly string[];
}
