import { nextStep } from '../../../sdk/src/errors/next-step.ts';
import { codes, table } from '../page.ts';
import type { SpecFacts } from '../spec-facts.ts';
import { withFigures } from '../wording.ts';
import { operationLink, operationNamed } from './operation-link.ts';

/** Advice for the problem types whose error message does not say enough. */
const advice: Readonly<Record<string, (facts: SpecFacts) => string>> = {
  'quota-exceeded': (facts) =>
    `Wait for the seconds in \`Retry-After\`, then send the same request again. The member \`violated-policies\` names the [quota policies](../facts/quota-policies.md) that refused the request. ${midnightText(facts)} If the timeout of a call allows it, the client waits by itself: see [Limits](./limits.md).`,
  'abnormal-usage-detected': (facts) =>
    withFigures(
      'Do not let a program send the request again and again. Find the program that sends wrong keys from this address, and correct its key. Then wait for the seconds in `Retry-After`. The platform refuses an address for `lockout_duration` after `lockout_failures` failed authentications within `lockout_window`, and a right key does not end this earlier.',
      facts,
    ),
  'temporary-reduced-capacity': () =>
    'Send the same request again later. If the response has `Retry-After`, wait for this number of seconds. Your request did not cause this, and [`health.get`](../api/health.md#health.get) shows which components work.',
  'state-conflict': () =>
    'Read `detail`, which names the state that is in the way. Read the resource again, and make the call only when its state allows it. The table lists when each operation refuses.',
  'legal-hold': (facts) =>
    `The member \`holds\` of the problem lists the legal holds. Read why each was placed with ${called(facts, 'privacy.listHolds')}. If its reason has ended, lift the hold with ${called(facts, 'privacy.liftHold')}, then send the request again. Until then, the platform keeps the data.`,
  'idempotency-in-progress': () =>
    'Wait for the seconds in `Retry-After`. Then send the same request again with the same `Idempotency-Key`: the response is that of the first request. Do not use a new key, because the operation would run twice.',
};

/** Returns what to do about a problem type. */
export const adviceOn = (facts: SpecFacts, slug: string, status: number): string =>
  advice[slug]?.(facts) ?? nextStep(slug, status);

/** Makes a link to an operation, with what its caller needs, such as `privacy.liftHold` (scope `holds:write`, and MFA). */
function called(facts: SpecFacts, id: string): string {
  const operation = operationNamed(facts, id);
  return `${operationLink(operation)} (scope ${codes(operation.scopes)}${operation.mfa ? ', and MFA' : ''})`;
}

const day = 86_400;

/**
 * Returns a sentence that names the quota policies whose windows begin at midnight UTC. These are the policies with a fixed
 * window of one day: the first window began at the start of 1970 in UTC, and each window begins when the window before it ends.
 */
function midnightText({ policies }: SpecFacts): string {
  const names = Object.entries(policies).flatMap(([name, { algorithm, window }]) =>
    algorithm === 'fixed-window' && window === day ? [name] : [],
  );
  return names.length === 0 ? '' : `The quotas for a day (${codes(names)}) begin anew at 00:00 UTC.`;
}

/**
 * Makes a table for the problem type `state-conflict` or `legal-hold`. For each operation with this problem type, the table says
 * when the status is 409. The texts come from the descriptions of the operations. For all other problem types, the result is
 * empty.
 */
export function refusalTable(facts: SpecFacts, slug: string): string {
  const problem = facts.problems.find((candidate) => candidate.slug === slug);
  if (slug !== 'state-conflict' && slug !== 'legal-hold') return '';
  const rows = facts.operations
    .filter(({ problems }) => problem !== undefined && problems.includes(problem.name))
    .map((operation) => [operationLink(operation), withFigures(refusalsOf(operation.description), facts)]);
  return table(['Operation', 'When'], rows);
}

/**
 * Returns the sentences of a description that say when the response is a 409. In the description, each of these sentences begins
 * with `The response is a 409 if`.
 */
export const refusalsOf = (description: string): string =>
  description
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[.;]) (?=[A-Z])/)
    .filter((sentence) => sentence.startsWith(opening))
    .map((sentence) => sentence.replace(opening, 'If'))
    .join(' ');

const opening = 'The response is a 409 if';
