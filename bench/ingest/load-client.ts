// A process of its own, so that client and server share no event loop: sends orders for some seconds from so many callers,
// each with one request under way, and prints what it measured.
import { measuredOf, type Measured } from './measured.ts';
import { HttpConnection } from './http-connection.ts';
import { Pace } from './pace.ts';

/** The one argument, as JSON. */
export interface Load {
  readonly url: string;
  readonly token: string;
  readonly callers: number;
  readonly seconds: number;
  readonly customers: number;
  /** Orders in a request; absent: one, sent alone. */
  readonly batch?: number;
  /** Orders a second, sent whether those before were answered or not as long as a caller is free; absent: as many as are answered. */
  readonly perSecond?: number;
  /** What order ids begin with: no two runs may have the same. */
  readonly prefix: string;
}

/** What it prints, as JSON. */
export interface LoadResult extends Measured {
  readonly orders: number;
  /** CPU time of this process while it sent. */
  readonly cpuMicros: number;
}

const load = JSON.parse(process.argv[2] ?? '') as Load;
const { hostname, port, host } = new URL(load.url);
const head =
  `POST /api/v1/orders${load.batch === undefined ? '' : '/batch'} HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${load.token}\r\n` +
  'content-type: application/json\r\ncontent-length: ';
let sent = 0;

/** Orders alike but for ids, amounts and sizes, so that every run sends the same. */
function nextOrder(): string {
  const number = sent++;
  const price = `${10 + (number % 190)}.${String(number % 100).padStart(2, '0')}`;
  return (
    `{"orderId":"${load.prefix}-${number}","customerId":"cust_${(number * 7919) % load.customers}","orderTotal":${price},` +
    '"currencyCode":"GBP","channel":"web","lineItems":[' +
    `{"sku":"TRAINER-42","quantity":1,"unitPrice":${price},"category":"trainers","brand":"Acme"}]}`
  );
}

function nextRequest(): string {
  const body =
    load.batch === undefined
      ? nextOrder()
      : `{"orders":[${Array.from({ length: load.batch }, () => nextOrder()).join(',')}]}`;
  return `${head}${body.length}\r\n\r\n${body}`;
}

/** What is wrong with an answer; undefined when all of its orders were taken. */
function fault(status: number, body: string): string | undefined {
  if (load.batch === undefined) return status === 201 ? undefined : `The server answered ${status}: ${body}`;
  const created = status === 200 ? body.split('"status":"created"').length - 1 : 0;
  return created === load.batch ? undefined : `Of ${load.batch} orders ${created} were taken: ${body.slice(0, 500)}`;
}

const latencies: number[] = [];
const connections = await Promise.all(
  Array.from({ length: load.callers }, () => HttpConnection.open(hostname, Number(port))),
);
const cpuAtStart = process.cpuUsage();
const start = performance.now();
const pace = new Pace({ start, deadline: start + load.seconds * 1000, perSecond: load.perSecond });
let end = start;

async function call(connection: HttpConnection): Promise<void> {
  for (let due = await pace.next(); due !== undefined; due = await pace.next()) {
    const { status, body } = await connection.ask(nextRequest());
    end = performance.now();
    const wrong = fault(status, body);
    if (wrong !== undefined) throw new Error(wrong);
    latencies.push(end - due);
  }
}

await Promise.all(connections.map(call));
for (const connection of connections) connection.close();
const orders = latencies.length * (load.batch ?? 1);
const measured = measuredOf(latencies, (orders * 1000) / (end - start));
const { user, system } = process.cpuUsage(cpuAtStart);
const result: LoadResult = { ...measured, orders, cpuMicros: user + system };
process.stdout.write(`${JSON.stringify(result)}\n`);
