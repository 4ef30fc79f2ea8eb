// A process of its own, so that client and server share no event loop: sends orders for some seconds from so many callers,
// each with one order under way, and prints what it measured.
import { measuredOf, type Measured } from './measured.ts';
import { HttpConnection } from './http-connection.ts';

/** The one argument, as JSON. */
export interface Load {
  readonly url: string;
  readonly token: string;
  readonly callers: number;
  readonly seconds: number;
  readonly customers: number;
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
  `POST /api/v1/orders HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${load.token}\r\n` +
  'content-type: application/json\r\ncontent-length: ';
let sent = 0;

/** Orders alike but for ids, amounts and sizes, so that every run sends the same. */
function nextRequest(): string {
  const number = sent++;
  const price = `${10 + (number % 190)}.${String(number % 100).padStart(2, '0')}`;
  const body =
    `{"orderId":"${load.prefix}-${number}","customerId":"cust_${(number * 7919) % load.customers}","orderTotal":${price},` +
    '"currencyCode":"GBP","channel":"web","lineItems":[' +
    `{"sku":"TRAINER-42","quantity":1,"unitPrice":${price},"category":"trainers","brand":"Acme"}]}`;
  return `${head}${body.length}\r\n\r\n${body}`;
}

const latencies: number[] = [];
const connections = await Promise.all(
  Array.from({ length: load.callers }, () => HttpConnection.open(hostname, Number(port))),
);
const cpuAtStart = process.cpuUsage();
const start = performance.now();
const deadline = start + load.seconds * 1000;
let end = start;

async function call(connection: HttpConnection): Promise<void> {
  for (let now = performance.now(); now < deadline; now = end) {
    const { status, body } = await connection.ask(nextRequest());
    end = performance.now();
    if (status !== 201) throw new Error(`The server answered ${status}: ${body}`);
    latencies.push(end - now);
  }
}

await Promise.all(connections.map(call));
for (const connection of connections) connection.close();
const measured = measuredOf(latencies, (latencies.length * 1000) / (end - start));
const { user, system } = process.cpuUsage(cpuAtStart);
const result: LoadResult = { ...measured, orders: latencies.length, cpuMicros: user + system };
process.stdout.write(`${JSON.stringify(result)}\n`);
