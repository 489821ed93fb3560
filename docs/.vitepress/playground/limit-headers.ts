/** What the limit headers of an answer say of one quota policy. */
export interface LimitReading {
  readonly policy: string;
  readonly quota: number;
  /** Units that may be sent now. */
  readonly remaining: number;
  /** Seconds until there is one more. */
  readonly reset: number | undefined;
  readonly unit: string;
  /** The same in a sentence. */
  readonly words: string;
}

/** Reads `RateLimit-Policy` and `RateLimit` of an answer; nothing where it has none. */
export function limitReadings(headers: Headers): LimitReading[] {
  const policies = itemsOf(headers.get('RateLimit-Policy'));
  return itemsOf(headers.get('RateLimit')).map(({ name, members }) => {
    const policy = policies.find((item) => item.name === name)?.members;
    const remaining = Number(members.get('r') ?? 0);
    const reset = members.has('t') ? Number(members.get('t')) : undefined;
    const unit = (policy?.get('qu') ?? 'requests').replaceAll('"', '');
    return {
      policy: name,
      quota: Number(policy?.get('q') ?? remaining),
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
  return reset === undefined ? now : `${now}, one more in ${reset.toLocaleString('en-US')} s`;
}
