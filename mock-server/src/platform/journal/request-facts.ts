import { maskSecrets } from '../../base/mask-secrets.ts';
import type { JournalEntry } from '../journal-entry.ts';

/** What the client lint needs of a request besides its journal entry. `arrived` and `seen` are numbers of one sequence of events. */
export interface RequestFacts {
  /** The number of the event in which the request arrived. */
  readonly arrived: number;
  /** How long an answer may take to reach the client, in milliseconds: 0 in the same process. */
  readonly lag: number;
  /** The number of the event in which the client had received the whole answer. Absent before. */
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

/** The content that makes two requests equal. */
interface Content {
  readonly method: string;
  readonly url: URL;
  readonly body: Uint8Array | undefined;
}

/** The most bytes of a body that are compared. */
const bodyBytesMost = 65_536;

/** Adds the facts that are known when a request was read. The facts hold no text of the request. */
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

/** Returns the FNV-1a hash of a text or of bytes: a fast hash, for equality only. */
function hashOf(data: string | Uint8Array): number {
  let hash = 0x811c9dc5;
  if (typeof data === 'string') for (let place = 0; place < data.length; place++) hash = mixed(hash, data.charCodeAt(place));
  else for (const byte of data) hash = mixed(hash, byte);
  return hash >>> 0;
}

const mixed = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193);
