import type { Environment } from '@loyaltyos/identity';

/** Under which names the server answers for which environment. */
export type HostsByEnvironment = Readonly<Record<Environment, readonly string[]>>;

const HOST = /^(?:\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::\d{1,5})?$/;

/**
 * The one spelling of a host with or without a port; undefined for what is none. A port that some scheme has by itself says
 * nothing.
 */
export function plainHost(text: string): string | undefined {
  const host = text.trim().toLowerCase();
  return HOST.test(host) ? host.replace(/:(?:80|443)$/, '') : undefined;
}

/**
 * Which environment a request is for by the host that it names, where hosts are listed. It keeps a sandbox's client from being
 * pointed at production by mistake: it refuses, and never grants.
 */
export class ServedHosts {
  readonly #environments = new Map<string, Environment>();

  constructor(hosts: HostsByEnvironment) {
    for (const environment of ['sandbox', 'production'] as const) {
      for (const host of hosts[environment]) this.#environments.set(plainHost(host) ?? host, environment);
    }
  }

  /** Undefined: any. A host that is listed without a port is meant with every port. */
  environmentOf(field: string | undefined): Environment | undefined {
    if (this.#environments.size === 0 || field === undefined) return undefined;
    const host = plainHost(field);
    if (host === undefined) return undefined;
    return this.#environments.get(host) ?? this.#environments.get(host.replace(/:\d+$/, ''));
  }
}
