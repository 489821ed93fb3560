import { milliseconds, timestamp } from '../../base/time.ts';
import type { Rows } from '../../records/rows.ts';
import { cancelExport, queueExport } from '../../rules/exports/export-progress.ts';
import { liftHold } from '../../rules/lift-hold.ts';
import { decide, startReview } from '../../rules/members/access-review.ts';
import { recordDisclosure } from '../../rules/privacy/disclosure.ts';
import { makeRequest } from '../../rules/privacy/privacy-request.ts';
import { placeHold } from '../../rules/retention/legal-hold.ts';
import type { Step, Story } from './story.ts';

/** Reviews, holds, disclosures, requests and exports: one of each that is over, and one that is not. */
export const papers: readonly Step[] = [
  { ago: { days: 85 }, does: reviewed },
  { ago: { days: 40 }, does: ({ world, account }) => void recordDisclosure(world, account, {}) },
  { ago: { days: 40 }, does: ({ world, account }) => void placeHold(world, account, { covers: ['usage_log'] }) },
  { ago: { days: 25 }, does: lifted },
  // What it covers was never there: it shows a hold and keeps nothing from its end.
  { ago: { days: 15 }, does: holds },
  { ago: { days: 20 }, does: (story) => void exported(story) },
  { ago: { days: 15 }, does: (story) => requested(story, 'access') },
  { ago: { days: 4 }, does: stopped },
  { ago: { hours: 2 }, does: (story) => void exported(story) },
  { ago: { hours: 1 }, does: (story) => requested(story, 'inquiry') },
];

/** A review whose every item was attested. */
function reviewed(story: Story): void {
  const { world, account } = story;
  const { id, items } = startReview(world, account, 'member');
  story.noted('access_reviews.start', id);
  for (const { item_id } of items) {
    const review = world.tables.reviews.get(id);
    if (review) decide(world, review, { subject: item_id, decision: 'attested' });
    story.noted('access_reviews.decide', id);
  }
}

function lifted(story: Story): void {
  const [hold] = story.world.tables.holds.all();
  if (hold) story.noted('privacy.liftHold', liftHold(story.world, hold).id);
}

function holds(story: Story): void {
  const span = { from: story.ago({ days: 70 }), to: story.ago({ days: 60 }) };
  placeHold(story.world, story.account, { basis: 'incident_reporting', covers: ['export'], ...span });
}

/** The usage logs of the week before. */
function exported(story: Story): Rows['exports'] {
  const from = timestamp(story.world.now() - milliseconds({ days: 7 }));
  const values = { datasets: ['usage_logs'], format: 'csv', gzip: false, recipient: null, from, to: null } as const;
  const row = queueExport(story.world, story.account, { ...values, datasets: [...values.datasets] });
  story.noted('exports.create', row.id);
  return row;
}

/** An export that is stopped before it runs. */
function stopped(story: Story): void {
  story.noted('exports.cancel', cancelExport(story.world, exported(story)).id);
}

function requested(story: Story, kind: 'access' | 'inquiry'): void {
  const { id } = makeRequest(story.world, story.account, { kind, team: 'privacy' });
  story.noted('privacy.createRequest', id);
}
