import { type Agenda, emptyAgenda } from '../base/agenda.ts';
import { firstId, type LastId } from '../base/ids.ts';
import { type Dice, dice } from '../base/random.ts';
import type { components } from '../generated/paths.d.ts';
import { type Row, Table } from './table.ts';

type Schemas = components['schemas'];

/** One secret of a key. */
export interface KeptSecret {
  readonly salt: string;
  /** SHA-256 of salt and secret. */
  readonly hash: string;
  /** When it stops working after a rotation; null for the one in force. */
  readonly until: number | null;
}

/** What the platform knows of a key beside what it shows. */
export interface KeptKey {
  readonly environment: string;
  readonly secrets: readonly KeptSecret[];
}

/** What the API shows of a key. */
export interface KeyWire {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expires_at: string | null;
  readonly allowed_addresses: readonly string[];
  readonly last_four: string;
  readonly created_at: string;
  readonly last_used_at: string | null;
  readonly revoked_at: string | null;
}

/** A second factor. */
export interface KeptFactor {
  /** The shared secret of RFC 6238, in base32. */
  readonly secret: string;
  /** The last time step whose code was used: no code works twice. */
  readonly usedStep: number;
}

/** A step-up that an account was asked for. */
export interface KeptChallenge {
  readonly key: string;
  readonly expiresAt: number;
}

/** A step-up that was passed. */
export interface KeptToken {
  readonly key: string;
  readonly expiresAt: number;
}

/** The rows of each table. */
export interface Rows {
  accounts: Row<Schemas['Account'], undefined>;
  keys: Row<KeyWire, KeptKey>;
  logs: Row<Schemas['UsageLog'], undefined>;
  factors: Row<{ readonly id: string }, KeptFactor>;
  challenges: Row<Schemas['MfaChallenge'], KeptChallenge>;
  mfaTokens: Row<undefined, KeptToken>;
}

/** All tables. */
export type Tables = { readonly [Name in keyof Rows]: Table<Rows[Name]> };

/** One bucket of a quota policy; what it holds is the algorithm's own business. */
export type Bucket = Readonly<Record<string, number | readonly number[]>>;

/** The whole of a platform's data. All of it is plain but the tables, so that copies are simple. */
export interface State {
  readonly tables: Tables;
  /** By policy and partition. */
  readonly buckets: Map<string, Bucket>;
  /** Failed authentications by address. */
  readonly failures: Map<string, { readonly times: readonly number[]; readonly lockedUntil: number }>;
  readonly agenda: Agenda;
  readonly dice: Dice;
  readonly lastId: LastId;
}

/** A platform that holds nothing. */
export function emptyState(seedNumber: number): State {
  return {
    tables: {
      accounts: new Table(),
      keys: new Table(),
      logs: new Table(),
      factors: new Table(),
      challenges: new Table(),
      mfaTokens: new Table(),
    },
    buckets: new Map(),
    failures: new Map(),
    agenda: emptyAgenda(),
    dice: dice(seedNumber),
    lastId: firstId(),
  };
}
