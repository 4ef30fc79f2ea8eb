import type { IncomingMessage } from 'node:http';

/** Fields that decide what a request means: twice, two readers may take different ones. */
const SINGLE = new Set([
  'authorization',
  'content-encoding',
  'content-length',
  'content-type',
  'host',
  'idempotency-key',
  'transfer-encoding',
]);

/**
 * What is wrong with the header fields of a request, for people; undefined when nothing is. Node.js itself keeps the
 * first of two fields and forgets the other.
 */
export function checkFields(request: IncomingMessage): string | undefined {
  const seen = new Set<string>();
  const { rawHeaders } = request;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase();
    if (!SINGLE.has(name)) continue;
    if (seen.has(name)) return `The field ${name} occurs twice.`;
    seen.add(name);
  }
  if (request.httpVersion === '1.1' && !seen.has('host')) return 'The field host is missing.';
  return undefined;
}
