import type { JournalEntry, LimitView, Platform } from '@sentinelsec/mock-server';
import type { PlaygroundData, PlaygroundOperation } from '../../scripts/playground-data.ts';
import type { ExampleRequest } from '../../scripts/samples/example-request.ts';
import { fetchArguments, type Secrets } from './request.ts';

/** An answer of the platform as the page shows it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as text; of a file, what stands for it. */
  readonly text: string;
  /** A file to be saved, and its name. */
  readonly file: { readonly blob: Blob; readonly name: string } | undefined;
}

/** A platform in the page with a key at hand. All panels of a page share one, so that what one does the others see. */
export class Session {
  readonly data: PlaygroundData;
  readonly #platform: Platform;
  #mfaToken = { token: '', expiresAt: 0 };

  constructor(platform: Platform, data: PlaygroundData) {
    this.#platform = platform;
    this.data = data;
  }

  /** The platform's time in milliseconds since the epoch. It stands still until it is advanced. */
  now(): number {
    return this.#platform.clock.now();
  }

  /** Moves time ahead. Answers with how many records were anonymized or deleted, by the name of the job. */
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

  /** The last requests, newest first. */
  journal(count: number): JournalEntry[] {
    return this.#platform.journal.entries.slice(-count).toReversed();
  }

  /** The quota policies of an operation as they stand for the key. */
  buckets({ policies }: PlaygroundOperation): LimitView[] {
    return this.#platform.limits.peek(this.#platform.apiKey).filter(({ policy }) => policies.includes(policy));
  }

  /** Data, limits and clock as they were at the beginning. */
  reset(): void {
    this.#platform.reset();
    this.#mfaToken = { token: '', expiresAt: 0 };
  }

  /** Sends a request. A second factor is passed first where the request holds its token. */
  async send(request: ExampleRequest): Promise<Answer> {
    const secrets = { SENTINELSEC_API_KEY: this.#platform.apiKey, ...(request.secrets['MFA-Token'] && (await this.#mfa())) };
    return answerOf(await this.#platform.fetch(...fetchArguments(request, this.data.origin, secrets)));
  }

  /** Ids and names that exist for the path of an operation, by parameter; those of one record fit together. */
  async samples({ parameters }: PlaygroundOperation): Promise<Readonly<Record<string, string>>> {
    const needed = parameters.flatMap(({ name, from }) => (from ? [{ name, from }] : []));
    // What no list holds has the example of the spec: it is well formed, and not found.
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

  /** The records of a list, read from a copy of the platform: they cost no quota and leave no log. */
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

/** The first value on a way through a record. */
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
