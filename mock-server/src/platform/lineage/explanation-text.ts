import { iso8601, timestamp } from '../../base/time.ts';
import type { DueTime, Explanation, LifecycleEvent, Reference, ScheduledAction } from './explanation.ts';

/** An explanation without what its text is made of. */
export type Untold = Explanation extends infer Each
  ? Each extends Explanation
    ? Omit<Each, 'text' | 'toString'>
    : never
  : never;

/** An explanation to be read, a line each. */
export const explanationText = (told: Untold): string => [...headOf(told), ...told.outlives.map(remnantLine)].join('\n');

function headOf(told: Untold): string[] {
  switch (told.kind) {
    case 'kept':
      return [
        `${told.id} is a record of the kind ${told.record}.`,
        ...(told.dataClass ? [line('policy', `${told.dataClass.name}: ${told.dataClass.description}`)] : []),
        ...told.personal.map(({ name, category, purpose }) => line('personal', `${name} (${category}, for ${purpose})`)),
        ...told.happened.map((happening) => line('happened', happeningText(happening))),
        ...told.will.map((fate) => line('will be', fateText(fate))),
        ...(told.will.length === 0 ? [line('will be', 'kept as it is')] : []),
      ];
    case 'gone':
      return [
        `${told.id} is gone${told.since === undefined ? '' : `, since ${timestamp(told.since)} at the latest`}: ${why[told.because]}.`,
      ];
    case 'mentioned':
      return [`${told.id} has no record of its own.`];
    case 'unknown':
      return [`${told.id} is not known: ${why[told.because]}.`];
    default:
      return told satisfies never;
  }
}

const why = {
  period: 'the period of its class is over',
  request: 'somebody deleted it',
  'account-deleted': 'its account was deleted',
  'no-id': 'it does not look like the id of a record',
  'not-yet': 'by its time it would be made in the future',
  'no-trace': 'nothing was ever made with this id, or nothing is left that could tell',
} as const;

const line = (title: string, text: string): string => `  ${title.padEnd(9)} ${text}`;

const happeningText = ({ what, at }: LifecycleEvent): string => (at === undefined ? what : `${what} ${timestamp(at)}`);

/** A fate in words: `deleted at 2026-04-01T00:00:00.000Z, by the period of its class`. */
export function fateText(fate: ScheduledAction): string {
  switch (fate.does) {
    case 'anonymize':
      return `anonymized ${whenText(fate.when)}: ${fate.properties.join(', ')}`;
    case 'erase':
      return `emptied of ${fate.properties.join(', ')} ${whenText(fate.when)}`;
    case 'delete-files':
      return `without its files ${whenText(fate.when)}`;
    case 'delete':
      return `deleted ${whenText(fate.when)}`;
    case 'run':
      return `looked at by ${fate.job} ${whenText(fate.when)}`;
    default:
      return fate satisfies never;
  }
}

const reasons = {
  class: 'by the period of its class',
  closure: 'with its account, which is closed',
  record: 'as it says itself',
} as const;

function whenText(when: DueTime): string {
  switch (when.kind) {
    case 'at':
      return `at ${timestamp(when.at)}, ${reasonText(when)}`;
    case 'held':
      return `once ${when.holds.join(' and ')} ${when.holds.length === 1 ? 'is' : 'are'} lifted, but not before ${timestamp(when.at)}`;
    case 'after':
      return `${iso8601(when.after)} after ${when.event === 'closure' ? 'its account is closed' : 'it is ready'}`;
    default:
      return when satisfies never;
  }
}

function reasonText(when: DueTime & { readonly kind: 'at' }): string {
  if (when.because === 'settings') return `by the setting ${when.setting}`;
  return when.because === 'request' ? `as ${when.request} asks for` : reasons[when.because];
}

const shownIds = 3;

function remnantLine(remnant: Reference): string {
  switch (remnant.kind) {
    case 'figures':
      return line('outlives', `${counted(remnant.record, remnant.ids)}, until ${timestamp(remnant.until)}: they lead to nobody`);
    case 'mentions':
      return line(
        'outlives',
        `${counted(remnant.record, remnant.ids)}: ${remnant.will.map(fateText).join('; ') || 'stays as it is'}`,
      );
    case 'file': {
      const holds = remnant.sealed ? 'sealed, may hold it' : 'holds it';
      return line('outlives', `${remnant.export}/${remnant.file} (${holds}): ${remnant.will.map(fateText).join('; ')}`);
    }
    default:
      return remnant satisfies never;
  }
}

function counted(record: string, ids: readonly string[]): string {
  const more = ids.length > shownIds ? ` and ${ids.length - shownIds} more` : '';
  return `${record} ${ids.slice(0, shownIds).join(', ')}${more}`;
}
