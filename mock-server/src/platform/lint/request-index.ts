import type { JournalRequest } from '../journal/request-facts.ts';

/**
 * A request that arrives at most this number of milliseconds too early counts as on time, because timers and the clocks of two
 * machines are not exact. For example, if the client must wait 1000 ms, a retry after 980 ms is not a mistake.
 */
export const tolerance = 20;

/** The client of a request: its key and its `User-Agent`. */
const clientOf = ({ entry }: JournalRequest): string => `${entry.key ?? ''} ${entry.headers['user-agent'] ?? ''}`;

/** Whether the client had received the whole response to the request `answered` before it sent the request `next`. */
export const hasSeen = (answered: JournalRequest, next: JournalRequest): boolean =>
  answered.facts.seen !== undefined && answered.facts.seen < next.facts.arrived;

/** Returns the time until which the client must wait after a response, in milliseconds since the epoch. */
export const waitEnd = ({ entry }: JournalRequest): number => entry.answeredAt + (entry.retryAfter ?? 0);

/** Finds requests by their client and by their content. */
export class RequestIndex {
  readonly all: readonly JournalRequest[];
  readonly #same = new Map<string, JournalRequest[]>();
  readonly #byClient = new Map<string, JournalRequest[]>();

  constructor(requests: readonly JournalRequest[]) {
    this.all = requests.toSorted((one, other) => one.facts.arrived - other.facts.arrived);
    for (const request of this.all) {
      const client = clientOf(request);
      addTo(this.#byClient, client, request);
      addTo(this.#same, `${client} ${request.facts.identity}`, request);
    }
  }

  /**
   * Returns the next request with the same client, method, URL and body. Ignores requests that the client sent before it received
   * the response to `request`. Returns `undefined` if there is no such request, or if the clock was set back after the response.
   */
  repetitionOf(request: JournalRequest): JournalRequest | undefined {
    const { entry, facts } = request;
    const same = this.#same.get(`${clientOf(request)} ${facts.identity}`) ?? [];
    const later = same.filter((other) => hasSeen(request, other));
    if ((later[0]?.entry.at ?? 0) < entry.answeredAt) return undefined;
    return later.find((other) => other.entry.at >= entry.answeredAt + facts.lag);
  }

  /** Returns all requests of the same client, in the order of their arrival. */
  ofClient(request: JournalRequest): readonly JournalRequest[] {
    return this.#byClient.get(clientOf(request)) ?? [];
  }
}

function addTo(lists: Map<string, JournalRequest[]>, name: string, request: JournalRequest): void {
  const list = lists.get(name);
  if (list) list.push(request);
  else lists.set(name, [request]);
}
