import type { Endpoint } from '../endpoint.ts';
import type { Caller } from './caller.ts';
import { written, type JsonTree } from './json-tree.ts';

/** A request as it is about to be sent, in parts that can be spoilt one by one. */
export interface FuzzRequest {
  readonly caller: Caller;
  /** The operation that it was made for; what was spoilt may make it another's, or nobody's. */
  readonly endpoint: Endpoint;
  method: string;
  path: string;
  query: [name: string, value: string][];
  fields: [name: string, value: string][];
  /** The body while it is JSON: spoilt by its parts. */
  tree: JsonTree | undefined;
  /** The body where it is none, or no longer: spoilt by its bytes. */
  bytes: Buffer | undefined;
  framing: 'length' | 'chunked' | 'cut-off' | 'bare-line-feeds' | 'two-lengths' | 'length-and-chunked' | 'folded';
  /** What was spoilt, for people. */
  readonly spoilt: string[];
}

/** Whether no answer may come: the sender went away before it had sent everything. */
export function mayStayUnanswered({ framing }: FuzzRequest): boolean {
  return framing === 'cut-off';
}

/** Whether what follows on the connection cannot be trusted to be read as the next request. */
export function endsConnection({ framing, spoilt }: FuzzRequest): boolean {
  return framing !== 'length' && framing !== 'chunked' ? true : spoilt.includes('method');
}

export function targetOf({ path, query }: Pick<FuzzRequest, 'path' | 'query'>): string {
  if (query.length === 0) return path;
  return `${path}?${query.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

export function bodyOf({ tree, bytes }: FuzzRequest): Buffer | undefined {
  return bytes ?? (tree === undefined ? undefined : Buffer.from(written(tree)));
}

/** The request as it goes onto the wire. */
export function rawRequest(request: FuzzRequest): Buffer {
  const { framing } = request;
  const body = bodyOf(request);
  const lines = [`${request.method} ${targetOf(request)} HTTP/1.1`, 'Host: 127.0.0.1'];
  for (const [name, value] of request.fields) lines.push(`${name}: ${value}`);
  if (framing === 'folded') lines.push('X-Note: a\r\n b');
  const length = `Content-Length: ${body?.length ?? 0}`;
  if (framing === 'chunked' && body !== undefined) lines.push('Transfer-Encoding: chunked');
  else if (framing === 'cut-off') lines.push(`Content-Length: ${(body?.length ?? 0) + 10}`);
  else if (body !== undefined) lines.push(length);
  if (framing === 'two-lengths') lines.push('Content-Length: 3');
  if (framing === 'length-and-chunked') lines.push('Transfer-Encoding: chunked');
  if (framing === 'bare-line-feeds') lines[1] = `${lines[1]}\nX-Bare: 1`;
  // Names and values may hold bytes beyond ASCII on purpose.
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  if (body === undefined) return head;
  if (framing !== 'chunked') return Buffer.concat([head, body]);
  const [first, second] = [body.subarray(0, body.length >> 1), body.subarray(body.length >> 1)];
  const chunks = [first, second].filter((chunk) => chunk.length > 0);
  return Buffer.concat([
    head,
    ...chunks.flatMap((chunk) => [Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]),
    Buffer.from('0\r\n\r\n'),
  ]);
}
