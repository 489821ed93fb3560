import type { ScheduledAction } from '../lineage/explanation.ts';
import { fateText } from '../lineage/explanation-text.ts';

/** Whose a value is, and what will end it there. */
export interface FindingOwner {
  /** The record that holds it; `undefined` for what is none, such as an address that is locked out. */
  readonly holder: { readonly id: string; readonly record: string } | undefined;
  /** What will end the value there first; `undefined` when nothing will. */
  readonly ends: ScheduledAction | undefined;
}

/**
 * Where a personal value was found.
 *
 * @example
 * const places: Finding[] = [];
 * await platform.expectNoPersonalData('ada@example.com').catch((found: PersonalDataError) => places.push(...found.places));
 * places.map(({ value, where }) => `${value} at ${where}`);
 */
export type Finding = FindingOwner & { readonly value: string } & (
    | {
        /**
         * In the data as it stands in the memory, in a snapshot taken now and not in the data that it was taken of, or in the
         * journal.
         */
        readonly kind: 'memory' | 'snapshot' | 'journal';
        /** The path through it. */
        readonly where: string;
      }
    | {
        /** In a file of an export, be it packed. */
        readonly kind: 'file';
        /** Its export and name. */
        readonly where: string;
      }
    | {
        /** In what a key is answered. */
        readonly kind: 'answer';
        /** Method, path and query. */
        readonly request: string;
        /** The id of the key. */
        readonly key: string;
        /** The pointer into the answer. */
        readonly where: string;
      }
  );

/**
 * What was searched.
 *
 * @example
 * const report: SearchReport = await platform.expectNoPersonalData('nobody@example.com');
 * report.answers > 0;
 */
export interface SearchReport {
  /** How many answers were read. */
  readonly answers: number;
  /** How many files of exports were read. */
  readonly files: number;
  /** How many texts and arrays of bytes were looked at in the memory. */
  readonly cells: number;
  /** Files that are sealed, so that only their recipient can tell what is in them: `exp_…/usage_logs.csv.age`. */
  readonly sealed: readonly string[];
}

/**
 * Personal data was found where there must be none. Each place is named, with what will end it there.
 *
 * @example
 * const found: unknown = await platform.expectNoPersonalData('ada@example.com').catch((error: unknown) => error);
 * if (found instanceof PersonalDataError) console.log(found.message);
 */
export class PersonalDataError extends Error {
  /** The name of this kind of error. */
  override readonly name = 'PersonalDataError';
  /** All places, in the order in which they were searched. */
  readonly places: readonly Finding[];
  /** What was searched. */
  readonly report: SearchReport;

  constructor(places: readonly Finding[], report: SearchReport) {
    super(messageOf(places, report));
    this.places = places;
    this.report = report;
  }
}

const shownPlaces = 20;

function messageOf(places: readonly Finding[], { sealed }: SearchReport): string {
  const values = [...new Set(places.map(({ value }) => `"${value}"`))].join(', ');
  const head = `${values} ${places.length === 1 ? 'is found in 1 place' : `is found in ${places.length} places`}:`;
  const more = places.length > shownPlaces ? [`  and ${places.length - shownPlaces} more`] : [];
  const closed = sealed.length > 0 ? [`Sealed, so that it cannot be told: ${sealed.join(', ')}.`] : [];
  return [head, ...places.slice(0, shownPlaces).map(placeLine), ...more, ...closed].join('\n');
}

function placeLine(place: Finding): string {
  const { holder, ends } = place;
  const whose = holder ? ` of ${holder.record} ${holder.id}` : '';
  return `  ${titleOf(place)}${whose}: ${ends ? fateText(ends) : 'nothing ends it'}`;
}

const titleOf = (place: Finding): string =>
  place.kind === 'answer' ? `${place.request} as ${place.key}, ${place.where}` : `${place.kind} ${place.where}`;
