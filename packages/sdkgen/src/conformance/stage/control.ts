import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { COLUMNS, type Column } from '../columns.ts';
import { StageCallFailed } from './sandbox.ts';
import { StageRefusal, type Stage } from './stage.ts';

/** The control of a stage: what native tests speak to, on this machine alone. */
export interface Control {
  readonly url: string;
  close(): Promise<void>;
}

const MOST_BODY = 16 * 1024;

/**
 * Serves the control of a stage on a free port:
 *
 * - `POST /scenarios/{id}/begin` with `{ "language": COLUMN }` gives what a test needs (`Begun`);
 * - `POST /runs/{runId}/end` gives `{ "ok": true }`, or `{ "ok": false, "failures": [...] }` for what was wrong from outside;
 * - `GET /results` gives `{ "results": [...] }`, how all that were played ended.
 *
 * What cannot be done is `{ "message": ... }` with 400, 404, 409 (the scenario is not for the column), 500 or 503.
 */
export async function serveControl(stage: Stage): Promise<Control> {
  const server: Server = createServer((request, response) => {
    void answerTo(stage, server, request)
      .catch(refusalOf)
      .then(({ status, body }) => write(response, status, body));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://${authorityOf(server)}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface ControlAnswer {
  readonly status: number;
  readonly body: object;
}

async function answerTo(stage: Stage, server: Server, request: IncomingMessage): Promise<ControlAnswer> {
  const { method, url = '', headers } = request;
  // No page of a browser may play: neither across origins nor under a name that leads here.
  if (headers.host !== authorityOf(server) || headers.origin !== undefined) {
    return { status: 403, body: { message: `Only ${authorityOf(server)} is called, and by no page.` } };
  }
  const begin = /^\/scenarios\/([a-z0-9-]+)\/begin$/.exec(url)?.[1];
  const end = /^\/runs\/([a-z0-9]+)\/end$/.exec(url)?.[1];
  const body = await bodyOf(request);
  if (method === 'POST' && begin !== undefined) {
    return { status: 200, body: await stage.begin(begin, columnOf(body)) };
  }
  if (method === 'POST' && end !== undefined) {
    const failures = await stage.end(end);
    return { status: 200, body: failures.length === 0 ? { ok: true } : { ok: false, failures } };
  }
  if (method === 'GET' && url === '/results') return { status: 200, body: { results: stage.results } };
  return { status: 404, body: { message: `There is no ${method} ${url}.` } };
}

function refusalOf(error: unknown): ControlAnswer {
  if (error instanceof StageRefusal) return { status: error.status, body: { message: error.message } };
  if (error instanceof BadControlRequest) return { status: 400, body: { message: error.message } };
  if (error instanceof StageCallFailed) return { status: 500, body: { message: error.message } };
  return { status: 500, body: { message: error instanceof Error ? (error.stack ?? error.message) : String(error) } };
}

class BadControlRequest extends Error {}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8') as AsyncIterable<string>) {
    text += chunk;
    if (text.length > MOST_BODY) throw new BadControlRequest(`A body has at most ${MOST_BODY} characters.`);
  }
  return text;
}

function columnOf(body: string): Column {
  let language: unknown;
  try {
    language = (JSON.parse(body) as { language?: unknown }).language;
  } catch {
    throw new BadControlRequest('The body is no JSON.');
  }
  const column = COLUMNS.find((known) => known === language);
  if (column === undefined) throw new BadControlRequest(`language is one of ${COLUMNS.join(', ')}.`);
  return column;
}

function authorityOf(server: Server): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function write(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response
    .writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) })
    .end(text);
}
