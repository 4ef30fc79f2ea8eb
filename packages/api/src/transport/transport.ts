import type { IncomingMessage } from 'node:http';
import type { RequestFacts } from '../authority.ts';
import { ClientCertificates } from './client-certificates.ts';
import { type HostsByEnvironment, plainHost, ServedHosts } from './served-hosts.ts';
import { plainAddress, TrustedProxies } from './trusted-proxies.ts';

/** How requests get to the server, as its operator says. */
export interface TransportOptions {
  /** Addresses and ranges of the proxies in front of it. */
  readonly trustedProxies?: readonly string[];
  /** Under which names it serves which environment. Absent, or where a name is not listed: both. */
  readonly hosts?: HostsByEnvironment;
  /** Whether it has a TLS listener of its own, which asks for certificates. */
  readonly listensOnTls?: boolean;
  /** Hosts with ports, apart from the public origin's and `hosts`, that clients call it by and sign. */
  readonly authorities?: readonly string[];
}

/** What the server believes of how a request got to it. */
export class Transport {
  readonly #proxies: TrustedProxies;
  readonly #certificates = new ClientCertificates();
  readonly #hosts: ServedHosts;
  /** What `@authority` of a signature may be: the server's names, as they are configured. */
  readonly authorities: readonly string[];
  /** Whether a client can show a certificate at all. */
  readonly mutualTls: boolean;

  constructor(publicBase: string, options: TransportOptions = {}) {
    const { trustedProxies = [], hosts = { sandbox: [], production: [] } } = options;
    this.#proxies = new TrustedProxies(trustedProxies);
    this.#hosts = new ServedHosts(hosts);
    const listed = [...hosts.sandbox, ...hosts.production].map((host) => plainHost(host) ?? host);
    this.authorities = [...new Set([new URL(publicBase).host, ...listed, ...(options.authorities ?? [])])];
    this.mutualTls = options.listensOnTls === true || trustedProxies.length > 0;
  }

  /**
   * What of a request, apart from what it names itself with, decides whether it is let in.
   *
   * @throws Problem `malformed-request` for a `Client-Cert` of a listed proxy that is none.
   */
  facts(request: IncomingMessage, target: string): RequestFacts {
    const { socket, headers } = request;
    const peer = plainAddress(socket.remoteAddress ?? '');
    const forwardedFor = headers['x-forwarded-for'];
    return {
      remoteAddress: this.#proxies.origin(peer, typeof forwardedFor === 'string' ? forwardedFor : undefined),
      method: request.method ?? '',
      target,
      environment: this.#hosts.environmentOf(headers.host),
      certificate: this.#certificateOf(request, peer),
    };
  }

  /** Of a proxy's connection the certificate is the proxy's: its clients' are in the field. */
  #certificateOf({ socket, headers }: IncomingMessage, peer: string): RequestFacts['certificate'] {
    if (!this.#proxies.has(peer)) return this.#certificates.ofSocket(socket);
    const field = headers['client-cert'];
    return typeof field === 'string' ? this.#certificates.ofField(field) : undefined;
  }
}
