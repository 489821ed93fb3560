import { type Agenda, emptyAgenda } from '../base/agenda.ts';
import { firstId, type LastId } from '../base/ids.ts';
import { type Dice, dice } from '../base/random.ts';
import { emptyTables, type Tables } from '../records/rows.ts';
import { type BlobStore, MemoryBlobs } from './blob-store.ts';

/** The use of a quota by one key, account or address. Each limit algorithm defines the content of its buckets. */
export type Bucket = Readonly<Record<string, number | readonly number[]>>;

/** The prefix of the slot ids in the bucket of a concurrency policy. The bucket has one slot for each running transfer. */
export const slotPrefix = 'slot';

/** The first answer to an idempotency key. */
export interface IdempotentAnswer {
  readonly account: string;
  /** The SHA-256 of the method, the path and the body of the request. */
  readonly request: string;
  readonly state: 'running' | 'ended' | 'erased';
  /** The answer, sealed (encrypted) with the idempotency key. Empty if `state` is not `ended`. */
  readonly sealed: string;
  /** The id of the record whose secret the answer shows (see `eraseAnswers`); null if it shows no secret. */
  readonly about: string | null;
}

/** The numbers that a test sets for a quota policy, in place of the numbers in the spec. */
export interface PolicyFigures {
  /** The units per window. */
  readonly quota: number;
  /**
   * The maximum number of remaining units. Only a quota policy with the algorithm `token-bucket` uses this figure. Default: the
   * quota.
   */
  readonly burst?: number;
  /** The window in seconds. Default: the window of the policy. */
  readonly window?: number;
}

/** All data of a platform. Everything except the tables and files is plain data. Plain data is simple to copy. */
export interface State {
  readonly tables: Tables;
  /** The buckets, by quota policy and partition. */
  readonly buckets: Map<string, Bucket>;
  /** The numbers that a test has set for quota policies. The key of the map is the name of the quota policy. */
  readonly quotas: Map<string, PolicyFigures>;
  /** Failed authentications by address. */
  readonly failures: Map<string, { readonly times: readonly number[]; readonly lockedUntil: number }>;
  /**
   * The answers to requests with an idempotency key. The key of the map is the SHA-256 of the account id and the idempotency key.
   */
  readonly answers: Map<string, IdempotentAnswer>;
  /** The SHA-256 hashes of the key ids and restore tokens of deleted accounts. A request with such a key or token gets a 410. */
  readonly tombstones: Set<string>;
  /** The files of exports. */
  readonly blobs: BlobStore;
  readonly agenda: Agenda;
  readonly dice: Dice;
  readonly lastId: LastId;
}

/** Returns the state of a platform without data. */
export function emptyState(seedNumber: number): State {
  return {
    tables: emptyTables(),
    buckets: new Map(),
    quotas: new Map(),
    failures: new Map(),
    answers: new Map(),
    tombstones: new Set(),
    blobs: new MemoryBlobs(),
    agenda: emptyAgenda(),
    dice: dice(seedNumber),
    lastId: firstId(),
  };
}
