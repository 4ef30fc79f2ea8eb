import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Config } from '../config.ts';
import type { Log } from '../observe/log.ts';
import { composeApi, type Parts } from './compose.ts';

/** A server that listens. */
export interface RunningServer {
  /** The origin that it is reached under. */
  readonly url: string;
  /** Finishes what is in flight, then lets go of everything. May be called twice. */
  stop(): Promise<void>;
}

/** Starts listening. From then on the parts are the server's to close. */
export async function runServer(config: Config, parts: Parts, log: Log): Promise<RunningServer> {
  const port = config.port === 0 ? await freePort(config.host) : config.port;
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  const api = await composeApi(parts, config.publicUrl ?? url, log);
  try {
    await api.listen({ host: config.host, port });
  } catch (error) {
    await parts.close();
    throw error;
  }
  parts.loyalty.worker.start();
  let stopping: Promise<void> | undefined;
  return {
    url,
    stop: () => (stopping ??= api.close().then(() => parts.close())),
  };
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
