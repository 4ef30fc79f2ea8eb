// A process of its own, so that client and server share no event loop: sends orders of one tenant for some seconds, takes every
// answer for what it is, and prints how many were admitted and refused. Whoever is refused comes back at once.
import { HttpConnection } from '../ingest/http-connection.ts';
import { Pace } from '../ingest/pace.ts';
import { percentile } from '../rules/statistics.ts';

/** The one argument, as JSON. */
export interface OverloadLoad {
  readonly url: string;
  readonly token: string;
  readonly callers: number;
  readonly seconds: number;
  /** What the first seconds bring is left out: all connections at once. Absent: nothing. */
  readonly settleSeconds?: number;
  readonly customers: number;
  /** Orders a second, at fixed instants; absent: each caller sends the next as soon as it was answered. */
  readonly perSecond?: number;
  /** What order ids begin with: no two runs may have the same. */
  readonly prefix: string;
}

/** What it prints, as JSON. */
export interface OverloadSent {
  readonly admitted: number;
  readonly refused: number;
  readonly seconds: number;
  /** Of those admitted, from the instant at which they were due. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly longestMs: number;
  /** Of those refused. */
  readonly refusedP50Ms: number;
}

const load = JSON.parse(process.argv[2] ?? '') as OverloadLoad;
const { hostname, port, host } = new URL(load.url);
const head =
  `POST /api/v1/orders HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${load.token}\r\n` +
  'content-type: application/json\r\ncontent-length: ';
let sent = 0;

function nextRequest(): string {
  const number = sent++;
  const body =
    `{"orderId":"${load.prefix}-${number}","customerId":"cust_${(number * 7919) % load.customers}","orderTotal":12.5,` +
    '"currencyCode":"GBP","lineItems":[{"sku":"TRAINER-42","quantity":1,"unitPrice":12.5}]}';
  return `${head}${body.length}\r\n\r\n${body}`;
}

const admittedMs: number[] = [];
const refusedMs: number[] = [];
const connections: HttpConnection[] = [];
// Not all at once: a listener's queue is short.
while (connections.length < load.callers) {
  const more = Array.from({ length: Math.min(50, load.callers - connections.length) }, () =>
    HttpConnection.open(hostname, Number(port)),
  );
  connections.push(...(await Promise.all(more)));
}
const start = performance.now();
const countedFrom = start + (load.settleSeconds ?? 0) * 1000;
const pace = new Pace({ start, deadline: countedFrom + load.seconds * 1000, perSecond: load.perSecond });

async function call(connection: HttpConnection): Promise<void> {
  for (let due = await pace.next(); due !== undefined; due = await pace.next()) {
    const { status, body } = await connection.ask(nextRequest());
    const tookMs = performance.now() - due;
    if (status !== 201 && status !== 429 && status !== 503) throw new Error(`The server answered ${status}: ${body}`);
    if (performance.now() < countedFrom) continue;
    if (status === 201) admittedMs.push(tookMs);
    else refusedMs.push(tookMs);
  }
}

await Promise.all(connections.map(call));
const seconds = (performance.now() - countedFrom) / 1000;
for (const connection of connections) connection.close();
const result: OverloadSent = {
  admitted: admittedMs.length,
  refused: refusedMs.length,
  seconds,
  p50Ms: percentile(admittedMs, 0.5),
  p99Ms: percentile(admittedMs, 0.99),
  longestMs: percentile(admittedMs, 1),
  refusedP50Ms: percentile(refusedMs, 0.5),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
