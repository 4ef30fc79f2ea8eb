import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { wallClock } from '@loyaltyos/kernel';
import type { FaultAction, Json } from '../scenario.ts';
import type { Exchange } from './exchange.ts';
import { withMember } from './placeholders.ts';

/** A whole answer. */
export interface Answer {
  readonly status: number;
  /** As they were written: name, value, name, value. Without those of the connection. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

/** A request whose answer is due. */
export interface Turn {
  readonly response: ServerResponse;
  readonly exchange: Exchange;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
}

/** The answer as it is. */
export function send({ response, exchange }: Turn, { status, rawHeaders, body }: Answer): void {
  exchange.status = status;
  response.writeHead(status, ofLength(rawHeaders, body.length));
  response.end(body, () => (exchange.endedAt = performance.now()));
}

/** No answer: the connection is cut. */
export function cut({ response, exchange }: Turn): void {
  exchange.cutByProxy = true;
  exchange.endedAt = performance.now();
  response.socket?.destroy();
}

/** The head and half of the body, and then the connection is cut. */
export function sendHalf(turn: Turn, { status, rawHeaders, body }: Answer): void {
  turn.exchange.status = status;
  turn.response.writeHead(status, ofLength(rawHeaders, body.length));
  turn.response.write(body.subarray(0, Math.ceil(body.length / 2)), () => cut(turn));
}

/** The head at once, and the body byte by byte over so long. Throws an AbortError when the client goes. */
export async function sendSlowly(turn: Turn, { status, rawHeaders, body }: Answer, overMs: number): Promise<void> {
  const { response, exchange, signal } = turn;
  exchange.status = status;
  response.writeHead(status, ofLength(rawHeaders, body.length));
  response.flushHeaders();
  const began = performance.now();
  for (const [index, byte] of body.entries()) {
    const dueMs = (overMs * (index + 1)) / body.length - (performance.now() - began);
    // Timers are no finer than this: bytes that are due meanwhile go together.
    if (dueMs > LEAST_TIMER_MS) await sleep(dueMs, undefined, { signal });
    response.write(Buffer.from([byte]));
  }
  response.end(() => (exchange.endedAt = performance.now()));
}

const LEAST_TIMER_MS = 2;

/** The same answer with another body. */
export function withBody(answer: Answer, body: Buffer): Answer {
  return { ...answer, body };
}

/** The answer with members of its JSON set. */
export function withMembers(answer: Answer, members: Readonly<Record<string, Json>>): Answer {
  let json = JSON.parse(answer.body.toString('utf8')) as Json;
  for (const [path, member] of Object.entries(members)) json = withMember(json, path, member);
  return withBody(answer, Buffer.from(JSON.stringify(json)));
}

/** An answer that the server has not given. */
export function madeUp(fault: Extract<FaultAction, { readonly status: number }>, target: string): Answer {
  const { status, problem, text, retryAfter, location } = fault;
  const fields = [
    ...(retryAfter === undefined ? [] : ['Retry-After', retryAfterText(retryAfter)]),
    ...(location === undefined ? [] : ['Location', location]),
  ];
  if (problem === undefined) {
    const type = text === undefined ? [] : ['Content-Type', 'text/html'];
    return { status, rawHeaders: [...type, ...fields], body: Buffer.from(text ?? '') };
  }
  const requestId = 'req_of_the_stage';
  const body = {
    type: `https://example.com/problems/${problem.code}`,
    title: 'The stage says so',
    status,
    instance: target.split('?')[0],
    code: problem.code,
    requestId,
    retryable: problem.retryable,
  };
  const rawHeaders = ['Content-Type', 'application/problem+json', 'Request-Id', requestId, ...fields];
  return { status, rawHeaders, body: Buffer.from(JSON.stringify(body)) };
}

/** A date has whole seconds, so it is up to one earlier than what is asked: half of that is added. */
function retryAfterText(wish: { readonly seconds: number } | { readonly date: number }): string {
  if ('seconds' in wish) return String(wish.seconds);
  return new Date(wallClock.now() + wish.date * 1000 + 500).toUTCString();
}

function ofLength(rawHeaders: readonly string[], length: number): string[] {
  const kept: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    if (name.toLowerCase() !== 'content-length') kept.push(name, value);
  }
  return [...kept, 'Content-Length', String(length)];
}
