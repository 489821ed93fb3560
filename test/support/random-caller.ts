import type { Platform } from '@sentinelsec/mock-server';
import { totpCode } from '../../mock-server/src/base/totp.ts';
import { allOperations, type RandomCall, type Step } from './random-call.ts';
import { isLater, type Later } from './schema-arbitrary.ts';
import { figure } from './spec-figures.ts';

/** A response to a random call. */
export interface CallerResponse {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

const operations = new Map(allOperations.map((operation) => [operation.id, operation]));
const madeUpUlid = '01KASEQ4H8Z3M5N7P9R1T3V5X7';
const idIn = /\b[a-z]+_[0-7][0-9A-HJKMNP-TV-Z]{25}\b/g;

/**
 * Sends random calls to a platform. From the responses it collects ids, keys, tokens, cursors, file names and `ETag` values, and
 * uses them in later calls.
 */
export class RandomCaller {
  /** The platform that gets the calls. A test can replace it by a copy of the platform, and continue with the copy. */
  platform: Platform;
  readonly #ids = new Set<string>();
  readonly #keys: string[];
  readonly #tokens = new Map<string, string>();
  #restoreToken = 'srt_none';
  #cursor: string | undefined;
  #file = 'usage_logs.json';
  #etag = '"1"';
  #username = 'ada';
  /** The secret of the second factor that was enrolled last. */
  #factor: string | undefined;

  constructor(platform: Platform) {
    this.platform = platform;
    this.#keys = [platform.apiKey];
    this.#ids.add(platform.keyId);
  }

  /** Makes the call of a step. If the step is a wait, advances the clock of the platform instead. */
  async step(step: Step): Promise<CallerResponse | undefined> {
    if ('call' in step) return this.make(step.call);
    await this.platform.clock.advance({ milliseconds: step.wait });
    return undefined;
  }

  /** Makes a call. If the call needs the second factor and `call.mfa` is set, verifies the factor and sends the call again. */
  async make(call: RandomCall): Promise<CallerResponse> {
    const answered = await this.#send(call);
    const challenge = /"challenge":\{"id":"(chl_\w+)"/.exec(answered.text)?.[1];
    if (answered.status !== 401 || challenge === undefined || !call.mfa) return answered;
    const verify = { ...call, operation: 'mfa.verify', path: {}, query: {}, mfa: false, idempotencyKey: undefined };
    const passed = await this.#send({ ...verify, body: { challenge_id: challenge, code: this.#code(true) } });
    if (passed.status !== 200) return passed;
    this.#tokens.set(this.#keyOf(call), (JSON.parse(passed.text) as { token: string }).token);
    return this.#send(call);
  }

  async #send(call: RandomCall): Promise<CallerResponse> {
    const response = await this.platform.handle(this.#requestOf(call), { ip: call.ip });
    const text = await response.text();
    this.#learn(text, response.headers);
    return { status: response.status, text, headers: Object.fromEntries(response.headers) };
  }

  #requestOf(call: RandomCall): Request {
    const operation = operations.get(call.operation);
    if (!operation) throw new Error(`There is no operation ${call.operation}.`);
    const where = operation.path.replace(/\{(\w+)\}/g, (_all, name) => encodeURIComponent(this.#pathValue(call.path[name])));
    const body = operation.body ? JSON.stringify(this.#known(call.body, call.operation)) : undefined;
    return new Request(`${this.platform.origin}${where}${this.#queryOf(call)}`, {
      method: operation.method,
      headers: this.#headersOf(call, operation.auth, body !== undefined),
      ...(body !== undefined && { body }),
    });
  }

  #headersOf(call: RandomCall, auth: string, hasBody: boolean): Record<string, string> {
    const token = this.#tokens.get(this.#keyOf(call));
    return {
      authorization: `Bearer ${auth === 'restoreToken' ? this.#restoreToken : this.#keyOf(call)}`,
      ...(hasBody && { 'content-type': 'application/json' }),
      ...(token !== undefined && { 'MFA-Token': token }),
      ...(call.agent !== undefined && { 'user-agent': call.agent }),
      ...(call.idempotencyKey !== undefined && { 'Idempotency-Key': call.idempotencyKey }),
      ...(call.ifMatch && { 'If-Match': this.#etag }),
    };
  }

  #keyOf = ({ key }: RandomCall): string => this.#keys[key % this.#keys.length] ?? '';

  /** Returns the text of a path parameter. A parameter that is not an id is the name of a file. */
  #pathValue(value: unknown): string {
    const text = isLater(value) ? String(this.#later(value)) : this.#file;
    return text === '' || text === '.' || text === '..' ? 'x' : text;
  }

  #queryOf({ query }: RandomCall): string {
    const texts = Object.entries(query).flatMap(([name, value]): [string, string][] => {
      const known = name === 'cursor' ? this.#cursor : this.#known(value);
      return known === undefined ? [] : [[name, typeof known === 'object' ? JSON.stringify(known) : String(known)]];
    });
    return texts.length > 0 ? `?${new URLSearchParams(texts)}` : '';
  }

  /** Replaces each `Later` in a value by a value that is known now. */
  #known(value: unknown, operation?: string): unknown {
    if (isLater(value)) return this.#later(value, operation);
    if (Array.isArray(value)) return value.map((item) => this.#known(item, operation));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.#known(inner, operation)]));
  }

  #later(later: Later, operation?: string): string {
    switch (later.later) {
      case 'id': {
        const known = [...this.#ids].filter((id) => id.startsWith(`${later.prefix}_`));
        return known[known.length - 1 - (later.pick % Math.max(1, known.length))] ?? `${later.prefix}_${madeUpUlid}`;
      }
      case 'time':
        return new Date(Math.max(0, this.platform.clock.now() + later.from)).toISOString();
      case 'username':
        return this.#username;
      case 'code':
        return this.#code(later.right, operation);
      default:
        return later satisfies never;
    }
  }

  /**
   * Returns a code of the second factor, or a wrong code if `right` is false. `mfa.verifyFactor` needs a code of the new factor.
   * All other operations need a code of the owner's factor.
   */
  #code(right: boolean, operation = ''): string {
    if (right && operation === 'mfa.verifyFactor' && this.#factor)
      return totpCode(this.#factor, Math.floor(this.platform.clock.now() / figure('totp_step')), figure('totp_digits'));
    try {
      return right ? this.platform.totp() : '000000';
    } catch {
      return '000000';
    }
  }

  #learn(text: string, headers: Headers): void {
    for (const [id] of text.matchAll(idIn)) this.#ids.add(id);
    for (const [key] of text.matchAll(/ssk_(?:test|live)_\w+/g)) if (!this.#keys.includes(key)) this.#keys.push(key);
    this.#restoreToken = /srt_[\w-]+/.exec(text)?.[0] ?? this.#restoreToken;
    this.#cursor = /"next_cursor":"([^"]+)"/.exec(text)?.[1] ?? this.#cursor;
    this.#file = /"name":"(\w+\.(?:json|csv)[\w.]*)"/.exec(text)?.[1] ?? this.#file;
    this.#etag = headers.get('ETag') ?? this.#etag;
    this.#factor = /"secret":"([A-Z2-7]{16,})"/.exec(text)?.[1] ?? this.#factor;
    this.#username = /"api_username":"([^"]+)"/.exec(text)?.[1] ?? this.#username;
  }
}
