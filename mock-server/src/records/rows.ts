import type { Histogram } from '../base/histogram.ts';
import type { components } from '../generated/paths.d.ts';
import { type Row, Table } from '../state/table.ts';
import { LogTable } from './log-table.ts';

type Schemas = components['schemas'];

/** One secret of a key. */
export interface KeptSecret {
  readonly salt: string;
  /** SHA-256 of salt and secret. */
  readonly hash: string;
  /** When it stops working after a rotation; null for the one in force. */
  readonly until: number | null;
  /** Whether a call was made with it. */
  readonly used: boolean;
}

/** What is kept of a key beside what it shows: its secrets, newest first. */
export interface KeptKey {
  readonly secrets: readonly KeptSecret[];
}

/** What is kept of a second factor beside what it shows. */
export interface KeptFactor {
  /** Whose factor it is. */
  readonly member: string;
  /** The shared secret of RFC 6238, in base32. */
  readonly secret: string;
  /** The last time step whose code was accepted: no code works twice. */
  readonly usedStep: number;
}

/** What is kept of a challenge. */
export interface KeptStepUp {
  /** The key it was made for, and is good for. */
  readonly key: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** What is kept of a step-up that was passed: the token ends with its key, and with what proved it. */
export interface KeptMfaToken extends KeptStepUp {
  /** The factor whose code it was, or the member whose recovery code. */
  readonly provenBy: string;
}

/** What is kept of an account beside what it shows. */
export interface KeptAccount {
  /** SHA-256 of the restore token, while it is closed. */
  readonly restoreToken: string | null;
  /** The public key that evidence is sealed to, and since when. */
  readonly encryptionKey: string | null;
  readonly encryptionKeySetAt: string | null;
  /** The id of the audit entry that was written last: so that its absence shows. Absent before there is one. */
  readonly lastAudit?: string;
}

/** What is kept of a member beside what it shows. */
export interface KeptMember {
  /** SHA-256 of the invitation's one-time token, until the member has a factor. */
  readonly invitation: string | null;
  /** SHA-256 of the recovery codes that are left. */
  readonly recoveryCodes: readonly string[];
}

/** What is kept of a point of figures beside what it shows. */
export interface KeptFigures {
  /** Of the durations in milliseconds. */
  readonly histogram: Histogram;
}

/** The calls of a key in one hour. */
export interface HourOfCalls {
  /** When it began, in milliseconds since the epoch. */
  readonly start: number;
  readonly calls: number;
}

/** How a key is usually used: by this one sees what is unusual, and what it never needed. */
export interface KeptHabit {
  /** SHA-256 of key and network, so that no address is kept. */
  readonly networks: readonly string[];
  /** Scopes that its calls needed. */
  readonly scopes: readonly string[];
  /** The hours in which it called, newest first, as far back as a sudden rise is measured against. */
  readonly hours: readonly HourOfCalls[];
}

/** What is kept of an export beside what it shows, once it runs: its files, which are shown when it is ready. */
export interface KeptExport {
  /** Milliseconds since the epoch; null while it is queued. */
  readonly startedAt: number | null;
  readonly readyAt: number | null;
  readonly files: Schemas['Export']['files'];
}

/** The rows of each table. `wire` is what the API answers, `kept` what only the platform knows. */
export interface Rows {
  accounts: Row<Schemas['Account'], KeptAccount>;
  keys: Row<Schemas['Key'], KeptKey>;
  factors: Row<Schemas['MfaFactor'], KeptFactor>;
  challenges: Row<Schemas['MfaChallenge'], KeptStepUp>;
  /** By SHA-256 of the token. */
  mfaTokens: Row<undefined, KeptMfaToken>;
  /** By account. */
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
  /** By account. */
  notificationSettings: Row<Schemas['NotificationSettings'], undefined>;
  reviews: Row<Schemas['AccessReview'], undefined>;
  /** By key. */
  habits: Row<undefined, KeptHabit>;
  /** By account, interval, start, operation and status class; the percentiles are drawn from what is kept when one asks. */
  performance: Row<Omit<Schemas['PerformancePoint'], 'p50_ms' | 'p95_ms' | 'p99_ms'>, KeptFigures>;
  /** By account, interval, start and operation. */
  availability: Row<Schemas['AvailabilityPoint'], undefined>;
  /** The first call of each operation, by account and operation. */
  adoption: Row<{ readonly start: string; readonly operation: string }, undefined>;
}

/** All tables; logs, of which there may be many, have one of their own kind. */
export type Tables = { readonly [Name in Exclude<keyof Rows, 'logs'>]: Table<Rows[Name]> } & { readonly logs: LogTable };

/** Tables without rows. */
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
  habits: new Table(),
  performance: new Table(),
  availability: new Table(),
  adoption: new Table(),
});
