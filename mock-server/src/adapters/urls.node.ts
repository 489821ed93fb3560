import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { loopbackOrigin } from '../base/servers.ts';

const everywhere: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/**
 * Returns the URLs of a server. The URL for this machine comes first. If the server listens on all addresses (`0.0.0.0` or `::`),
 * the URLs contain the addresses of this machine, because a client cannot call `0.0.0.0`.
 */
export function urlsOf(address: AddressInfo | string | null, scheme: 'http' | 'https' = 'http'): string[] {
  // The host of the URL has no meaning for requests through a Unix socket.
  if (typeof address === 'string' || address === null) return [loopbackOrigin.replace(/^http/, scheme)];
  const local = everywhere[address.address];
  const names = local === undefined ? [address.address] : [local, ...addressesHere(address.address)];
  return names.map((name) => `${scheme}://${name.includes(':') ? `[${name}]` : name}:${address.port}`);
}

/**
 * Returns the addresses of this machine that are not loopback addresses. `all` is the address on which the server listens: `::`
 * (all addresses) or `0.0.0.0` (all IPv4 addresses). For `0.0.0.0`, returns no IPv6 addresses. Leaves out the IPv6 addresses that
 * begin with `fe80:`, because they need the name of a network interface, which a URL cannot contain.
 */
const addressesHere = (all: string): string[] =>
  Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ internal, family, address }) => !internal && (all === '::' || family === 'IPv4') && !/^fe80:/i.test(address))
    .map(({ address }) => address);
