/** The state of one quota policy, as the limit headers of a response show it. */
export interface LimitReading {
  readonly policy: string;
  readonly quota: number;
  /** The maximum of `remaining`: the burst, or the quota if the policy has no burst. */
  readonly most: number;
  /** The number of units that are available now. */
  readonly remaining: number;
  /** The number of seconds until one more unit is available. Undefined if the header does not say this. */
  readonly reset: number | undefined;
  readonly unit: string;
  /** The state as a text, such as `59 calls may be sent now, one more in 12 s`. */
  readonly words: string;
}

/**
 * Reads the headers `RateLimit-Policy` and `RateLimit` of a response. Empty if the response has no such headers. `bursts`
 * contains the burst of each quota policy, as a fraction of its quota.
 */
export function limitReadings(headers: Headers, bursts: Readonly<Record<string, number>> = {}): LimitReading[] {
  const policies = itemsOf(headers.get('RateLimit-Policy'));
  return itemsOf(headers.get('RateLimit')).map(({ name, members }) => {
    const policy = policies.find((item) => item.name === name)?.members;
    const remaining = Number(members.get('r') ?? 0);
    const reset = members.has('t') ? Number(members.get('t')) : undefined;
    const unit = (policy?.get('qu') ?? 'requests').replaceAll('"', '');
    const quota = Number(policy?.get('q') ?? remaining);
    return {
      policy: name,
      quota,
      most: quota * (bursts[name] ?? 1),
      remaining,
      reset,
      unit,
      words: wordsOf(remaining, reset, unit),
    };
  });
}

interface Item {
  readonly name: string;
  readonly members: ReadonlyMap<string, string>;
}

const itemsOf = (value: string | null): Item[] =>
  (value ?? '')
    .split(', ')
    .filter(Boolean)
    .map((item) => {
      const [name = '', ...members] = item.split(';');
      return { name: name.replaceAll('"', ''), members: new Map(members.map((member) => member.split('=') as [string, string])) };
    });

function wordsOf(remaining: number, reset: number | undefined, unit: string): string {
  const what = unit === 'requests' ? (remaining === 1 ? 'call' : 'calls') : unit === 'content-bytes' ? 'bytes' : 'at a time';
  const now = remaining === 0 ? 'none may be sent now' : `${remaining.toLocaleString('en-US')} ${what} may be sent now`;
  return reset === undefined ? now : `${now}, one more in ${spanWords(reset)}`;
}

/**
 * Returns a time with a suitable unit: `45 s`, `12 min` or `3 h`. Rounds up, because the server refuses a call that comes too
 * early.
 */
function spanWords(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}
