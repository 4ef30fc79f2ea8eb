import { plainHost, TrustedProxies } from '@loyaltyos/api';

/** A TLS listener of our own. */
export interface TlsSetting {
  /** PEM: the server's certificate, then those that lead to a root. */
  readonly certFile: string;
  /** PEM: its private key, without a passphrase. */
  readonly keyFile: string;
  /** 0: any free one. */
  readonly port: number;
}

/** What stands between commas. */
export function listOf(text: string | undefined): readonly string[] {
  const items = text?.split(',').map((item) => item.trim()) ?? [];
  return items.filter((item) => item !== '');
}

/** Whether these are addresses and ranges. */
export function areProxies(ranges: readonly string[]): boolean {
  try {
    return new TrustedProxies(ranges) instanceof TrustedProxies;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Whether these are names or addresses, with or without ports. */
export function areHosts(hosts: readonly string[]): boolean {
  return hosts.every((host) => plainHost(host) !== undefined);
}
