import type { Histogram } from '../base/histogram.ts';
import type { components } from '../generated/paths.d.ts';
import { type Row, Table } from '../state/table.ts';
import { LogTable } from './log-table.ts';

type Schemas = components['schemas'];

/** One secret of a key. */
export interface KeptSecret {
  readonly salt: string;
  /** The SHA-256 of the salt together with the secret. */
  readonly hash: string;
  /** When the secret stops working after a rotation, in milliseconds since the epoch; null for the current secret. */
  readonly until: number | null;
  /** Whether a call has used the secret. */
  readonly used: boolean;
}

/** Internal data of a key: its secrets, newest first. */
export interface KeptKey {
  readonly secrets: readonly KeptSecret[];
}

/** Internal data of a second factor. */
export interface KeptFactor {
  /** The member that the factor belongs to. */
  readonly member: string;
  /** The shared secret of RFC 6238, in base32. */
  readonly secret: string;
  /**
   * The newest time step whose code was accepted; -1 if no code was accepted yet. Codes of this time step and of earlier time
   * steps are refused.
   */
  readonly usedStep: number;
}

/** Internal data of an MFA challenge. */
export interface KeptStepUp {
  /** The only key that can use the challenge or token. */
  readonly key: string;
  /** When the challenge or token expires, in milliseconds since the epoch. */
  readonly expiresAt: number;
}

/**
 * Internal data of an MFA token. The token ends when its key is revoked. If the token was issued for the code of a factor, it
 * also ends when this factor is removed. If it was issued for a recovery code, it also ends when the member gets new recovery
 * codes.
 */
export interface KeptMfaToken extends KeptStepUp {
  /** The id of the factor whose code the member sent. If the member sent a recovery code: the id of the member. */
  readonly provenBy: string;
}

/** Internal data of an account. */
export interface KeptAccount {
  /** The SHA-256 of the restore token while the account is closed; null while the account is open. */
  readonly restoreToken: string | null;
  /**
   * The public key with which evidence is encrypted; null if no key was set. `encryptionKeySetAt` is the time at which the key
   * was set.
   */
  readonly encryptionKey: string | null;
  readonly encryptionKeySetAt: string | null;
  /**
   * The id of the newest audit entry. With this id, a verification can detect that the newest entry is missing. Absent before the
   * first entry.
   */
  readonly lastAudit?: string;
}

/** Internal data of a member. */
export interface KeptMember {
  /** The SHA-256 of the invitation's one-time token; null as soon as the member has a factor. */
  readonly invitation: string | null;
  /** The SHA-256 of each recovery code that was not used yet. */
  readonly recoveryCodes: readonly string[];
}

/**
 * Internal data of a `PerformancePoint`. Such a point counts calls of one operation in one interval, with one class of HTTP
 * statuses (such as `4xx`).
 */
export interface KeptFigures {
  /** The durations of the calls in milliseconds. */
  readonly histogram: Histogram;
}

/** The number of calls of a key in one hour. */
export interface HourOfCalls {
  /** The start of the hour, in milliseconds since the epoch. */
  readonly start: number;
  readonly calls: number;
}

/** Facts about the past use of a key. To detect unusual use, the platform compares new calls with these facts. */
export interface KeptKeyUse {
  /**
   * The networks from which the key was used. For each network, this list contains one SHA-256, computed from the key id together
   * with the network. So the list contains no addresses.
   */
  readonly networks: readonly string[];
  /** The scopes that the calls of the key needed. */
  readonly scopes: readonly string[];
  /**
   * The hours in which the key made calls, newest first. They are needed to detect a sudden rise in calls. The platform removes
   * hours that are older than `rise_span`.
   */
  readonly hours: readonly HourOfCalls[];
}

/**
 * Internal data of an export. The files exist as soon as the export runs. The API shows the files only after the export is ready.
 */
export interface KeptExport {
  /** When the export began to run, in milliseconds since the epoch; null while the export is queued. */
  readonly startedAt: number | null;
  readonly readyAt: number | null;
  readonly files: Schemas['Export']['files'];
}

/** The row type of each table. In a row, `wire` contains the data that the API shows, and `kept` contains internal data. */
export interface Rows {
  accounts: Row<Schemas['Account'], KeptAccount>;
  keys: Row<Schemas['Key'], KeptKey>;
  factors: Row<Schemas['MfaFactor'], KeptFactor>;
  challenges: Row<Schemas['MfaChallenge'], KeptStepUp>;
  /** The id of a row is the SHA-256 of the token. */
  mfaTokens: Row<undefined, KeptMfaToken>;
  /** The id of a row is the id of the account. */
  settings: Row<Schemas['Settings'], undefined>;
  logs: Row<Schemas['UsageLog'], undefined>;
  members: Row<Schemas['Member'], KeptMember>;
  exports: Row<Schemas['Export'], KeptExport>;
  events: Row<Schemas['SecurityEvent'], undefined>;
  incidents: Row<Schemas['Incident'], undefined>;
  indicators: Row<Schemas['Indicator'], undefined>;
  audit: Row<Schemas['AuditEntry'], undefined>;
  holds: Row<Schemas['LegalHold'], undefined>;
  disclosures: Row<Schemas['Disclosure'], undefined>;
  privacyRequests: Row<Schemas['PrivacyRequest'], undefined>;
  notifications: Row<Schemas['Notification'], undefined>;
  /** The id of a row is the id of the account. */
  notificationSettings: Row<Schemas['NotificationSettings'], undefined>;
  reviews: Row<Schemas['AccessReview'], undefined>;
  /** The id of a row is the id of the key. */
  keyUses: Row<undefined, KeptKeyUse>;
  /**
   * The id of a row consists of account, interval, start, operation and status class. Percentiles are computed from the histogram
   * when the row is read.
   */
  performance: Row<Omit<Schemas['PerformancePoint'], 'p50_ms' | 'p95_ms' | 'p99_ms'>, KeptFigures>;
  /** The id of a row consists of account, interval, start and operation. */
  availability: Row<Schemas['AvailabilityPoint'], undefined>;
  /** The first call of each operation. The id of a row consists of account and operation. */
  adoption: Row<{ readonly start: string; readonly operation: string }, undefined>;
}

/** All tables. Logs have a special table, because there may be a million of them. */
export type Tables = { readonly [Name in Exclude<keyof Rows, 'logs'>]: Table<Rows[Name]> } & { readonly logs: LogTable };

/** Returns tables without rows. */
export const emptyTables = (): Tables => ({
  accounts: new Table(),
  keys: new Table(),
  factors: new Table(),
  challenges: new Table(),
  mfaTokens: new Table(),
  settings: new Table(),
  logs: new LogTable(),
  members: new Table(),
  exports: new Table(),
  events: new Table(),
  incidents: new Table(),
  indicators: new Table(),
  audit: new Table(),
  holds: new Table(),
  disclosures: new Table(),
  privacyRequests: new Table(),
  notifications: new Table(),
  notificationSettings: new Table(),
  reviews: new Table(),
  keyUses: new Table(),
  performance: new Table(),
  availability: new Table(),
  adoption: new Table(),
});
