import { type Agenda, emptyAgenda } from '../base/agenda.ts';
import { firstId, type LastId } from '../base/ids.ts';
import { type Dice, dice } from '../base/random.ts';
import { emptyTables, type Tables } from '../records/rows.ts';
import { type BlobStore, MemoryBlobs } from './blob-store.ts';

/** One bucket of a quota policy; what it holds is the algorithm's own business. */
export type Bucket = Readonly<Record<string, number | readonly number[]>>;

/** The prefix of the ids by which transfers that are under way stand in a bucket. */
export const slotPrefix = 'slot';

/** The first answer to an idempotency key. */
export interface IdempotentAnswer {
  readonly account: string;
  /** SHA-256 of the request. */
  readonly request: string;
  readonly state: 'running' | 'ended' | 'erased';
  /** The answer, sealed with the idempotency key. */
  readonly sealed: string;
  /** The id under which it is erased, if it shows a secret. */
  readonly about: string | null;
}

/** Figures that stand in for those of a policy. */
export interface PolicyFigures {
  /** Units in a window. */
  readonly quota: number;
  /** Units at once, where the policy has a bucket. Default: the quota. */
  readonly burst?: number;
  /** Seconds. Default: the policy's own. */
  readonly window?: number;
}

/** The whole of a platform's data. All of it is plain but the tables, so that copies are simple. */
export interface State {
  readonly tables: Tables;
  /** By policy and partition. */
  readonly buckets: Map<string, Bucket>;
  /** Quotas that stand in for those of the description, by policy. */
  readonly quotas: Map<string, PolicyFigures>;
  /** Failed authentications by address. */
  readonly failures: Map<string, { readonly times: readonly number[]; readonly lockedUntil: number }>;
  /** By SHA-256 of account and idempotency key. */
  readonly answers: Map<string, IdempotentAnswer>;
  /** SHA-256 of the key ids and restore tokens of deleted accounts, and nothing else of them. */
  readonly tombstones: Set<string>;
  /** The files of exports. */
  readonly blobs: BlobStore;
  readonly agenda: Agenda;
  readonly dice: Dice;
  readonly lastId: LastId;
}

/** A platform that holds nothing. */
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
