import { contract } from '../generated/contract.ts';

/** An IP address as a number, with the length of the address in bits. */
interface Address {
  readonly bits: bigint;
  readonly length: 32 | 128;
}

/**
 * Whether an IPv4 or IPv6 address is in a range. `range` is one address, or a range in CIDR notation. If `range` or `address` is
 * invalid, returns false.
 *
 * @example
 * includesAddress('203.0.113.0/24', '203.0.113.7'); // true
 */
export function includesAddress(range: string, address: string): boolean {
  const [base = '', prefix] = range.split('/');
  const from = parse(base);
  const actual = parse(address);
  if (!from || !actual || from.length !== actual.length) return false;
  const kept = prefix === undefined ? from.length : Number(prefix);
  if (!Number.isInteger(kept) || kept < 0 || kept > from.length) return false;
  const dropped = BigInt(from.length - kept);
  return from.bits >> dropped === actual.bits >> dropped;
}

/** Whether a text is an IPv4 or IPv6 address. */
export const isAddress = (text: unknown): boolean => typeof text === 'string' && parse(text) !== undefined;

/** Whether a text is one IP address, or a range of addresses in CIDR notation. */
export const isAddressRange = (range: string): boolean => includesAddress(range, range.split('/')[0] ?? '');

// A socket that accepts IPv4 and IPv6 reports the address of an IPv4 caller as ::ffff:a.b.c.d.
const plain = (text: string): string => (text.startsWith(':') ? text.replace(/^::ffff:(?=\d+\.)/i, '') : text);

function parse(text: string): Address | undefined {
  const address = plain(text);
  return address.includes(':') ? parseSix(address) : parseFour(address);
}

function parseFour(text: string): Address | undefined {
  const bytes = fourBytes(text);
  return bytes && { bits: bytes.reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n), length: 32 };
}

/** Returns the four bytes of an IPv4 address; `undefined` for any other text. */
function fourBytes(text: string): number[] | undefined {
  const found = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (!found) return undefined;
  const bytes = [Number(found[1]), Number(found[2]), Number(found[3]), Number(found[4])];
  return bytes.every((byte) => byte <= 255) ? bytes : undefined;
}

function parseSix(text: string): Address | undefined {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...right];
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return { bits: groups.reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n), length: 128 };
}

/**
 * Returns the network of an address: keeps the first bits of the address, and sets all other bits to 0. The figures
 * `ipv4_network_bits` and `ipv6_network_bits` of the spec say how many bits are kept. Returns null for a text that is neither an
 * IPv4 nor an IPv6 address.
 *
 * @example
 * networkOf('203.0.113.7'); // '203.0.113.0'
 */
export function networkOf(address: string): string | null {
  const { ipv4_network_bits, ipv6_network_bits } = contract.figures;
  const four = fourBytes(plain(address));
  if (four)
    return four.map((byte, place) => byte & (65_280 >> Math.min(8, Math.max(0, ipv4_network_bits - 8 * place)))).join('.');
  const parsed = parse(address);
  if (!parsed) return null;
  const dropped = BigInt(parsed.length - ipv6_network_bits);
  const bits = (parsed.bits >> dropped) << dropped;
  const groups = [112n, 96n, 80n, 64n, 48n, 32n, 16n].map((shift) => ((bits >> shift) & 0xffffn).toString(16));
  return `${groups.slice(0, Math.ceil(ipv6_network_bits / 16)).join(':')}::`;
}
