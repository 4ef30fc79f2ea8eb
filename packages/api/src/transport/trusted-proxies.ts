import { BlockList, isIP, isIPv4, SocketAddress } from 'node:net';

const RANGE = /^(?<address>[0-9A-Fa-f:.]+)(?:\/(?<bits>\d{1,3}))?$/;
/** More entries of one field than there are proxies in a row anywhere. */
const MAX_FORWARDED = 32;

/** The proxies in front of the server: what they say of a request's origin counts, and what anybody else says does not. */
export class TrustedProxies {
  readonly #list = new BlockList();
  readonly #isEmpty: boolean;

  /**
   * @param ranges addresses, and ranges such as `10.0.0.0/8`.
   * @throws RangeError for what is neither.
   */
  constructor(ranges: readonly string[]) {
    this.#isEmpty = ranges.length === 0;
    for (const range of ranges) {
      const { address = '', bits } = RANGE.exec(range)?.groups ?? {};
      const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
      const most = family === 'ipv4' ? 32 : 128;
      if (isIP(address) === 0 || Number(bits ?? most) > most) throw new RangeError(`${range} is no address or range`);
      this.#list.addSubnet(address, Number(bits ?? most), family);
    }
  }

  has(address: string): boolean {
    return !this.#isEmpty && isIP(address) !== 0 && this.#list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
  }

  /**
   * Where a request comes from: the address of its connection, or where that is a listed proxy, the nearest address before it in
   * `X-Forwarded-For` that is not one. Whatever stands further left was written by somebody nobody knows.
   *
   * @param peer as `plainAddress` has it.
   */
  origin(peer: string, forwardedFor: string | undefined): string {
    let nearest = peer;
    const entries = forwardedFor?.split(',').slice(-MAX_FORWARDED) ?? [];
    while (this.has(nearest)) {
      const entry = entries.pop();
      const address = entry === undefined ? undefined : addressOf(entry.trim());
      if (address === undefined) return nearest;
      nearest = address;
    }
    return nearest;
  }
}

/** An address in the one form that all of the server uses: an IPv4 address that came over an IPv6 socket is an IPv4 address. */
export function plainAddress(address: string): string {
  const mapped = /^::ffff:(?<ipv4>\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.groups?.['ipv4'];
  return mapped ?? address;
}

/** The address of an entry, which some proxies give a port. Undefined for what is none, such as `unknown`. */
function addressOf(entry: string): string | undefined {
  const bare =
    /^\[(?<v6>[^\]]+)\](?::\d+)?$/.exec(entry)?.groups?.['v6'] ?? /^(?<v4>[\d.]+):\d+$/.exec(entry)?.groups?.['v4'];
  const address = plainAddress(bare ?? entry);
  if (isIP(address) === 0 || address.includes('%')) return undefined;
  return new SocketAddress({ address, family: isIPv4(address) ? 'ipv4' : 'ipv6' }).address;
}
