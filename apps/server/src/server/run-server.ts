import type { AddressInfo } from 'node:net';
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
  // The port may be any free one, so the origin is known only once it listens; until then nobody can ask.
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  const api = await composeApi(parts, config.publicUrl ?? `http://${host}:${config.port}`, log);
  try {
    await api.listen({ host: config.host, port: config.port });
  } catch (error) {
    await parts.close();
    throw error;
  }
  parts.loyalty.worker.start();
  const { port } = api.server.address() as AddressInfo;
  let stopping: Promise<void> | undefined;
  return {
    url: `http://${host}:${port}`,
    stop: () => (stopping ??= api.close().then(() => parts.close())),
  };
}
