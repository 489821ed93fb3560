import type { DataClassName } from '../../generated/contract.ts';
import type { components } from '../../generated/paths.d.ts';

/**
 * When something will happen to a record. Moments are milliseconds since the epoch.
 *
 * @example
 * const when: DueTime = { kind: 'at', at: platform.clock.now(), because: 'class' };
 * if (when.kind === 'at') await platform.clock.advanceTo(when.at);
 */
export type DueTime =
  /** It is settled: by the period of the class, by the account's closure, or by the record itself. */
  | { readonly kind: 'at'; readonly at: number; readonly because: 'class' | 'closure' | 'record' }
  /** It is settled by the account's own shorter period; `setting` names it, as in `settings.update`. */
  | { readonly kind: 'at'; readonly at: number; readonly because: 'settings'; readonly setting: RetentionSetting }
  /** It is settled by a request for deletion, which will have been answered by then. */
  | { readonly kind: 'at'; readonly at: number; readonly because: 'request'; readonly request: string }
  /** It would be at `at`, but legal holds forbid it; once they are lifted it is made up for. */
  | { readonly kind: 'held'; readonly at: number; readonly holds: readonly string[] }
  /** So long after something that has not happened. */
  | { readonly kind: 'after'; readonly event: 'closure' | 'ready'; readonly after: number };

/**
 * The name of a setting that may shorten a period.
 *
 * @example
 * const setting: RetentionSetting = 'usage_logs_deleted_after';
 * await client.settings.update({ retention: { [setting]: 'P7D' } });
 */
export type RetentionSetting = keyof components['schemas']['Settings']['retention'];

/**
 * Something that will happen to a record.
 *
 * @example
 * const explained = platform.retention.explain(platform.seed.usageLog().id);
 * const will: readonly ScheduledAction[] = explained.kind === 'kept' ? explained.will : [];
 * will.filter(({ does }) => does === 'anonymize');
 */
export type ScheduledAction =
  /** These properties lose what leads to a person; the record stays. */
  | { readonly does: 'anonymize'; readonly properties: readonly string[]; readonly when: DueTime }
  /** These properties are emptied when the account is deleted; the record stays. */
  | { readonly does: 'erase'; readonly properties: readonly string[]; readonly when: DueTime }
  /** Its files are gone; what is shown of it stays. */
  | { readonly does: 'delete-files'; readonly when: DueTime }
  /** The record is gone. */
  | { readonly does: 'delete'; readonly when: DueTime }
  /** A job that stands on the agenda for it, such as `key.expire`. */
  | { readonly does: 'run'; readonly job: string; readonly when: DueTime };

/**
 * What will still tell of a record when it is gone.
 *
 * @example
 * const outlives: readonly Reference[] = platform.retention.explain(platform.keyId).outlives;
 * outlives.some(({ kind }) => kind === 'mentions');
 */
export type Reference =
  /** Figures that it was counted in; they lead to nobody. */
  | { readonly kind: 'figures'; readonly record: string; readonly ids: readonly string[]; readonly until: number }
  /** Other records that hold its id, with what will happen to each kind; none of it when they stay as they are. */
  | {
      readonly kind: 'mentions';
      readonly record: string;
      readonly ids: readonly string[];
      readonly will: readonly ScheduledAction[];
    }
  /** A file of an export that holds it; a sealed one may, and nobody but its recipient can tell. */
  | {
      readonly kind: 'file';
      readonly export: string;
      readonly file: string;
      readonly sealed: boolean;
      readonly will: readonly ScheduledAction[];
    };

/**
 * Something that has happened to a record.
 *
 * @example
 * const explained = platform.retention.explain(platform.keyId);
 * const happened: readonly LifecycleEvent[] = explained.kind === 'kept' ? explained.happened : [];
 * happened[0]?.what; // 'created'
 */
export interface LifecycleEvent {
  /** What, as the record's own properties call it: `created`, `revoked`, `anonymized`. */
  readonly what: string;
  /** Milliseconds since the epoch; `undefined` where nothing is kept of the moment. */
  readonly at: number | undefined;
}

/** A personal property, why it is collected and what ends it. */
export interface PersonalFact {
  readonly name: string;
  /** As the privacy policy lists them. */
  readonly category: string;
  readonly purpose: string;
}

/** The class that a record is of, in the description's own words. */
export interface ClassFact {
  readonly name: DataClassName;
  readonly description: string;
}

/** What all explanations tell. */
interface Told {
  readonly id: string;
  /** What still tells of it. */
  readonly outlives: readonly Reference[];
  /** All of it to be read, a line each. */
  readonly text: string;
  toString(): string;
}

/**
 * The lineage of a record.
 *
 * @example
 * const explained: Explanation = platform.retention.explain(platform.keyId);
 * if (explained.kind === 'kept') console.log(explained.record, explained.text);
 */
export type Explanation =
  /** It is there. */
  | (Told & {
      readonly kind: 'kept';
      /** The name of its schema. */
      readonly record: string;
      readonly account: string;
      /** Absent for what is of no class, such as an MFA challenge. */
      readonly dataClass: ClassFact | undefined;
      readonly personal: readonly PersonalFact[];
      readonly happened: readonly LifecycleEvent[];
      /** In order of time, as far as that is known. */
      readonly will: readonly ScheduledAction[];
    })
  /** It is no longer there: since `since` at the latest, if that can be told without keeping what must not be kept. */
  | (Told & {
      readonly kind: 'gone';
      readonly record: string;
      readonly because: 'period' | 'request' | 'account-deleted';
      readonly since: number | undefined;
    })
  /** It is no record of its own; others hold it, such as the id of a request. */
  | (Told & { readonly kind: 'mentioned' })
  /** No record has or had this id, as far as can be told. */
  | (Told & { readonly kind: 'unknown'; readonly because: 'no-id' | 'not-yet' | 'no-trace' });
