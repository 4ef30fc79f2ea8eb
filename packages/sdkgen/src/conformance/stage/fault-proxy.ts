import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultAction } from '../scenario.ts';
import { cut, madeUp, send, sendHalf, sendSlowly, withBody, withMembers, type Answer, type Turn } from './answers.ts';
import type { Exchange } from './exchange.ts';
import { forward, wholeOf } from './forward.ts';

/** Whose requests a proxy passes on: a scenario under way. */
export interface ProxyClient {
  /** The address that requests come from, as far as the server is told. */
  readonly address: string;
  /** An operation's id, `token`, or undefined for what is neither. */
  nameOf(method: string, target: string): string | undefined;
  faultFor(on: string | undefined): FaultAction;
  record(exchange: Exchange): void;
  /** The whole answer that is about to leave. */
  leaving(exchange: Exchange, answer: Answer): void;
}

/**
 * A proxy in front of the server that does to requests what a network and a server do on bad days. It passes on methods, targets
 * and fields as they are, `Host` too, so that what clients have signed is what the server verifies.
 */
export class FaultProxy {
  readonly #server: Server;
  #visit: { readonly client: ProxyClient; readonly origin: string; readonly left: AbortController } | undefined;

  constructor() {
    this.#server = createServer((request, response) => {
      // Also when the server does not answer: the client sees a connection that was cut.
      this.#serve(request, response).catch(() => request.socket.destroy());
    });
    this.#server.keepAliveTimeout = 60_000;
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
  }

  /** Host and port, as clients sign them. */
  get authority(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on requests are this client's, and go to this origin. */
  enter(client: ProxyClient, origin: string): void {
    this.#visit = { client, origin, left: new AbortController() };
  }

  /** Cuts all connections. Nobody is served until somebody enters. */
  leave(): void {
    this.#visit?.left.abort();
    this.#visit = undefined;
    this.#server.closeAllConnections();
  }

  async close(): Promise<void> {
    this.leave();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const visit = this.#visit;
    if (visit === undefined) throw new Error('Nobody has entered.');
    const { client, origin, left } = visit;
    const exchange = await received(request, client);
    client.record(exchange);
    const gone = new AbortController();
    response.once('close', () => {
      exchange.closedByClient = !response.writableFinished && !exchange.cutByProxy && !left.signal.aborted;
      exchange.endedAt ??= performance.now();
      gone.abort();
    });
    const turn: Turn = { response, exchange, signal: AbortSignal.any([gone.signal, left.signal]) };
    const ask = (changes: Readonly<Record<string, string>> = {}): Promise<Answer> =>
      forward(request.rawHeaders, exchange, origin, { ...changes, 'x-forwarded-for': client.address });
    await meet(turn, client, ask);
  }
}

/** Does to a request what its scenario says. */
async function meet(
  turn: Turn,
  client: ProxyClient,
  ask: (changes?: Readonly<Record<string, string>>) => Promise<Answer>,
): Promise<void> {
  const fault = client.faultFor(turn.exchange.on);
  const whole = (answer: Answer): void => {
    client.leaving(turn.exchange, answer);
    send(turn, answer);
  };
  if (fault === 'pass') return whole(await ask());
  if (fault === 'drop-before') return cut(turn);
  if (fault === 'expired-token') return whole(await ask({ authorization: 'Bearer a.token.that.has.ended' }));
  if (typeof fault === 'object' && 'status' in fault) return whole(madeUp(fault, turn.exchange.target));
  const answer = await ask();
  if (fault === 'drop-after') return cut(turn);
  if (fault === 'truncate') return sendHalf(turn, answer);
  if (fault === 'garble') return whole(withBody(answer, Buffer.from('<p>This is no JSON.</p>')));
  if ('set' in fault) return whole(withMembers(answer, fault.set));
  if ('slowBodyMs' in fault) return sendSlowly(turn, answer, fault.slowBodyMs);
  await sleep(fault.delayMs, undefined, { signal: turn.signal });
  return whole(answer);
}

async function received(request: IncomingMessage, client: ProxyClient): Promise<Exchange> {
  const beganAt = performance.now();
  const method = request.method ?? '';
  const target = request.url ?? '';
  return {
    on: client.nameOf(method, target),
    method,
    target,
    headers: Object.fromEntries(
      Object.entries(request.headersDistinct).map(([name, lines]) => [name, (lines ?? []).join(', ')]),
    ),
    body: await wholeOf(request),
    beganAt,
    endedAt: undefined,
    closedByClient: false,
    cutByProxy: false,
    status: undefined,
  };
}
