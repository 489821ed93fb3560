import type { Fate } from './explanation.ts';
import { fateText } from './explanation-text.ts';

/** A record that holds a personal value. */
export interface Holder {
  readonly id: string;
  /** The name of its schema. */
  readonly record: string;
  /** What will end the value there; `undefined` when nothing will. */
  readonly ends: Fate | undefined;
}

/** Where a personal value was found. */
export type FoundPlace =
  /** In the data as it stands in the memory; `where` is a path through it. */
  | { readonly kind: 'memory'; readonly value: string; readonly where: string; readonly holder: Holder | undefined }
  /** In a snapshot taken now, and not in the data that it was taken of. */
  | { readonly kind: 'snapshot'; readonly value: string; readonly where: string; readonly holder: Holder | undefined }
  /** In what a key is answered. */
  | {
      readonly kind: 'answer';
      readonly value: string;
      readonly request: string;
      readonly key: string;
      readonly where: string;
      readonly holder: Holder | undefined;
    }
  /** In a file of an export. */
  | { readonly kind: 'file'; readonly value: string; readonly where: string; readonly holder: Holder | undefined };

/** What was searched. */
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

/** Personal data was found where there must be none. Each place is named, with what will end it there. */
export class PersonalDataFound extends Error {
  override readonly name = 'PersonalDataFound';
  /** All places, in the order in which they were searched. */
  readonly places: readonly FoundPlace[];
  /** What was searched. */
  readonly report: SearchReport;

  constructor(places: readonly FoundPlace[], report: SearchReport) {
    super(messageOf(places, report));
    this.places = places;
    this.report = report;
  }
}

const shownPlaces = 20;

function messageOf(places: readonly FoundPlace[], { sealed }: SearchReport): string {
  const values = [...new Set(places.map(({ value }) => `"${value}"`))].join(', ');
  const head = `${values} ${places.length === 1 ? 'is found in 1 place' : `is found in ${places.length} places`}:`;
  const more = places.length > shownPlaces ? [`  and ${places.length - shownPlaces} more`] : [];
  const closed = sealed.length > 0 ? [`Sealed, so that it cannot be told: ${sealed.join(', ')}.`] : [];
  return [head, ...places.slice(0, shownPlaces).map(placeLine), ...more, ...closed].join('\n');
}

function placeLine(place: FoundPlace): string {
  const { holder } = place;
  const whose = holder ? ` of ${holder.record} ${holder.id}` : '';
  return `  ${titleOf(place)}${whose}: ${endOf(holder)}`;
}

function titleOf(place: FoundPlace): string {
  switch (place.kind) {
    case 'memory':
      return `memory ${place.where}`;
    case 'snapshot':
      return `snapshot ${place.where}`;
    case 'answer':
      return `${place.request} as ${place.key}, ${place.where || 'the whole body'}`;
    case 'file':
      return `file ${place.where}`;
    default:
      return place satisfies never;
  }
}

function endOf(holder: Holder | undefined): string {
  if (!holder) return 'no record, and nothing that ends it';
  return holder.ends ? fateText(holder.ends) : 'nothing ends it';
}
