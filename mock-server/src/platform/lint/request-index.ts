import type { JournalRequest } from '../journal/request-facts.ts';

/**
 * A request may arrive this number of milliseconds before the end of the stated wait. Timers and the clocks of two machines are
 * not exact.
 */
export const tolerance = 20;

/** The client of a request: its key and its `User-Agent`. */
const clientOf = ({ entry }: JournalRequest): string => `${entry.key ?? ''} ${entry.headers['user-agent'] ?? ''}`;

/** Whether the client had received the response of a request before it sent the next request. */
export const hasSeen = (answered: JournalRequest, next: JournalRequest): boolean =>
  answered.facts.seen !== undefined && answered.facts.seen < next.facts.arrived;

/** Returns the end of the wait that a response asks for, in milliseconds since the epoch. */
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
   * Returns the repetition of a request; `undefined` if there is none. The repetition is the next request of the same client with
   * the same method, URL and body, after the client had received the response. Ignores requests that arrived before the response
   * could reach the client. If the clock was set back after the response, the search ends.
   */
  repetitionOf(request: JournalRequest): JournalRequest | undefined {
    const { entry, facts } = request;
    const same = this.#same.get(`${clientOf(request)} ${facts.identity}`) ?? [];
    const later = same.filter((other) => hasSeen(request, other));
    if ((later[0]?.entry.at ?? 0) < entry.answeredAt) return undefined;
    return later.find((other) => other.entry.at >= entry.answeredAt + facts.lag);
  }

  /** Returns all requests of the client that sent the given request, in the order of their arrival. */
  ofClient(request: JournalRequest): readonly JournalRequest[] {
    return this.#byClient.get(clientOf(request)) ?? [];
  }
}

function addTo(lists: Map<string, JournalRequest[]>, name: string, request: JournalRequest): void {
  const list = lists.get(name);
  if (list) list.push(request);
  else lists.set(name, [request]);
}
