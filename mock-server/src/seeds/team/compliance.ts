import { milliseconds, timestamp } from '../../base/time.ts';
import type { Rows } from '../../records/rows.ts';
import { cancelExport, queueExport } from '../../rules/exports/export-progress.ts';
import { liftHold } from '../../rules/lift-hold.ts';
import { decide, startReview } from '../../rules/members/access-review.ts';
import { recordDisclosure } from '../../rules/privacy/disclosure.ts';
import { makeRequest } from '../../rules/privacy/privacy-request.ts';
import { placeHold } from '../../rules/retention/legal-hold.ts';
import type { History, Step } from './history.ts';

/**
 * The steps that make reviews, legal holds, disclosures, privacy requests and exports. Some of these records are already
 * completed, lifted, expired or canceled.
 */
export const compliance: readonly Step[] = [
  { ago: { days: 85 }, does: reviewed },
  { ago: { days: 40 }, does: ({ world, account }) => void recordDisclosure(world, account, {}) },
  { ago: { days: 40 }, does: ({ world, account }) => void placeHold(world, account, { covers: ['usage_log'] }) },
  { ago: { days: 25 }, does: lifted },
  // This hold covers a period in which no exports were made. So the list of holds has an active hold, and the retention of all
  // data stays the same.
  { ago: { days: 15 }, does: holds },
  { ago: { days: 20 }, does: (history) => void exported(history) },
  { ago: { days: 15 }, does: (history) => requested(history, 'access') },
  { ago: { days: 4 }, does: stopped },
  { ago: { hours: 2 }, does: (history) => void exported(history) },
  { ago: { hours: 1 }, does: (history) => requested(history, 'inquiry') },
];

/** Makes a completed review in which all access was confirmed. */
function reviewed(history: History): void {
  const { world, account } = history;
  const { id, items } = startReview(world, account, 'member');
  history.recordAudit('access_reviews.start', id);
  for (const { item_id } of items) {
    const review = world.tables.reviews.get(id);
    if (review) decide(world, review, { subject: item_id, decision: 'attested' });
    history.recordAudit('access_reviews.decide', id);
  }
}

function lifted(history: History): void {
  const [hold] = history.world.tables.holds.all();
  if (hold) history.recordAudit('privacy.liftHold', liftHold(history.world, hold).id);
}

function holds(history: History): void {
  const span = { from: history.ago({ days: 70 }), to: history.ago({ days: 60 }) };
  placeHold(history.world, history.account, { basis: 'incident_reporting', covers: ['export'], ...span });
}

/** Makes an export of the usage logs of the last week. */
function exported(history: History): Rows['exports'] {
  const from = timestamp(history.world.now() - milliseconds({ days: 7 }));
  const values = { datasets: ['usage_logs'], format: 'csv', gzip: false, recipient: null, from, to: null } as const;
  const row = queueExport(history.world, history.account, { ...values, datasets: [...values.datasets] });
  history.recordAudit('exports.create', row.id);
  return row;
}

/** Makes an export that is canceled before it runs. */
function stopped(history: History): void {
  history.recordAudit('exports.cancel', cancelExport(history.world, exported(history)).id);
}

function requested(history: History, kind: 'access' | 'inquiry'): void {
  const { id } = makeRequest(history.world, history.account, { kind, team: 'privacy' });
  history.recordAudit('privacy.createRequest', id);
}
