import { subscribe, tracingChannel, unsubscribe } from 'node:diagnostics_channel';
import { inspect } from 'node:util';
import type { ClientEvent, Logger } from '@sentinelsec/sdk';
import { openTelemetry } from '@sentinelsec/sdk/opentelemetry';
import { brief, globalTelemetry, telemetrySink } from '../support/telemetry.ts';

/** The tests search the outputs for all parts of a secret that have this length in characters. They must find none. */
export const part = 8;

/** The `Sinks` object that gets the messages of Node's diagnostics channels. All clients of a process share these channels. */
let listening: Sinks | undefined;

/**
 * Subscribes to every channel of the client, and sets up the global parts of OpenTelemetry. Call it once in a test file. Returns
 * a function that unsubscribes, because other test files run in the same process.
 */
export function listen(): () => void {
  globalTelemetry();
  const hear = (message: unknown): void => listening?.take(message);
  for (const type of types) subscribe(`sentinelsec:${type}`, hear);
  const calls = { start: hear, end: hear, asyncStart: hear, asyncEnd: hear, error: hear };
  tracingChannel('sentinelsec:call').subscribe(calls);
  return () => {
    listening = undefined;
    for (const type of types) unsubscribe(`sentinelsec:${type}`, hear);
    tracingChannel('sentinelsec:call').unsubscribe(calls);
  };
}

const types = Object.keys({
  'call.start': 0,
  'attempt.start': 0,
  'attempt.answer': 0,
  wait: 0,
  retry: 0,
  'call.success': 0,
  'call.failure': 0,
  'task.start': 0,
  'task.end': 0,
  'key.change': 0,
  'mfa.success': 0,
  progress: 0,
  'quota.store': 0,
  warning: 0,
} satisfies Record<ClientEvent['type'], 0>);

/**
 * Collects as text everything that a client outputs: logs, events, channel messages, spans, metrics, and the values given to
 * `take`.
 */
export class Sinks {
  readonly #told: string[] = [];
  readonly #telemetry = telemetrySink();
  readonly logger: Logger;
  readonly telemetry = openTelemetry(this.#telemetry);
  /** The number of log lines, events and channel messages. */
  readonly counts = { logged: 0, events: 0, channels: 0 };

  constructor() {
    const log = (...line: unknown[]): void => {
      this.counts.logged += 1;
      this.take(line);
    };
    this.logger = { debug: log, info: log, warn: log, error: log };
    listening = this;
  }

  readonly onEvent = (event: ClientEvent): void => {
    this.counts.events += 1;
    this.take(event);
  };

  /**
   * Stores every text that code gets if it prints a value or a clone of the value, or converts the value to JSON or to a string.
   * If the value is an error, does the same with its causes.
   */
  take(value: unknown): void {
    if (typeof value === 'object' && value !== null && 'client' in value) this.counts.channels += 1;
    this.#told.push(inspect(value, { depth: null, showHidden: true, getters: true }), JSON.stringify(value) ?? '', String(value));
    try {
      this.#told.push(inspect(structuredClone(value), { depth: null, showHidden: true }));
    } catch {
      // The value cannot be cloned, so a clone cannot show a secret.
    }
    if (!(value instanceof Error)) return;
    this.#told.push(
      value.message,
      value.stack ?? '',
      inspect({ ...value, body: (value as { body?: unknown }).body }, { depth: null }),
    );
    if (value.cause !== undefined) this.take(value.cause);
  }

  /** Returns the parts of a secret that were output, unchanged or encoded. */
  async found(secret: string): Promise<string[]> {
    const spans = this.#telemetry.spans().map(brief);
    const told = [...this.#told, inspect([spans, await this.#telemetry.metrics()], { depth: null })].join('\n');
    return partsOf(secret).filter((piece) => [...encodings(piece)].some((text) => told.includes(text)));
  }

  /** Returns the number of spans that have ended, and the number that are still open. */
  get spans(): { readonly ended: number; readonly open: number } {
    return { ended: this.#telemetry.spans().length, open: this.#telemetry.open().length };
  }
}

/** Returns all parts of a secret that have the length `part`. */
const partsOf = (secret: string): string[] =>
  Array.from({ length: Math.max(0, secret.length - part + 1) }, (_, at) => secret.slice(at, at + part));

function encodings(piece: string): Set<string> {
  const bytes = Buffer.from(piece);
  const whole = bytes.toString();
  // The last group of base64 depends on the text after this part, so it is left out.
  const base64 = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
  return new Set([piece, JSON.stringify(piece).slice(1, -1), encodeURIComponent(whole), bytes.toString('hex'), base64]);
}
