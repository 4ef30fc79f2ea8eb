import { constants } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { createServer, type Server as TlsServer, type TlsOptions } from 'node:tls';
import { wallClock } from '@loyaltyos/kernel';
import { ConfigError } from '../config.ts';
import type { Log } from '../observe/log.ts';
import type { TlsSetting } from '../transport-settings.ts';
import { markOf, readServerIdentity, type ServerIdentity } from './server-identity.ts';

/** A listener that is open. */
export interface TlsListener {
  /** Takes no more connections, and ends those that have not greeted. Resolves when the last of the others has ended. */
  close(): Promise<void>;
}

/** How often the files are looked at. A renewal is made days before it is needed. */
const LOOK_INTERVAL_MS = 10_000;
/** Certificates of servers that end sooner than this are told of. */
const SOON_MS = 7 * 24 * 60 * 60 * 1000;
const HANDSHAKE_TIMEOUT_MS = 10_000;

/**
 * Listens on TLS 1.2 and 1.3 and hands every connection to the HTTP server, so that all its limits hold here too. It asks for a
 * client's certificate and takes any: that its holder has the key is proved by the handshake, and what it means by being
 * registered. New files are taken on without a restart, when they change and on SIGHUP; bad ones are told of and the old ones
 * stay.
 *
 * @throws ConfigError when the files cannot be used.
 */
export async function listenOnTls(
  setting: TlsSetting,
  host: string,
  http: Server,
  log: Pick<Log, 'progress' | 'trouble'>,
  lookIntervalMs = LOOK_INTERVAL_MS,
): Promise<TlsListener> {
  const first = readServerIdentity(setting);
  let { mark } = first;
  const greeting = new Map<string, Socket>();
  const server = createServer(
    {
      ...contextOf(first),
      requestCert: true,
      rejectUnauthorized: false,
      ALPNProtocols: ['http/1.1'],
      handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
      noDelay: true,
    },
    (socket) => {
      greeting.delete(addressOf(socket));
      http.emit('connection', socket);
    },
  );
  // Whoever fails to greet us is gone; there is nobody to answer and nothing to log.
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  server.on('connection', (socket: Socket) => {
    const address = addressOf(socket);
    greeting.set(address, socket);
    socket.once('close', () => greeting.delete(address));
  });
  server.listen(setting.port, host);
  await once(server, 'listening');
  tellOfEnd(first, log);

  const renew = (): void => {
    mark = markOf(setting);
    takeOn(server, setting, log);
  };
  const looking = setInterval(() => {
    if (markOf(setting) !== mark) renew();
  }, lookIntervalMs).unref();
  process.on('SIGHUP', renew);
  return {
    close() {
      clearInterval(looking);
      process.off('SIGHUP', renew);
      return new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of greeting.values()) socket.destroy();
      });
    },
  };
}

/** What connection it is: the same for the socket and the TLS socket over it. */
function addressOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}

function contextOf({ cert, key }: ServerIdentity): TlsOptions {
  return {
    cert,
    key,
    minVersion: 'TLSv1.2',
    // A connection keeps the certificate that it began with.
    secureOptions: constants.SSL_OP_NO_RENEGOTIATION,
  };
}

/** A renewal under way may show a certificate and another one's key: then the next look finds the pair. */
function takeOn(server: TlsServer, setting: TlsSetting, log: Pick<Log, 'progress' | 'trouble'>): void {
  try {
    const next = readServerIdentity(setting);
    server.setSecureContext(contextOf(next));
    log.progress('The certificate of the TLS listener was read anew.');
    tellOfEnd(next, log);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    log.trouble(`The TLS listener keeps its certificate. ${error.message}`);
  }
}

function tellOfEnd({ notAfter }: ServerIdentity, log: Pick<Log, 'trouble'>): void {
  if (notAfter > wallClock.now() + SOON_MS) return;
  log.trouble(`The certificate of the TLS listener ends at ${new Date(notAfter).toISOString()}.`);
}
