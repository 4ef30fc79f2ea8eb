import { request as requestOf, type IncomingMessage } from 'node:http';
import type { Answer } from './answers.ts';
import type { Exchange } from './exchange.ts';

/** Nothing that we pass on is larger. */
const MOST_BODY = 33 * 1024 * 1024;
/** Fields that are about one connection alone. */
const OF_CONNECTION = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'http2-settings',
  'expect',
]);

/** Asks the server what the client asked, with the same method, target and fields, apart from `changes`. */
export async function forward(
  rawHeaders: readonly string[],
  { method, target, body }: Exchange,
  origin: string,
  changes: Readonly<Record<string, string>>,
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const headers = [...endToEnd(rawHeaders, changes), ...Object.entries(changes).flat()];
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = requestOf({ hostname, port, method, path: target, headers }, resolve);
    request.once('error', reject).end(body);
  });
  return {
    status: response.statusCode ?? 502,
    rawHeaders: endToEnd(response.rawHeaders, {}),
    body: await wholeOf(response),
  };
}

/** All bytes of a message. @throws Error for one that is larger than anything of ours. */
export async function wholeOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST_BODY) throw new Error(`A message has more than ${MOST_BODY} bytes.`);
  }
  return Buffer.concat(chunks);
}

/** Without what is about the connection, and without what is replaced. */
function endToEnd(rawHeaders: readonly string[], replaced: Readonly<Record<string, string>>): string[] {
  const kept: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    const lower = name.toLowerCase();
    if (!OF_CONNECTION.has(lower) && !(lower in replaced)) kept.push(name, value);
  }
  return kept;
}
