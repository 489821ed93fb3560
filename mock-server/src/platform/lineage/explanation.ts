import type { DataClassName } from '../../generated/contract.ts';
import type { components } from '../../generated/paths.d.ts';

/**
 * The time at which an action will happen to a record. All times are milliseconds since the epoch.
 *
 * @example
 * const when: DueTime = { kind: 'at', at: platform.clock.now(), because: 'class' };
 * if (when.kind === 'at') await platform.clock.advanceTo(when.at);
 */
export type DueTime =
  /**
   * The action is due at a fixed time. `because` says what decides this time. The value is `class` (the period of the data
   * class), `closure` (the closure of the account) or `record` (the record itself).
   */
  | { readonly kind: 'at'; readonly at: number; readonly because: 'class' | 'closure' | 'record' }
  /**
   * The action is due at a fixed time. The account has set a period that is shorter than the period of the data class. `setting`
   * is the name of the shorter period in `settings.update`.
   */
  | { readonly kind: 'at'; readonly at: number; readonly because: 'settings'; readonly setting: RetentionSetting }
  /** The action is due when the platform answers a request for deletion. `request` is the id of this request. */
  | { readonly kind: 'at'; readonly at: number; readonly because: 'request'; readonly request: string }
  /**
   * The action is due at the time `at`, but legal holds forbid the action until the holds are lifted. `holds` lists the ids of
   * these holds.
   */
  | { readonly kind: 'held'; readonly at: number; readonly holds: readonly string[] }
  /**
   * The action is due some time after an event that has not happened yet. The event is the closure of the account, or the moment
   * when an export becomes `ready`. `after` is the time from the event to the action, in milliseconds.
   */
  | { readonly kind: 'after'; readonly event: 'closure' | 'ready'; readonly after: number };

/**
 * The name of a setting that can shorten a retention period.
 *
 * @example
 * const setting: RetentionSetting = 'usage_logs_deleted_after';
 * await client.settings.update({ retention: { [setting]: 'P7D' } });
 */
export type RetentionSetting = keyof components['schemas']['Settings']['retention'];

/**
 * An action that is planned for a record.
 *
 * @example
 * const explained = platform.retention.explain(platform.seed.usageLog().id);
 * const will: readonly ScheduledAction[] = explained.kind === 'kept' ? explained.will : [];
 * will.filter(({ does }) => does === 'anonymize');
 */
export type ScheduledAction =
  /** The personal content of these properties is removed. The record stays. */
  | { readonly does: 'anonymize'; readonly properties: readonly string[]; readonly when: DueTime }
  /** These properties are erased when the account is deleted. The record stays. */
  | { readonly does: 'erase'; readonly properties: readonly string[]; readonly when: DueTime }
  /** The files of the record are deleted. The record stays. */
  | { readonly does: 'delete-files'; readonly when: DueTime }
  /** The record is deleted. */
  | { readonly does: 'delete'; readonly when: DueTime }
  /** A job that is scheduled for the record, such as `key.expire`. */
  | { readonly does: 'run'; readonly job: string; readonly when: DueTime };

/**
 * A reference to a record. The reference will still exist after the record is deleted.
 *
 * @example
 * const outlives: readonly Reference[] = platform.retention.explain(platform.keyId).outlives;
 * outlives.some(({ kind }) => kind === 'mentions');
 */
export type Reference =
  /** Statistics that count the record. They identify no person. */
  | { readonly kind: 'figures'; readonly record: string; readonly ids: readonly string[]; readonly until: number }
  /**
   * Other records that contain the id of the explained record. All these other records have the same schema. `will` contains the
   * scheduled actions of the first of them, and may be empty.
   */
  | {
      readonly kind: 'mentions';
      readonly record: string;
      readonly ids: readonly string[];
      readonly will: readonly ScheduledAction[];
    }
  /**
   * An export file that contains the record. If `sealed` is true, the file is encrypted, and the platform cannot check whether
   * the file contains the record.
   */
  | {
      readonly kind: 'file';
      readonly export: string;
      readonly file: string;
      readonly sealed: boolean;
      readonly will: readonly ScheduledAction[];
    };

/**
 * A past event of a record.
 *
 * @example
 * const explained = platform.retention.explain(platform.keyId);
 * const happened: readonly LifecycleEvent[] = explained.kind === 'kept' ? explained.happened : [];
 * happened[0]?.what; // 'created'
 */
export interface LifecycleEvent {
  /** The name of the event. For example, `revoked` comes from the property `revoked_at`. */
  readonly what: string;
  /** Milliseconds since the epoch; `undefined` if the time is not known. */
  readonly at: number | undefined;
}

/** A property with personal data, and the purpose for which the platform collects this data. */
export interface PersonalFact {
  readonly name: string;
  /** The category in the privacy policy. */
  readonly category: string;
  readonly purpose: string;
}

/** The data class of a record, as the spec describes it. */
export interface ClassFact {
  readonly name: DataClassName;
  readonly description: string;
}

/** The properties that every explanation has. */
interface ExplanationBase {
  readonly id: string;
  /** The references that will still exist after the record is deleted. */
  readonly outlives: readonly Reference[];
  /** The whole explanation as text, one line for each fact. */
  readonly text: string;
  toString(): string;
}

/**
 * The explanation of a record: what has happened to the record, and what the platform will do with the record.
 *
 * @example
 * const explained: Explanation = platform.retention.explain(platform.keyId);
 * if (explained.kind === 'kept') console.log(explained.record, explained.text);
 */
export type Explanation =
  /** The record exists. */
  | (ExplanationBase & {
      readonly kind: 'kept';
      /** The name of the record's schema. */
      readonly record: string;
      readonly account: string;
      /** Absent for records without a data class, such as MFA challenges. */
      readonly dataClass: ClassFact | undefined;
      readonly personal: readonly PersonalFact[];
      readonly happened: readonly LifecycleEvent[];
      /** The scheduled actions, in the order of their times. Actions without a known time come last. */
      readonly will: readonly ScheduledAction[];
    })
  /**
   * The record no longer exists. It was deleted at the time `since` or earlier. The platform keeps no data of deleted records, so
   * it may not know the exact time. If the platform knows no time at all, `since` is `undefined`.
   */
  | (ExplanationBase & {
      readonly kind: 'gone';
      readonly record: string;
      readonly because: 'period' | 'request' | 'account-deleted';
      readonly since: number | undefined;
    })
  /** No record has this id, but some records contain this id. For example, the id may be the id of a request. */
  | (ExplanationBase & { readonly kind: 'mentioned' })
  /** The platform knows no record that has or had this id. */
  | (ExplanationBase & { readonly kind: 'unknown'; readonly because: 'no-id' | 'not-yet' | 'no-trace' });
