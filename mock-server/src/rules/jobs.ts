import { takeDue } from '../base/agenda.ts';
import type { World } from '../state/world.ts';
import { startDueReview } from './access-review.ts';
import { deleteAccount } from './account-deletion.ts';
import { forgetFailures } from './brute-force.ts';
import { expireExport, finishExport, runExport } from './export-progress.ts';
import { endOverlap, expireKey } from './key-expiry.ts';
import { answerRequest } from './privacy-request.ts';
import { anonymizeLogs, deleteLogs } from './retention.ts';
import { deleteFigure } from './rollups.ts';

/** Does what is due, for one subject, at its moment. Tells whether there was something to do, or for how many. */
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

/** What ran, how often, and from when to when. */
export interface Ran {
  /** The job's name, such as `retention.delete`. */
  readonly job: string;
  /** For how many subjects it had something to do. */
  readonly count: number;
  /** Its first moment, in milliseconds since the epoch. */
  readonly first: number;
  /** Its last moment, in milliseconds since the epoch. */
  readonly last: number;
}

/** Runs all that is due until a moment, in order, each at its own moment. Tells the jobs in the order in which they first ran. */
export function runDue(world: World, until: number): Ran[] {
  const ran = new Map<string, { count: number; readonly first: number; last: number }>();
  for (let due = takeDue(world.state.agenda, until); due; due = takeDue(world.state.agenda, until)) {
    const { job, at, subject } = due;
    const count = Number(world.clock.during(at, () => jobs[job]?.(world, subject)) ?? 0);
    if (count === 0) continue;
    const before = ran.get(job);
    if (before) {
      before.count += count;
      before.last = at;
    } else ran.set(job, { count, first: at, last: at });
  }
  return [...ran].map(([job, what]) => ({ job, ...what }));
}
