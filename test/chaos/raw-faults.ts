import { gzipSync } from 'node:zlib';
import { below, type Dice, next } from '../../mock-server/src/base/random.ts';
import { spoiledHeader } from '../support/fault-proxy.ts';

const answer = (head: string, body = ''): string => `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${head}\r\n\r\n${body}`;

/**
 * Returns a compressed response whose checksum is wrong. A client that ignores the checksum would accept the body in every call.
 */
function checksumWrong(): string {
  const packed = gzipSync('{"id":"acct_1","plan":"free","data":[],"has_more":false,"next_cursor":null,"policies":[{}]}');
  // The last eight bytes of a gzip file are the checksum and the length.
  const at = packed.byteLength - 8;
  packed.writeUInt8(packed.readUInt8(at) ^ 1, at);
  const head = `Content-Encoding: gzip\r\n${spoiledHeader}: yes\r\nContent-Length: ${packed.byteLength}`;
  return answer(head, packed.toString('latin1'));
}

/**
 * Invalid or unusual HTTP responses, as the bytes that a socket receives. No body can be read as JSON, except the body of the
 * response that has the header `spoiledHeader`.
 */
const raw = {
  'closed without a word': '',
  'no HTTP at all': 'SSH-2.0-OpenSSH_9.9\r\n',
  'status line that is none': 'HTTP/1.1 two hundred\r\n\r\n',
  'version that is none': 'HTTP/7.3 200 OK\r\nContent-Length: 4\r\n\r\n{"cu',
  'head that breaks off': 'HTTP/1.1 200 OK\r\nContent-Le',
  'header without a name': answer(': nameless\r\nContent-Length: 4', '{"cu'),
  'zero byte in a header': answer('Request-Id: a\0b\r\nContent-Length: 4', '{"cu'),
  'chunk size that is none': answer('Transfer-Encoding: chunked', 'ZZ\r\n{"cut\r\n0\r\n\r\n'),
  'chunk that is shorter than it says': answer('Transfer-Encoding: chunked', 'ffff\r\n{"cut'),
  'chunk of astronomical size': answer('Transfer-Encoding: chunked', 'ffffffffffffffffffffff\r\n{"cut\r\n0\r\n\r\n'),
  'length and chunks at once': answer('Content-Length: 3\r\nTransfer-Encoding: chunked', '5\r\n{"cut\r\n0\r\n\r\n'),
  'two lengths': answer('Content-Length: 3\r\nContent-Length: 5', '{"cut'),
  'length below zero': answer('Content-Length: -5', '{"cut'),
  'length of astronomical size': answer('Content-Length: 99999999999999999999', '{"cut'),
  'encoding that is not what it says': answer('Content-Encoding: gzip\r\nContent-Length: 5', '{"cut'),
  'packed body whose checksum is wrong': checksumWrong(),
  'flood of headers': answer(`${'X-Bomb: 0123456789abcdef\r\n'.repeat(20_000)}Content-Length: 5`, '{"cut'),
  'header without an end': `HTTP/1.1 200 OK\r\nX-Bomb: ${'a'.repeat(500_000)}`,
  'other protocol': 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: elsewhere\r\n\r\n',
  'hints and no answer': 'HTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\n'.repeat(50),
} satisfies Record<string, string>;

export const rawNames = Object.keys(raw);

/** The bytes that the proxy sends instead of a response. */
export interface RawAnswer {
  readonly bytes: string;
  /**
   * Whether the proxy first passes the request to the server. In both cases, the client gets only `bytes`, never the response of
   * the server.
   */
  readonly handedOn: boolean;
}

/**
 * Returns `draw`, which selects a fault for a share of the requests, and `counts`, which says how often `draw` has selected each
 * fault. `draw` selects the faults one after the other, so the test uses all of them.
 */
export function rawFaults(chance: Dice, share: number): { draw: () => RawAnswer | undefined; counts: Map<string, number> } {
  const counts = new Map<string, number>();
  let drawn = 0;
  const draw = (): RawAnswer | undefined => {
    if (next(chance) >= share) return undefined;
    const [name, bytes] = Object.entries(raw)[drawn % rawNames.length] ?? ['', ''];
    drawn += 1;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return { bytes, handedOn: below(chance, 2) === 0 };
  };
  return { draw, counts };
}
