import type { ReadHeaders } from '../../base/header-list.ts';
import { mediaTypeOf, type Parameterized, splitHeader } from '../../base/header-syntax.ts';
import { Refusal } from '../../base/refusal.ts';

/**
 * Whether the header `Accept` allows a media type. If several ranges in the header match the type, the most specific range
 * decides (RFC 9110, section 12.5.1). If the header is missing or empty, every type is allowed. Throws a 400 if the header cannot
 * be parsed.
 */
export function isAcceptable(accept: string | null, mediaType: string | undefined): boolean {
  if (accept === null || accept === '*/*' || accept === mediaType) return true;
  const elements = splitHeader(accept, ',');
  if (!elements) throw malformed(accept);
  const ranges = elements.map(rangeOf);
  if (ranges.length === 0 || mediaType === undefined) return true;
  const [best] = ranges
    .filter((range) => matches(range, mediaType))
    .sort((one, other) => specificity(other) - specificity(one) || other.quality - one.quality);
  return best !== undefined && best.quality > 0;
}

interface Range extends Parameterized {
  readonly quality: number;
}

const malformed = (text: string): Refusal =>
  new Refusal('malformed-request', `Accept: ${text} is not a list of media ranges, such as application/json;q=0.5, */*.`);

function rangeOf(text: string): Range {
  // The HTTP client of Java sends `*`, and some clients write a weight as `.5`. Both are accepted.
  const range = mediaTypeOf(text.replace(/^\*(?!\/)/, '*/*'));
  const weight = range?.parameters.find(([name]) => name === 'q')?.[1] ?? '1';
  if (!range || !/^(\*\/\*|[^*/]+\/(\*|[^*/]+))$/.test(range.value) || !isWeight(weight)) throw malformed(text);
  return { ...range, parameters: range.parameters.filter(([name]) => name !== 'q'), quality: Number(weight) };
}

const isWeight = (text: string): boolean => /^(0(\.\d{0,3})?|\.\d{1,3}|1(\.0{0,3})?)$/.test(text);

function matches({ value, parameters }: Range, mediaType: string): boolean {
  const [type] = mediaType.split('/');
  const isType = value === '*/*' || value === `${type}/*` || value === mediaType;
  return isType && parameters.every(([name, text]) => isParameterOf(mediaType, name, text));
}

/**
 * Whether a media type allows a parameter. JSON is always in UTF-8 (RFC 8259, section 8.1), so a JSON media type allows
 * `charset=utf-8`. The media types of the API allow no other parameters.
 */
const isParameterOf = (mediaType: string, name: string, text: string): boolean =>
  name === 'charset' && isJson(mediaType) && /^utf-?8$/i.test(text);

/** Whether a media type is JSON or based on JSON (RFC 6839). */
export const isJson = (mediaType: string | null): boolean => /[/+]json$/.test(mediaType ?? '');

const specificity = ({ value, parameters }: Range): number =>
  (value === '*/*' ? 0 : value.endsWith('/*') ? 1 : 2) * 100 + parameters.length;

/**
 * Throws a 415 if the operation does not accept the media type of the body, if the charset is not UTF-8, or if the body has a
 * content encoding.
 */
export function refuseUnsupported(headers: ReadHeaders, mediaType: string): void {
  const sent = headers.get('content-type');
  const type = mediaTypeOf(sent ?? '');
  if (type?.value !== mediaType) throw unsupported(`Content-Type is ${sent ?? 'missing'}; send ${mediaType}.`);
  const charset = type.parameters.find(([name]) => name === 'charset')?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) throw unsupported(`The charset is ${charset}; send ${mediaType} in UTF-8.`);
  const codings = (splitHeader(headers.get('content-encoding') ?? '', ',') ?? ['?']).filter(
    (coding) => !/^identity$/i.test(coding),
  );
  if (codings.length > 0)
    throw unsupported(`Content-Encoding is ${codings.join(', ')}; send the body as it is, without an encoding.`, {
      'Accept-Encoding': 'identity',
    });
}

const unsupported = (detail: string, headers: Readonly<Record<string, string>> = {}): Refusal =>
  new Refusal('unsupported-media-type', detail, { headers });
