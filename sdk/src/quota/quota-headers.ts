import { type LimitItem, type PolicyItem, parseLimits, parsePolicies } from '../wire/rate-limit.ts';

/**
 * What a response states about one quota policy and partition: the item of the header `RateLimit-Policy` (`policy`) and the item
 * of the header `RateLimit` (`limit`).
 */
export interface QuotaItem {
  readonly name: string;
  readonly partition: string | undefined;
  readonly policy: PolicyItem | undefined;
  readonly limit: LimitItem | undefined;
}

/** Returns the key under which a `Map` stores the data of a policy and partition. */
export const keyOf = (name: string, partition: string | undefined): string => `${partition ?? ''} ${name}`;

/**
 * An item of the header `RateLimit-Policy`. `begins` and `ends` are the texts before and after the numbers of the same policy in
 * the header `RateLimit`. Example: `begins` is `"default";r=`, and `ends` is `;pk=:YQ==:`.
 */
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
 * Reads the headers `RateLimit-Policy` and `RateLimit` of responses. The header `RateLimit-Policy` is usually the same in all
 * responses. The class parses this header only when the text has changed. If the header `RateLimit` has the usual form, the class
 * reads it with the fast function `usualItems`.
 */
export class QuotaHeaders {
  /** The last text of `RateLimit-Policy`, after `mask` has hidden credentials in it (see `read`). */
  #text: string | null = null;
  /** The items of `#text` by the key that `keyOf` returns. If several items have the same key, the last item counts. */
  #policies: ReadonlyMap<string, QuotaItem> = new Map();
  /** The items of `#policies` in the order of the header. Undefined if `usualItems` cannot be used. */
  #usual: readonly KnownItem[] | undefined;

  /**
   * Returns the items of `RateLimit-Policy` and `RateLimit`. If both headers have an item with the same name and partition, the
   * two items become one item. `mask` hides credentials in a text, because a header of the response may quote the request.
   */
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
 * Reads the header `RateLimit` if it has the usual form. In this form, the items have the same names, partitions and order as in
 * `RateLimit-Policy`, and each item has `r` and may have `t`. Returns undefined if the header has any other form. This function
 * is much faster than the parser. From this header, it takes only numbers. The names and partitions in the result come from
 * `known`, where `mask` has hidden credentials.
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

  /** If the text continues with `part`, skips `part` and returns true. Otherwise returns false. */
  takes(part: string): boolean {
    if (!this.#text.startsWith(part, this.#at)) return false;
    this.#at += part.length;
    return true;
  }

  /** Reads a number without a sign; NaN if the text has no number here. */
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
