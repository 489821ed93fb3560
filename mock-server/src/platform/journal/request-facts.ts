import { maskSecrets } from '../../base/mask-secrets.ts';
import type { JournalEntry } from '../journal-entry.ts';

/**
 * The facts about a request that the client lint (the search for mistakes of clients) needs in addition to the journal entry. The
 * arrivals of requests and the ends of responses are numbered in the order in which they happen. `arrived` and `seen` are such
 * numbers.
 */
export interface RequestFacts {
  /** The number of the request's arrival. */
  readonly arrived: number;
  /** The maximum time that a response takes to reach the client, in milliseconds. For calls in the same process: 0. */
  readonly lag: number;
  /** The number of the end of the response. Absent until the response has ended. */
  seen?: number;
  /** A hash of the method, the URL and the body: equal requests have equal hashes. */
  identity?: string;
  /** Whether the URL contains a key or a token. */
  hasKeyInUrl?: boolean;
}

/** A journal entry with the facts of its request. */
export interface JournalRequest {
  readonly entry: JournalEntry;
  readonly facts: RequestFacts;
}

/** The parts of a request that the function `addContentFacts` reads. */
interface Content {
  readonly method: string;
  readonly url: URL;
  readonly body: Uint8Array | undefined;
}

/** If a body is longer than this number of bytes, only its length and its first `bodyBytesMost` bytes are compared. */
const bodyBytesMost = 65_536;

/** Adds the facts about the URL and the body of a request. These facts contain no text of the request. */
export function addContentFacts(facts: RequestFacts, { method, url, body }: Content): void {
  const address = url.pathname + url.search;
  facts.hasKeyInUrl = hasKey(address);
  facts.identity = `${hashOf(method + address)} ${body ? `${body.length} ${hashOf(body.subarray(0, bodyBytesMost))}` : 0}`;
}

function hasKey(address: string): boolean {
  const text = address.includes('%') ? decoded(address) : address;
  return maskSecrets(text) !== text;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Returns the FNV-1a hash of a text or of bytes. Use the hash only to compare values: it is fast, but not secure. */
function hashOf(data: string | Uint8Array): number {
  let hash = 0x811c9dc5;
  if (typeof data === 'string') for (let place = 0; place < data.length; place++) hash = mixed(hash, data.charCodeAt(place));
  else for (const byte of data) hash = mixed(hash, byte);
  return hash >>> 0;
}

const mixed = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193);
