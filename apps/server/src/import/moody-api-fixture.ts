import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** An order as it arrived. */
export interface ArrivedOrder {
  readonly orderId: string;
  readonly customerId: string;
}

/** What a test lets happen to one request, by its number among those of its path, from 1; undefined: it goes well. */
export type Mood = (path: string, number: number, orders: readonly ArrivedOrder[]) => Answer | undefined;

export interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** A server that speaks the public contract and fails as a test wants it to. */
export interface MoodyApi {
  readonly baseUrl: string;
  /** Orders in the order in which their batches were answered. */
  readonly taken: ArrivedOrder[];
  /** Requests by path. */
  readonly requests: Map<string, number>;
  /** The most batches that were under way at once. */
  busiest: number;
}

export async function moodyApi(t: TestContext, mood: Mood): Promise<MoodyApi> {
  let underWay = 0;
  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    underWay += 1;
    api.busiest = Math.max(api.busiest, underWay);
    const chunks = (await request.toArray()) as Buffer[];
    const text = Buffer.concat(chunks).toString();
    const path = request.url ?? '';
    const number = (api.requests.get(path) ?? 0) + 1;
    api.requests.set(path, number);
    const isBatch = path.endsWith('/batch');
    const orders = isBatch ? (JSON.parse(text) as { orders: ArrivedOrder[] }).orders : [];
    // Long enough for other lanes to overtake.
    if (isBatch) await new Promise((resolve) => setTimeout(resolve, 5));
    const given = mood(path, number, orders) ?? well(path, orders);
    underWay -= 1;
    if (given.status === 0) return void request.socket.destroy();
    if (given.status === 200) api.taken.push(...orders);
    response.writeHead(given.status, { 'content-type': 'application/json', ...given.headers });
    response.end(JSON.stringify(given.body));
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const api: MoodyApi = { baseUrl: `http://127.0.0.1:${port}`, taken: [], requests: new Map(), busiest: 0 };
  return api;
}

function well(path: string, orders: readonly ArrivedOrder[]): Answer {
  if (path === '/oauth/token') return { status: 200, body: { access_token: 'token', expires_in: 600 } };
  return { status: 200, body: { outcomes: orders.map(({ orderId }) => ({ orderId, status: 'created' })) } };
}
