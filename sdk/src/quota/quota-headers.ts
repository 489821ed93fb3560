import { type LimitItem, type PolicyItem, parseLimits, parsePolicies } from '../wire/rate-limit.ts';

/**
 * What a response states about one quota policy and partition: the item of the header `RateLimit-Policy` and the item of the
 * header `RateLimit`.
 */
export interface QuotaItem {
  readonly name: string;
  readonly partition: string | undefined;
  readonly policy: PolicyItem | undefined;
  readonly limit: LimitItem | undefined;
}

/** Returns the key of a policy and partition. */
export const keyOf = (name: string, partition: string | undefined): string => `${partition ?? ''} ${name}`;

const itself = (text: string): string => text;

/**
 * Reads the headers `RateLimit-Policy` and `RateLimit` of responses. `RateLimit-Policy` is usually the same in all responses, so
 * the class parses it only when its text has changed.
 */
export class QuotaHeaders {
  /** The text of the last policies, without credentials. */
  #text: string | null = null;
  /** The items of that text by key. Of several items with one key, the last one counts. */
  #policies: ReadonlyMap<string, QuotaItem> = new Map();

  /**
   * Returns the items of both headers. Two items with the same name and partition become one item. The function `mask` hides the
   * credentials of the call in a text.
   */
  read(headers: Pick<Headers, 'get'>, mask: (text: string) => string = itself): readonly QuotaItem[] {
    const policies = headers.get('ratelimit-policy');
    const limits = headers.get('ratelimit');
    this.#learnPolicies(policies === null ? null : mask(policies));
    if (limits === null) return [...this.#policies.values()];
    return this.#join(mask(limits));
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
