import { iso8601, timestamp } from '../../base/time.ts';
import type { DueTime, Explanation, LifecycleEvent, Reference, ScheduledAction } from './explanation.ts';

/** The facts of an explanation, without its text. */
export type ExplanationFacts = Explanation extends infer Each
  ? Each extends Explanation
    ? Omit<Each, 'text' | 'toString'>
    : never
  : never;

/** Returns the text of an explanation: one line for each fact. */
export const explanationText = (explanation: ExplanationFacts): string =>
  [...headOf(explanation), ...explanation.outlives.map(referenceLine)].join('\n');

function headOf(explanation: ExplanationFacts): string[] {
  switch (explanation.kind) {
    case 'kept':
      return [
        `${explanation.id} is a record of the kind ${explanation.record}.`,
        ...(explanation.dataClass ? [line('policy', `${explanation.dataClass.name}: ${explanation.dataClass.description}`)] : []),
        ...explanation.personal.map(({ name, category, purpose }) => line('personal', `${name} (${category}, for ${purpose})`)),
        ...explanation.happened.map((event) => line('happened', eventText(event))),
        ...explanation.will.map((action) => line('will be', actionText(action))),
        ...(explanation.will.length === 0 ? [line('will be', 'kept as it is')] : []),
      ];
    case 'gone':
      return [
        `${explanation.id} is gone${explanation.since === undefined ? '' : `, since ${timestamp(explanation.since)} at the latest`}: ${why[explanation.because]}.`,
      ];
    case 'mentioned':
      return [`${explanation.id} has no record of its own.`];
    case 'unknown':
      return [`${explanation.id} is not known: ${why[explanation.because]}.`];
    default:
      return explanation satisfies never;
  }
}

const why = {
  period: 'the period of its class is over',
  request: 'a request deleted it',
  'account-deleted': 'its account was deleted',
  'no-id': 'it does not look like the id of a record',
  'not-yet': 'its time is in the future',
  'no-trace': 'no record ever had this id, or nothing is left of it',
} as const;

const line = (title: string, text: string): string => `  ${title.padEnd(9)} ${text}`;

const eventText = ({ what, at }: LifecycleEvent): string => (at === undefined ? what : `${what} ${timestamp(at)}`);

/** Returns a scheduled action and its time as text, such as `deleted P30D after its account is closed`. */
export function actionText(action: ScheduledAction): string {
  switch (action.does) {
    case 'anonymize':
      return `anonymized ${whenText(action.when)}: ${action.properties.join(', ')}`;
    case 'erase':
      return `erased ${whenText(action.when)}: ${action.properties.join(', ')}`;
    case 'delete-files':
      return `its files deleted ${whenText(action.when)}`;
    case 'delete':
      return `deleted ${whenText(action.when)}`;
    case 'run':
      return `processed by the job ${action.job} ${whenText(action.when)}`;
    default:
      return action satisfies never;
  }
}

const reasons = {
  class: 'by the period of its class',
  closure: 'with its account, which is closed',
  record: 'by its own end',
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

function referenceLine(reference: Reference): string {
  switch (reference.kind) {
    case 'figures':
      return line(
        'outlives',
        `${counted(reference.record, reference.ids)}, until ${timestamp(reference.until)}: they identify no person`,
      );
    case 'mentions':
      return line(
        'outlives',
        `${counted(reference.record, reference.ids)}: ${reference.will.map(actionText).join('; ') || 'stays as it is'}`,
      );
    case 'file': {
      const holds = reference.sealed ? 'sealed, may hold it' : 'holds it';
      return line('outlives', `${reference.export}/${reference.file} (${holds}): ${reference.will.map(actionText).join('; ')}`);
    }
    default:
      return reference satisfies never;
  }
}

function counted(record: string, ids: readonly string[]): string {
  const more = ids.length > shownIds ? ` and ${ids.length - shownIds} more` : '';
  return `${record} ${ids.slice(0, shownIds).join(', ')}${more}`;
}
