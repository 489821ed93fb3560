import { type LimitItem, type PolicyItem, parseLimits, parsePolicies } from '../wire/rate-limit.ts';

/** What a response states about one quota policy: the items of both header fields with one name and partition. */
export interface QuotaItem {
  readonly name: string;
  readonly partition: string | undefined;
  readonly policy: PolicyItem | undefined;
  readonly limit: LimitItem | undefined;
}

/** Returns the key of a policy and partition. */
export const keyOf = (name: string, partition: string | undefined): string => `${partition ?? ''} ${name}`;

/** An item of the policies, and how an item of the limits with the same name and partition begins and ends in the usual form. */
interface KnownItem extends QuotaItem {
  readonly begins: string;
  readonly ends: string;
}

function knownItem(policy: PolicyItem): KnownItem | undefined {
  const { name, partition } = policy;
  if (!/^[\w .:/-]*$/.test(name)) return undefined;
  const ends = partition === undefined ? '' : `;pk=:${partition}:`;
  return { name, partition, policy, limit: undefined, begins: `"${name}";r=`, ends };
}

const itself = (text: string): string => text;

/**
 * Reads the fields `RateLimit-Policy` and `RateLimit` of responses. The policies are usually the same in all responses, so the
 * class parses their text only when it changes. It scans the limits if they have the usual form and the same order.
 */
export class QuotaHeaders {
  /** The text of the last policies, without credentials. */
  #text: string | null = null;
  /** The items of that text by key. Of several items with one key, the last one counts. */
  #policies: ReadonlyMap<string, QuotaItem> = new Map();
  /** The same items as they are in the text; undefined if the limits cannot have the usual form. */
  #usual: readonly KnownItem[] | undefined;

  /** Returns the items of both fields, joined by name and partition. `mask` hides the credentials of the call in a text. */
  read(headers: Pick<Headers, 'get'>, mask: (text: string) => string = itself): readonly QuotaItem[] {
    const policies = headers.get('ratelimit-policy');
    const limits = headers.get('ratelimit');
    this.#learnPolicies(policies === null ? null : mask(policies));
    if (limits === null) return [...this.#policies.values()];
    return usualItems(limits, this.#usual) ?? this.#join(mask(limits));
  }

  #learnPolicies(text: string | null): void {
    if (text === this.#text) return;
    const policies = parsePolicies(text);
    this.#text = text;
    this.#policies = new Map(
      policies.map((policy) => {
        const { name, partition } = policy;
        return [keyOf(name, partition), { name, partition, policy, limit: undefined }];
      }),
    );
    const usual = policies.map(knownItem).filter((item) => item !== undefined);
    this.#usual = usual.length > 0 && usual.length === this.#policies.size ? usual : undefined;
  }

  #join(text: string): readonly QuotaItem[] {
    const items = new Map(this.#policies);
    for (const limit of parseLimits(text)) {
      const { name, partition } = limit;
      const key = keyOf(name, partition);
      items.set(key, { name, partition, policy: items.get(key)?.policy, limit });
    }
    return [...items.values()];
  }
}

/**
 * Reads limits in the usual form: the same names and partitions as the policies, in the same order, each with `r` and perhaps
 * `t`. This takes a fraction of the time of the parser. The result contains no text of the server, and so no credential. Returns
 * undefined for all other limits.
 */
function usualItems(text: string, known: readonly KnownItem[] | undefined): QuotaItem[] | undefined {
  if (!known) return undefined;
  const scan = new Scan(text);
  const items: QuotaItem[] = [];
  for (const { name, partition, policy, begins, ends } of known) {
    if (items.length > 0 && !scan.takes(', ')) return undefined;
    if (!scan.takes(begins)) return undefined;
    const remaining = scan.number();
    const reset = scan.takes(';t=') ? scan.number() : undefined;
    if (Number.isNaN(remaining) || Number.isNaN(reset) || !scan.takes(ends)) return undefined;
    items.push({ name, partition, policy, limit: { name, remaining, reset, partition } });
  }
  return scan.ended ? items : undefined;
}

/** The maximum number of digits of an integer (RFC 9651, section 3.3.1). */
const mostDigits = 15;

/** A position in a text. */
class Scan {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get ended(): boolean {
    return this.#at === this.#text.length;
  }

  /** Skips a part if it is next. Returns whether it was. */
  takes(part: string): boolean {
    if (!this.#text.startsWith(part, this.#at)) return false;
    this.#at += part.length;
    return true;
  }

  /** Reads a number without a sign; NaN if there is none. */
  number(): number {
    const begin = this.#at;
    let value = 0;
    for (let at = begin; at - begin <= mostDigits; at += 1) {
      const digit = this.#text.charCodeAt(at) - 48;
      if (!(digit >= 0 && digit <= 9)) {
        this.#at = at;
        return at === begin ? Number.NaN : value;
      }
      value = value * 10 + digit;
    }
    return Number.NaN;
  }
}
