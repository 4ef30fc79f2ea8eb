import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scratchDatabase } from '@loyaltyos/testing';
import { readConfig } from '../config.ts';
import { createLog } from '../observe/log.ts';
import { composeParts, type Parts } from './compose.ts';
import { provisionSandbox, type Sandbox } from './provision-sandbox.ts';
import { runServer } from './run-server.ts';

/** A server as it is composed for production, on a scratch database with the sandbox in it. */
export interface ServerFixture {
  readonly parts: Parts;
  readonly sandbox: Sandbox;
  readonly url: string;
  readonly tlsUrl: string | undefined;
  /** For ten minutes, with every scope. */
  readonly token: string;
  /** What the server told its operator. */
  readonly troubles: readonly string[];
  /** An API call with the token. Text goes as it is, anything else as JSON. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  stop(): Promise<void>;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // What tests look into, member by member.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

/** @param settings what its environment says more. */
export async function serverFixture(settings: Readonly<Record<string, string>> = {}): Promise<ServerFixture> {
  const scratch = await scratchDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'server-'));
  const troubles: string[] = [];
  const config = readConfig({
    DATABASE_URL: scratch.url,
    LOYALTYOS_DATA_DIR: folder,
    LOYALTYOS_LOG_LEVEL: 'error',
    PORT: '0',
    ...settings,
  });
  const log = createLog('error', { write: (line) => void troubles.push(line) });
  const observer = { progress: () => {}, trouble: (text: string) => void troubles.push(text) };
  const parts = await composeParts(config, observer, { migrates: false });
  const server = await runServer(config, parts, log);
  const sandbox = await provisionSandbox(parts, server.url);
  const token = await tokenOf(server.url, sandbox);
  return {
    parts,
    sandbox,
    url: server.url,
    tlsUrl: server.tlsUrl,
    token,
    troubles,
    call: (method, path, options = {}) => call(`${server.url}${path}`, method, token, options),
    async stop() {
      await server.stop();
      await scratch.drop();
      await rm(folder, { recursive: true });
    },
  };
}

async function tokenOf(url: string, { tenant, apiKey }: Sandbox): Promise<string> {
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${tenant.slug}:${apiKey}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}

async function call(url: string, method: string, token: string, { body, headers }: CallOptions): Promise<Answer> {
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${token}`, ...type, ...headers },
    ...sent,
  });
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') === true && text !== '';
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
}
