import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import type { MadeCertificate } from '@loyaltyos/testing';

/** What came back, and over which kind of connection. */
export interface TlsAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  // What tests look into, member by member.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

export interface TlsCall {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What the client shows; absent: nothing. */
  readonly shows?: MadeCertificate | undefined;
  /** Who the server must be. */
  readonly trusts: MadeCertificate;
  readonly more?: RequestOptions;
}

/** One request over a TLS connection of its own. Rejects when the handshake fails. */
export async function callOverTls(url: string, call: TlsCall): Promise<TlsAnswer> {
  const { method = 'GET', headers = {}, body, shows, trusts, more } = call;
  const sent = request(url, {
    method,
    // A connection of its own: what it shows and trusts belongs to it.
    headers: {
      connection: 'close',
      ...headers,
      ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    },
    ca: trusts.pem,
    ...(shows === undefined ? {} : { cert: shows.pem, key: shows.privateKeyPem }),
    ...more,
  });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const json = answer.headers['content-type']?.includes('json') === true && text !== '';
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: json ? JSON.parse(text) : text };
}

/** A form for the token endpoint. */
export function tokenForm(form: Readonly<Record<string, string>>): Pick<TlsCall, 'method' | 'headers' | 'body'> {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...form }).toString(),
  };
}
