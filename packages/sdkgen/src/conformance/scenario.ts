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
  /** What the proxy does to requests; the first fault that matches a request is used, once for each entry of `does`. */
  readonly faults?: readonly Fault[];
  /** Operator's calls that the stage makes through no SDK, in order: `{ operation, ... }` as in a step. */
  readonly calls?: readonly { readonly operation: string; readonly path?: Json; readonly query?: Json; readonly body?: Json; readonly ifMatch?: string; readonly as?: string }[];
  /** Whose credentials the client gets. Absent: the key of the language's own sandbox tenant. */
  readonly credentials?: 'tenant-key' | 'customer-token' | 'wrong-key';
}

export interface Fault {
  /** Which requests: `GET /customers/{customerId}/balance`, or an operation's id, or `token`. */
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
  /** The answer begins and is cut in the middle of its JSON. */
  | 'truncate'
  /** The answer is whole and is not JSON. */
  | 'garble'
  /** The answer is held back so long. */
  | { readonly delayMs: number }
  /** The head comes at once, the body byte by byte, over so long. */
  | { readonly slowBodyMs: number }
  /** Another answer; the server does not see the request. A body without members is an empty body. */
  | { readonly status: number; readonly headers?: Record<string, string>; readonly problem?: { readonly code: string; readonly retryable: boolean } }
  /** The server's answer with members set, by dotted path. */
  | { readonly set: Readonly<Record<string, Json>> };

export interface ClientOptions {
  readonly maxRetries?: number;
  readonly attemptTimeoutMs?: number;
  readonly totalTimeoutMs?: number;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * A value of a step. Text may hold `{run}`, which is different in each run of a scenario, and `{name.member}`, a member of what
 * an earlier step called `name` gave; text that is nothing but such a placeholder has the type of what it stands for.
 */
export type Value = Json;

export type Step = CallStep | PagesStep | ParallelStep | CancelStep | VectorsStep;

export interface CallStep {
  readonly do: 'call';
  readonly operation: string;
  readonly path?: Readonly<Record<string, Value>>;
  readonly query?: Readonly<Record<string, Value>>;
  readonly body?: Value;
  /** The tag of a result that an earlier step saw with its response: `{name}` refers to that step. */
  readonly ifMatch?: string;
  /** `If-None-Match: *`. */
  readonly ifNoneMatch?: true;
  readonly options?: { readonly idempotencyKey?: string; readonly maxRetries?: number; readonly attemptTimeoutMs?: number; readonly totalTimeoutMs?: number };
  /** What later steps call its result. */
  readonly as?: string;
  /** Whether the response is wanted beside the result: always where `expect.response` is given or a later `ifMatch` names it. */
  readonly withResponse?: true;
  readonly expect: Expectation;
}

/** Exactly one of `result` and `error`. */
export interface Expectation {
  /** Members of the result by dotted path, equal to these. `lineItems.0.sku`; `lineItems.length` for how many. */
  readonly result?: Readonly<Record<string, Value>>;
  /** Members that this SDK does not know and yet gives back: dotted path to the value. */
  readonly unknown?: Readonly<Record<string, Json>>;
  /** Status, and what the response says of the request. */
  readonly response?: { readonly status?: number; readonly replayed?: boolean; readonly hasEtag?: boolean; readonly hasRequestId?: boolean };
  readonly error?: ExpectedError;
  /** How long the call took, from outside and inside alike. */
  readonly tookMs?: { readonly least?: number; readonly most?: number };
}

export interface ExpectedError {
  /**
   * A name of `behaviour.json` (`Conflict`), or `Connection`, `Timeout`, `Cancelled`, `Configuration`, `InvalidResponse`. Each
   * language has its own suffix.
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
  readonly expect: { readonly items?: number; readonly pages?: number; readonly member?: { readonly path: string; readonly values: readonly Value[] }; readonly error?: ExpectedError };
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

/** The published vectors, through the SDK's own code, without a server. */
export interface VectorsStep {
  readonly do: 'vectors';
  readonly of: 'signing' | 'webhooks';
}

/** What is seen from outside when the steps are over: at the proxy, and in the server. */
export interface Outside {
  readonly requests?: readonly {
    /** As `Fault.on`. */
    readonly on: string;
    readonly count: number;
    /** All carry one and the same `Idempotency-Key`. */
    readonly sameIdempotencyKey?: true;
    /** None carries `Idempotency-Key`. */
    readonly noIdempotencyKey?: true;
    /** All bodies are equal, byte by byte. */
    readonly sameBody?: true;
    /** Each is signed, and by a nonce of its own. */
    readonly freshNonces?: true;
    /** The pauses between them, from the end of one to the beginning of the next. */
    readonly pausesMs?: readonly { readonly least: number; readonly most: number }[];
    /** So many were given up by the client, which closed its connection. */
    readonly closedByClient?: number;
  }[];
  /** So many entries of these types are in the ledger of a customer. */
  readonly ledger?: readonly { readonly customerId: string; readonly type: string; readonly count: number }[];
  /** The balance of a customer, asked of the server. */
  readonly balances?: readonly { readonly customerId: string; readonly pointsBalance: number }[];
}
