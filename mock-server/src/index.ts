/**
 * The platform in your process, with a clock that you control.
 *
 * @module @sentinelsec/mock-server
 */

export { createPlatform } from './adapters/create-platform.ts';
export { createWorlds } from './adapters/create-worlds.ts';
export type { InProcessClientOptions, Platform } from './adapters/platform.ts';
export type { SharedClock } from './adapters/shared-clock.ts';
export type { WorldInfo } from './adapters/world-info.ts';
export type { Worlds } from './adapters/worlds.ts';
export type { ClockFace } from './base/clock.ts';
export type { Span } from './base/time.ts';
export type { CapacityFault } from './faults/capacity.ts';
export type { CutFault } from './faults/cut.ts';
export type { DateFault } from './faults/date.ts';
export type { DigestFault } from './faults/digest.ts';
export type { DripFault } from './faults/drip.ts';
export type { FaultInfo } from './faults/fault.ts';
export type { FaultControl } from './faults/fault-control.ts';
export type { FaultPhase } from './faults/fault-kind.ts';
export type { FaultOptions, FaultScope } from './faults/fault-options.ts';
export type { FlipFault } from './faults/flip.ts';
export type { HangFault, HangPlace } from './faults/hang.ts';
export type { FaultEffect } from './faults/kinds.ts';
export type { LatencyFault } from './faults/latency.ts';
export type { LimitHeadersFault } from './faults/limit-headers.ts';
export type { ProblemFault } from './faults/problem.ts';
export type { RefusedFault } from './faults/refused.ts';
export type { ResetFault, ResetPlace } from './faults/reset.ts';
export type { StatusFault } from './faults/status.ts';
export type { PolicyName } from './generated/contract.ts';
export type { Advance, TimeControl } from './platform/control/clock-control.ts';
export type { SeedRecords } from './platform/control/insert-records.ts';
export type { LimitControl, LimitOptions, LimitView } from './platform/control/limit-control.ts';
export type { RetentionControl } from './platform/control/retention-control.ts';
export type { SeedControl } from './platform/control/seed-control.ts';
export type { SeedData } from './platform/control/seed-data.ts';
export type { SeedKeyOptions, SeedMemberOptions } from './platform/control/seed-options.ts';
export type { Snapshot } from './platform/control/snapshot.ts';
export type { Core } from './platform/core.ts';
export type { AdapterName } from './platform/engine/interception.ts';
export type { MswHandler } from './platform/engine/msw-handlers.ts';
export type { OverrideInfo, OverrideOptions, Resolver } from './platform/engine/overrides.ts';
export type { HandleOptions } from './platform/handle-options.ts';
export type { JournalFilter } from './platform/journal/journal-filter.ts';
export type { JournalQueries, WaitForOptions } from './platform/journal/journal-queries.ts';
export type { RequestContent } from './platform/journal/request-content.ts';
export { type RequestCount, type RequestDifference, VerificationError } from './platform/journal/verification.ts';
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
export type { LogsOfDay, UsageLogAges } from './platform/lineage/usage-log-ages.ts';
export {
  LintError,
  type LintFinding,
  type LintOptions,
  type LintRuleInfo,
  type LintRuleName,
  lintRules,
} from './platform/lint/lint.ts';
export type { CheckedResponse, PlatformOptions } from './platform/options.ts';
export { type Finding, type FindingOwner, PersonalDataError, type SearchReport } from './platform/personal-data/findings.ts';
export type { JobRun } from './rules/jobs.ts';
export type { SeededKey } from './seeds/seeded.ts';
