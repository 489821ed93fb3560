import { type Agenda, emptyAgenda } from '../base/agenda.ts';
import { firstId, type LastId } from '../base/ids.ts';
import { type Dice, dice } from '../base/random.ts';
import { emptyTables, type Tables } from '../records/rows.ts';
import { type BlobStore, MemoryBlobs } from './blob-store.ts';

/** A bucket of a quota policy. Its content belongs to the algorithm of the policy. */
export type Bucket = Readonly<Record<string, number | readonly number[]>>;

/** The prefix of the slot ids of running transfers in a bucket. */
export const slotPrefix = 'slot';

/** The first answer to an idempotency key. */
export interface IdempotentAnswer {
  readonly account: string;
  /** SHA-256 of the request. */
  readonly request: string;
  readonly state: 'running' | 'ended' | 'erased';
  /** The answer, sealed with the idempotency key. */
  readonly sealed: string;
  /** If the answer shows a secret: the id under which the answer can be erased. */
  readonly about: string | null;
}

/** Figures that replace those of a quota policy. */
export interface PolicyFigures {
  /** The units per window. */
  readonly quota: number;
  /** The units that can be used at the same time, if the quota policy is a token bucket. Default: the quota. */
  readonly burst?: number;
  /** The window in seconds. Default: the window of the policy. */
  readonly window?: number;
}

/** All data of a platform. All parts except the tables and files are plain data, so that copies are simple. */
export interface State {
  readonly tables: Tables;
  /** By policy and partition. */
  readonly buckets: Map<string, Bucket>;
  /** Figures that replace those of the spec, by quota policy. */
  readonly quotas: Map<string, PolicyFigures>;
  /** Failed authentications by address. */
  readonly failures: Map<string, { readonly times: readonly number[]; readonly lockedUntil: number }>;
  /** By SHA-256 of account and idempotency key. */
  readonly answers: Map<string, IdempotentAnswer>;
  /** SHA-256 of the key ids and restore tokens of deleted accounts. Nothing else of these accounts is kept. */
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
