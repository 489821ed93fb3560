/**
 * The platform in your process: its rules, with a clock that you turn.
 *
 * @module @sentinelsec/mock-server
 */

export { createPlatform } from './adapters/create-platform.ts';
export type { ClientOptions, Platform } from './adapters/platform.ts';
export type { SharedClock } from './adapters/shared-clock.ts';
export type { Core, HandleOptions } from './platform/core.ts';
export type { Explanation, Fate, Happening, Remnant, RetentionSetting, When } from './platform/explanation.ts';
export { type FoundPlace, type Holding, PersonalDataFound, type SearchReport } from './platform/found-place.ts';
export type { Journal, JournalEntry } from './platform/journal.ts';
export type { LimitControl, LimitView } from './platform/limit-control.ts';
export type { MswHandler } from './platform/msw-handlers.ts';
export type { Answered, PlatformOptions } from './platform/options.ts';
export type { OverrideInfo, OverrideOptions, Resolver } from './platform/overrides.ts';
export type { RetentionControl } from './platform/retention-control.ts';
export type { KeyWish, SeedControl } from './platform/seed-control.ts';
export type { Snapshot } from './platform/snapshot.ts';
export type { Advance, TimeControl } from './platform/time-control.ts';
