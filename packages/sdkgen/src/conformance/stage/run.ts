import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Column } from '../columns.ts';
import type { Json, Scenario } from '../scenario.ts';
import type { Answer } from './answers.ts';
import type { Exchange } from './exchange.ts';
import { FaultQueue } from './fault-queue.ts';
import type { FaultProxy, ProxyClient } from './fault-proxy.ts';
import { judgeRequest, judgeTokenRequest, type Caller } from './judge-request.ts';
import { judgeRequests, judgeServer } from './judge-outside.ts';
import { filled, type Meanings } from './placeholders.ts';
import { someAddress, type Sandbox } from './sandbox.ts';
import { TOKEN_PATH, type ServedOperations } from './served-operations.ts';

/** What a native test is told when a scenario begins. */
export interface Begun {
  readonly runId: string;
  /** What the client calls: its proxy. */
  readonly baseUrl: string;
  readonly tenantSlug: string;
  readonly apiKey: string;
  /** In place of the key, where the scenario is a customer's. */
  readonly customerToken?: string;
  /** What `{run}` stands for. */
  readonly run: string;
  /** What `{given.NAME.MEMBER}` looks into, by NAME. */
  readonly variables: Readonly<Record<string, Json>>;
}

/** How long the end of a scenario waits for requests that have not ended. */
const LONGEST_END_MS = 2000;
/** A request is told of by what is wrong with it; more than so many say nothing new. */
const MOST_FAILURES = 50;

/** One playing of a scenario: what came to its proxy, and what is wrong with it. */
export class Run implements ProxyClient {
  readonly scenario: Scenario;
  readonly column: Column;
  readonly begun: Begun;
  readonly address = someAddress();
  readonly #sandbox: Sandbox;
  readonly #operations: ServedOperations;
  readonly #meanings: Meanings;
  readonly #proxy: FaultProxy;
  readonly #faults: FaultQueue;
  readonly #caller: Caller;
  readonly #signingKeys = new Map<string, Buffer>();
  readonly #exchanges: Exchange[] = [];
  readonly #failures: string[] = [];
  readonly #nonces = new Set<string>();

  private constructor(
    parts: { scenario: Scenario; column: Column; sandbox: Sandbox; proxy: FaultProxy; operations: ServedOperations },
    meanings: Meanings,
    customerToken: string | undefined,
  ) {
    const { scenario, column, sandbox, proxy, operations } = parts;
    this.scenario = scenario;
    this.column = column;
    this.#sandbox = sandbox;
    this.#operations = operations;
    this.#meanings = meanings;
    this.#proxy = proxy;
    this.#faults = new FaultQueue(scenario.given?.faults);
    const apiKey = scenario.given?.credentials === 'wrong-key' ? neverGiven(sandbox.apiKey) : sandbox.apiKey;
    const { tenantSlug } = sandbox;
    const { authority } = proxy;
    this.#caller = { column, tenantSlug, apiKey, customerToken, authority, signingKeys: this.#signingKeys };
    this.begun = {
      runId: meanings.run,
      baseUrl: `http://${authority}`,
      tenantSlug,
      apiKey,
      ...(customerToken === undefined ? {} : { customerToken }),
      run: meanings.run,
      variables: meanings.given,
    };
  }

  /**
   * Prepares what a scenario is given, and opens its proxy.
   *
   * @throws StageCallFailed when a call of the stage's own is refused.
   */
  static async begin(
    parts: { scenario: Scenario; column: Column; sandbox: Sandbox; proxy: FaultProxy; operations: ServedOperations },
    serverUrl: string,
  ): Promise<Run> {
    const { scenario, sandbox, proxy } = parts;
    const { calls = [], credentials, customerId } = scenario.given ?? {};
    const run = randomBytes(6).toString('hex');
    const given: Record<string, Json> = {};
    for (const call of calls) {
      const wish = filled(
        { path: call.path ?? null, query: call.query ?? null, body: call.body ?? null },
        { run, given },
      );
      const result = await sandbox.call({ ...call, ...withoutNulls(wish) });
      if (call.as !== undefined) given[call.as] = result;
    }
    const customerToken =
      credentials === 'customer-token'
        ? await sandbox.customerToken(filled(customerId ?? '', { run, given }))
        : undefined;
    const started = new Run(parts, { run, given }, customerToken);
    proxy.enter(started, serverUrl);
    return started;
  }

  nameOf(method: string, target: string): string | undefined {
    return target.split('?')[0] === TOKEN_PATH ? 'token' : this.#operations.of(method, target)?.id;
  }

  faultFor(on: string | undefined): ReturnType<FaultQueue['next']> {
    return this.#faults.next(on);
  }

  record(exchange: Exchange): void {
    this.#exchanges.push(exchange);
    const { on, method, target } = exchange;
    const wrong = this.#judge(exchange);
    for (const text of wrong) {
      if (this.#failures.length < MOST_FAILURES) this.#failures.push(`${on ?? `${method} ${target}`}: ${text}`);
    }
  }

  leaving({ on }: Exchange, { status, body }: Answer): void {
    if (on !== 'token' || status !== 200) return;
    try {
      const token = JSON.parse(body.toString('utf8')) as { access_token?: string; signing_key?: string };
      if (token.access_token !== undefined && token.signing_key !== undefined) {
        this.#signingKeys.set(token.access_token, Buffer.from(token.signing_key, 'base64url'));
      }
    } catch {
      // A fault has made no JSON of it: then it is no token.
    }
  }

  /** Closes the proxy and says what was wrong, each in a sentence. */
  async end(): Promise<readonly string[]> {
    const longest = performance.now() + LONGEST_END_MS;
    while (performance.now() < longest && this.#exchanges.some(({ endedAt }) => endedAt === undefined)) await sleep(10);
    this.#proxy.leave();
    const outside = filledOutside(this.scenario, this.#meanings);
    const unmet = this.#faults.unmet().map(({ on, count }) => `${on}: ${count} of its faults met no request.`);
    return [
      ...this.#failures,
      ...unmet,
      ...judgeRequests(this.#exchanges, outside.requests),
      // Whatever the server says: what the proxy saw is told.
      ...(await judgeServer(this.#sandbox, outside).catch((error: unknown) => [
        `The server could not be asked: ${String(error)}`,
      ])),
    ];
  }

  #judge(exchange: Exchange): readonly string[] {
    if (exchange.on === undefined) return ['The API has no such operation.'];
    if (exchange.on === 'token') return judgeTokenRequest(exchange, this.#caller);
    return judgeRequest(exchange, this.#operations.named(exchange.on), this.#caller, this.#nonces);
  }
}

function filledOutside(scenario: Scenario, meanings: Meanings): NonNullable<Scenario['outside']> {
  return filled((scenario.outside ?? {}) as unknown as Json, meanings) as NonNullable<Scenario['outside']>;
}

function withoutNulls(value: Readonly<Record<string, Json>>): object {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}

/** A key of the same form and id with another secret. */
function neverGiven(apiKey: string): string {
  const end = apiKey.slice(-OTHER_END.length);
  return apiKey.slice(0, -OTHER_END.length) + (end === OTHER_END ? OTHER_END.toLowerCase() : OTHER_END);
}

const OTHER_END = 'NOTGIVEN';
