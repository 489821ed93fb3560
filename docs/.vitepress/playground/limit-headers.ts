/** What the limit headers of an answer say of one quota policy. */
export interface LimitReading {
  readonly policy: string;
  readonly quota: number;
  /** The most that `remaining` can be: the burst, or else the quota. */
  readonly most: number;
  /** Units that may be sent now. */
  readonly remaining: number;
  /** Seconds until there is one more. */
  readonly reset: number | undefined;
  readonly unit: string;
  /** The same in a sentence. */
  readonly words: string;
}

/** Reads `RateLimit-Policy` and `RateLimit` of an answer; nothing where it has none. `bursts` are parts of quotas, by policy. */
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

/** Seconds in the unit that people would use: `45 s`, `12 min`, `3 h`. Rounded up, because a call that comes too early is refused. */
function spanWords(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}
