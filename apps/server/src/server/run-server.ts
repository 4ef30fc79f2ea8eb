import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Config } from '../config.ts';
import type { Log } from '../observe/log.ts';
import { composeApi, type Parts } from './compose.ts';
import { listenOnTls, type TlsListener } from './tls-listener.ts';
import { originOf } from './origin-of.ts';

/** A server that listens. */
export interface RunningServer {
  /** The origin that it is reached under. */
  readonly url: string;
  /** The same over TLS, where it listens on that too. */
  readonly tlsUrl: string | undefined;
  /** Finishes what is in flight, then lets go of everything. May be called twice. */
  stop(): Promise<void>;
}

/** Starts listening. From then on the parts are the server's to close. */
export async function runServer(config: Config, parts: Parts, log: Log): Promise<RunningServer> {
  const { host, tls, publicUrl } = config;
  const port = config.port === 0 ? await freePort(host) : config.port;
  const tlsPort = tls?.port === 0 ? await freePort(host) : tls?.port;
  const url = originOf('http', host, port);
  const tlsUrl = tlsPort === undefined ? undefined : originOf('https', host, tlsPort);
  const authorities = publicUrl === undefined ? listenedAuthorities([url, tlsUrl]) : [];
  const api = await composeApi(parts, publicUrl ?? url, log, authorities);
  let listener: TlsListener | undefined;
  try {
    await api.ready();
    if (tls !== undefined && tlsPort !== undefined) {
      listener = await listenOnTls({ ...tls, port: tlsPort }, host, api.server, log);
    }
    await api.listen({ host, port });
  } catch (error) {
    await listener?.close();
    await parts.close();
    throw error;
  }
  parts.loyalty.worker.start();
  let stopping: Promise<void> | undefined;
  return {
    url,
    tlsUrl,
    stop: () => (stopping ??= stop()),
  };

  async function stop(): Promise<void> {
    // Before the API closes, which ends what is idle: nobody comes in behind it.
    const tlsClosed = listener?.close();
    await api.close();
    await tlsClosed;
    await parts.close();
  }
}

/** What a server without a public origin is called by: where it listens, which on this machine has another name too. */
function listenedAuthorities(urls: readonly (string | undefined)[]): string[] {
  return urls.flatMap((url) => {
    if (url === undefined) return [];
    const { host, hostname, port } = new URL(url);
    return hostname === '127.0.0.1' || hostname === '[::1]' ? [host, `localhost:${port}`] : [host];
  });
}

/** A port that nobody listens on: the origin goes into answers, so it must be known before listening. */
async function freePort(host: string): Promise<number> {
  const probe = createServer().listen(0, host);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
