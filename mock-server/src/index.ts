/**
 * The platform in your process: its rules, with a clock that you turn.
 *
 * @module @sentinelsec/mock-server
 */

export { createPlatform } from './adapters/create-platform.ts';
export type { InProcessClientOptions, Platform } from './adapters/platform.ts';
export type { SharedClock } from './adapters/shared-clock.ts';
export type { Advance, TimeControl } from './platform/control/clock-control.ts';
export type { LimitControl, LimitView } from './platform/control/limit-control.ts';
export type { RetentionControl } from './platform/control/retention-control.ts';
export type { SeedControl, SeedKeyOptions } from './platform/control/seed-control.ts';
export type { Snapshot } from './platform/control/snapshot.ts';
export type { Core, HandleOptions } from './platform/core.ts';
export type { MswHandler } from './platform/engine/msw-handlers.ts';
export type { OverrideInfo, OverrideOptions, Resolver } from './platform/engine/overrides.ts';
export type { Journal } from './platform/journal.ts';
export type { JournalEntry, JournalRule } from './platform/journal-entry.ts';
export type {
  DueTime,
  Explanation,
  LifecycleEvent,
  Reference,
  RetentionSetting,
  ScheduledAction,
} from './platform/lineage/explanation.ts';
export type { CheckedResponse, PlatformOptions } from './platform/options.ts';
export { type Finding, type FindingOwner, PersonalDataError, type SearchReport } from './platform/personal-data/findings.ts';
