import type { JournalEntry, LimitView, Platform } from '@sentinelsec/mock-server';
import type { PlaygroundData, PlaygroundOperation } from '../../scripts/playground-data.ts';
import type { ExampleRequest } from '../../scripts/samples/example-request.ts';
import { fetchArguments, type Secrets } from './request.ts';

/** A response of the platform, as the page shows it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as text. For a file, its name and size. */
  readonly text: string;
  /** The downloaded file and its name. Undefined if the response contains no file. */
  readonly file: { readonly blob: Blob; readonly name: string } | undefined;
}

/**
 * The mock platform of a page, with an API key. All panels of the page share one session, so each panel shows the effects of the
 * others.
 */
export class Session {
  readonly data: PlaygroundData;
  readonly #platform: Platform;
  #mfaToken = { token: '', expiresAt: 0 };

  constructor(platform: Platform, data: PlaygroundData) {
    this.#platform = platform;
    this.data = data;
  }

  /** Returns the platform's time in milliseconds since the epoch. The time changes only through `advance` and `reset`. */
  now(): number {
    return this.#platform.clock.now();
  }

  /** Advances the clock. Returns the number of records that each job anonymized or deleted. */
  async advance(span: {
    readonly minutes?: number;
    readonly hours?: number;
    readonly days?: number;
  }): Promise<ReadonlyMap<string, number>> {
    const { ran } = await this.#platform.clock.advance(span);
    const counts = new Map<string, number>();
    for (const { job, count } of ran) counts.set(job, (counts.get(job) ?? 0) + count);
    return counts;
  }

  /** Returns the last requests, newest first. */
  journal(count: number): JournalEntry[] {
    return this.#platform.journal.entries.slice(-count).toReversed();
  }

  /** Returns the state of an operation's quota policies for the key of the session. */
  buckets({ policies }: PlaygroundOperation): LimitView[] {
    return this.#platform.limits.peek(this.#platform.apiKey).filter(({ policy }) => policies.includes(policy));
  }

  /** Resets the data, limits and clock of the platform to their initial state. */
  reset(): void {
    this.#platform.reset();
    this.#mfaToken = { token: '', expiresAt: 0 };
  }

  /** Sends a request. If the request needs an MFA token, first verifies the second factor. */
  async send(request: ExampleRequest): Promise<Answer> {
    const secrets = { SENTINELSEC_API_KEY: this.#platform.apiKey, ...(request.secrets['MFA-Token'] && (await this.#mfa())) };
    return answerOf(await this.#platform.fetch(...fetchArguments(request, this.data.origin, secrets)));
  }

  /** Returns example values for the parameters of an operation. Values that belong together come from the same record. */
  async samples({ parameters }: PlaygroundOperation): Promise<Readonly<Record<string, string>>> {
    const needed = parameters.flatMap(({ name, from }) => (from ? [{ name, from }] : []));
    // For these path parameters, no list contains existing values. They get the example value of the spec.
    const unlisted = parameters.filter((parameter) => parameter.in === 'path' && !parameter.from);
    const examples = Object.fromEntries(unlisted.map(({ name, example }) => [name, example]));
    const [first] = needed;
    if (!first) return examples;
    const records = await this.#list(first.from.path);
    const filled = records.map((record) => Object.fromEntries(needed.map(({ name, from }) => [name, valueAt(record, from.way)])));
    const whole = filled.find((values) => Object.values(values).every((value) => value !== undefined)) ?? filled[0];
    const found = Object.entries(whole ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { ...examples, ...Object.fromEntries(found) };
  }

  /** Returns the records of a list. Calls a copy of the platform, because the call must not use quota or write a usage log. */
  async #list(path: string): Promise<readonly unknown[]> {
    const copy = this.#platform.fork();
    const answer = await copy.fetch(this.data.origin + path, { headers: { Authorization: `Bearer ${copy.apiKey}` } });
    const { data = [] } = (await answer.json()) as { data?: readonly unknown[] };
    return data;
  }

  async #mfa(): Promise<Secrets> {
    if (this.now() >= this.#mfaToken.expiresAt) this.#mfaToken = await this.#stepUp();
    return { SENTINELSEC_MFA_TOKEN: this.#mfaToken.token };
  }

  async #stepUp(): Promise<{ token: string; expiresAt: number }> {
    const { apiKey, fetch } = this.#platform;
    const post = async (id: string, body?: object): Promise<Record<string, string>> => {
      const operation = this.data.operations.find((one) => one.id === id);
      const headers = { Authorization: `Bearer ${apiKey}`, ...(body && { 'Content-Type': 'application/json' }) };
      const init = { method: 'POST', headers, ...(body && { body: JSON.stringify(body) }) };
      const answer = await fetch(this.data.origin + (operation?.path ?? ''), init);
      return (await answer.json()) as Record<string, string>;
    };
    const challenge = await post('mfa.createChallenge');
    const code = await this.#platform.clientOptions().mfa();
    const { token = '', expires_at = '' } = await post('mfa.verify', { challenge_id: challenge.id, code });
    return { token, expiresAt: Date.parse(expires_at) };
  }
}

/** Follows the steps in `way` through a record. Returns the first text that it finds. `*` means each item of an array. */
function valueAt(record: unknown, way: readonly string[]): string | undefined {
  const [key, ...rest] = way;
  if (key === undefined) return typeof record === 'string' ? record : undefined;
  if (typeof record !== 'object' || record === null) return undefined;
  if (key !== '*') return valueAt((record as Readonly<Record<string, unknown>>)[key], rest);
  return (record as readonly unknown[]).map((item) => valueAt(item, rest)).find((value) => value !== undefined);
}

async function answerOf(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const type = headers.get('Content-Type') ?? '';
  if (/json/.test(type)) return { status, headers, text: JSON.stringify(await response.json(), null, 2), file: undefined };
  const blob = await response.blob();
  if (blob.size === 0) return { status, headers, text: '', file: undefined };
  const [, name = 'file'] = /filename="([^"]+)"/.exec(headers.get('Content-Disposition') ?? '') ?? [];
  return { status, headers, text: `${name}: ${blob.size.toLocaleString('en-US')} bytes`, file: { blob, name } };
}
