import { type Due, takeDue } from '../base/agenda.ts';
import type { World } from '../state/world.ts';
import { deleteAccount } from './account/account-deletion.ts';
import { expireExport, finishExport, runExport } from './exports/export-progress.ts';
import { endOverlap, expireKey } from './keys/key-expiry.ts';
import { startDueReview } from './members/access-review.ts';
import { answerRequest } from './privacy/privacy-request.ts';
import { forgetFailures } from './request/lockout.ts';
import { anonymizeLogs, deleteLogs } from './usage/log-retention.ts';
import { deleteFigure } from './usage/rollups.ts';

/**
 * Runs one job for a subject, such as the id of an export. Returns whether the job changed something, or how many records it
 * changed.
 */
type Job = (world: World, subject: string) => boolean | number;

const jobs: Readonly<Record<string, Job>> = {
  'retention.anonymize': anonymizeLogs,
  'retention.delete': deleteLogs,
  'figure.delete': deleteFigure,
  'export.run': runExport,
  'export.ready': finishExport,
  'export.expire': expireExport,
  'account.delete': deleteAccount,
  'privacy.answer': answerRequest,
  'review.start': startDueReview,
  'key.expire': expireKey,
  'key.end-overlap': endOverlap,
  'failure.forget': forgetFailures,
  'challenge.expire': (world, id) => world.tables.challenges.remove(id),
  'mfa-token.expire': (world, id) => world.tables.mfaTokens.remove(id),
  'idempotency.expire': (world, id) => world.state.answers.delete(id),
};

/**
 * The total result of all runs of one job. Runs that changed nothing and threw no error are left out.
 *
 * @example
 * const { ran } = await platform.clock.advance({ days: 31 });
 * ran.map(({ job, count }: JobRun) => `${job}: ${count}`);
 */
export interface JobRun {
  /** The job's name, such as `retention.delete`. */
  readonly job: string;
  /** The number of records that the job changed. */
  readonly count: number;
  /** The time at which the job first changed something or failed, in milliseconds since the epoch. */
  readonly first: number;
  /** The time at which the job last changed something or failed, in milliseconds since the epoch. */
  readonly last: number;
  /** The first error of the job, and the subject of the run that failed, such as the id of an export. Absent if no run failed. */
  readonly failure?: { readonly subject: string; readonly error: unknown };
}

/**
 * Runs all jobs that are due at the time `until` or earlier, in the order of their due times. While a job runs, the clock shows
 * the due time of the job. If a job throws an error, the other jobs still run. The error is written to the console. Returns the
 * jobs that changed something or failed, in the order of their first run.
 */
export function runDue(world: World, until: number): JobRun[] {
  const ran = new Map<string, JobRun>();
  for (let due = takeDue(world.state.agenda, until); due; due = takeDue(world.state.agenda, until)) {
    const { job, at } = due;
    const outcome = runOne(world, due);
    if (outcome.count === 0 && !outcome.failure) continue;
    const before = ran.get(job);
    const failure = before?.failure ?? outcome.failure;
    const count = (before?.count ?? 0) + outcome.count;
    ran.set(job, { job, count, first: before?.first ?? at, last: at, ...(failure && { failure }) });
  }
  return [...ran.values()];
}

function runOne(world: World, { job, at, subject }: Due): Pick<JobRun, 'count' | 'failure'> {
  try {
    return { count: Number(world.clock.during(at, () => jobs[job]?.(world, subject)) ?? 0) };
  } catch (error) {
    // biome-ignore lint/suspicious/noConsole: no caller waits for a job, so its error would be lost.
    console.error(`sentinelsec mock: the job ${job} of ${subject} failed:`, error);
    return { count: 0, failure: { subject, error } };
  }
}
