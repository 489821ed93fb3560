import type { ScheduledAction } from '../lineage/explanation.ts';
import { actionText } from '../lineage/explanation-text.ts';

/** The record that a found value belongs to, and the action that will remove the value. */
export interface FindingOwner {
  /**
   * The record that contains the value; `undefined` if no record contains it. For example, a locked-out IP address is in no
   * record.
   */
  readonly holder: { readonly id: string; readonly record: string } | undefined;
  /** The first scheduled action that removes the value; `undefined` if no action will remove it. */
  readonly ends: ScheduledAction | undefined;
}

/**
 * A place where a personal value was found.
 *
 * @example
 * const places: Finding[] = [];
 * await platform.expectNoPersonalData('ada@example.com').catch((found: PersonalDataError) => places.push(...found.places));
 * places.map(({ value, where }) => `${value} at ${where}`);
 */
export type Finding = FindingOwner & { readonly value: string } & (
    | {
        /** `memory`: in memory. `journal`: in the journal. `snapshot`: not in memory, but in a snapshot that the search took. */
        readonly kind: 'memory' | 'snapshot' | 'journal';
        /** The path to the value: property names, each after a `/`. */
        readonly where: string;
      }
    | {
        /** The value was found in a file of an export. The search also reads compressed files. */
        readonly kind: 'file';
        /** The id of the export and the name of the file. */
        readonly where: string;
      }
    | {
        /** The value was found in the answer to a request that the search made with an API key. */
        readonly kind: 'answer';
        /** Method, path and query. */
        readonly request: string;
        /** The id of the key. */
        readonly key: string;
        /** The JSON Pointer in the answer. */
        readonly where: string;
      }
  );

/**
 * How much a search for personal data has read.
 *
 * @example
 * const report: SearchReport = await platform.expectNoPersonalData('nobody@example.com');
 * report.answers > 0;
 */
export interface SearchReport {
  /** The number of answers that were searched. */
  readonly answers: number;
  /** The number of export files that were searched. */
  readonly files: number;
  /** The number of texts and byte arrays that were searched in memory. */
  readonly cells: number;
  /**
   * The names of the sealed (encrypted) files, such as `exp_…/usage_logs.csv.age`. The search could not read these files, because
   * only their recipient can.
   */
  readonly sealed: readonly string[];
}

/**
 * The error for personal data that the platform should no longer have. The message names the first 20 places with such data, and
 * the actions that will remove the data. The property `places` contains all places.
 *
 * @example
 * const found: unknown = await platform.expectNoPersonalData('ada@example.com').catch((error: unknown) => error);
 * if (found instanceof PersonalDataError) console.log(found.message);
 */
export class PersonalDataError extends Error {
  /** The name of this kind of error. */
  override readonly name = 'PersonalDataError';
  /** All places with personal data, in the order of the search. */
  readonly places: readonly Finding[];
  /** How much the search has read. */
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
  const closed = sealed.length > 0 ? [`Not searched, because sealed: ${sealed.join(', ')}.`] : [];
  return [head, ...places.slice(0, shownPlaces).map(placeLine), ...more, ...closed].join('\n');
}

function placeLine(place: Finding): string {
  const { holder, ends } = place;
  const whose = holder ? ` of ${holder.record} ${holder.id}` : '';
  return `  ${titleOf(place)}${whose}: ${ends ? actionText(ends) : 'no action removes it'}`;
}

const titleOf = (place: Finding): string =>
  place.kind === 'answer' ? `${place.request} as ${place.key}, ${place.where}` : `${place.kind} ${place.where}`;
