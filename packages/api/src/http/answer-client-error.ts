import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Problem, problemDocument, type ProblemCode } from '@loyaltyos/problems';

/** What the HTTP parser of Node.js calls what it refuses, and what we call it. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'request-headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body-too-large',
};

/**
 * Answers on the bare socket what never became a request, and closes the connection: what follows on it cannot be
 * trusted to be a request.
 *
 * @returns the problem that was answered, or undefined when nobody was left to answer.
 */
export function answerClientError(
  error: NodeJS.ErrnoException,
  socket: Socket,
  context: { readonly documentationBase: string; readonly requestId: string },
): Problem | undefined {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return undefined;
  }
  const problem = new Problem(CODES[error.code ?? ''] ?? 'malformed-http');
  const body = JSON.stringify(problemDocument(problem, { ...context, instance: '/' }));
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `Request-Id: ${context.requestId}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  // A peer that goes on sending must not hold the socket.
  setTimeout(() => socket.destroy(), 1000).unref();
  return problem;
}
