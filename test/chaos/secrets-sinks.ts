import { subscribe, tracingChannel, unsubscribe } from 'node:diagnostics_channel';
import { inspect } from 'node:util';
import type { ClientEvent, Logger } from '@sentinelsec/sdk';
import { openTelemetry } from '@sentinelsec/sdk/opentelemetry';
import { brief, globalTelemetry, telemetrySink } from '../support/telemetry.ts';

/** No part of a secret as long as this may be found. */
export const part = 8;

/** The sink that Node's channels, which are one for all, tell of now. */
let listening: Sinks | undefined;

/**
 * Listens on every channel of the client, once for a test file, and sets up OpenTelemetry's globals. Returns what stops it: other
 * files run in the same process.
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

/** Everything that a client ever told, as text: its log, its events, the channels, its spans and metrics, and what is given to `take`. */
export class Sinks {
  readonly #told: string[] = [];
  readonly #telemetry = telemetrySink();
  readonly logger: Logger;
  readonly telemetry = openTelemetry(this.#telemetry);
  /** How much was told by each way. */
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

  /** Keeps all that can be had of a value: printed, as JSON, cloned, and its causes. */
  take(value: unknown): void {
    if (typeof value === 'object' && value !== null && 'client' in value) this.counts.channels += 1;
    this.#told.push(inspect(value, { depth: null, showHidden: true, getters: true }), JSON.stringify(value) ?? '', String(value));
    try {
      this.#told.push(inspect(structuredClone(value), { depth: null, showHidden: true }));
    } catch {
      // What cannot be cloned leaks nothing that way.
    }
    if (!(value instanceof Error)) return;
    this.#told.push(
      value.message,
      value.stack ?? '',
      inspect({ ...value, body: (value as { body?: unknown }).body }, { depth: null }),
    );
    if (value.cause !== undefined) this.take(value.cause);
  }

  /** The parts of a secret that were told, as they are or encoded. */
  async found(secret: string): Promise<string[]> {
    const spans = this.#telemetry.spans().map(brief);
    const told = [...this.#told, inspect([spans, await this.#telemetry.metrics()], { depth: null })].join('\n');
    return partsOf(secret).filter((piece) => [...encodings(piece)].some((text) => told.includes(text)));
  }

  /** How many spans have ended, and how many never did. */
  get spans(): { readonly ended: number; readonly open: number } {
    return { ended: this.#telemetry.spans().length, open: this.#telemetry.open().length };
  }
}

/** Every part of a secret that is long enough to matter. */
const partsOf = (secret: string): string[] =>
  Array.from({ length: Math.max(0, secret.length - part + 1) }, (_, at) => secret.slice(at, at + part));

function encodings(piece: string): Set<string> {
  const bytes = Buffer.from(piece);
  const whole = bytes.toString();
  // Without the last group, which depends on what comes after.
  const base64 = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
  return new Set([piece, JSON.stringify(piece).slice(1, -1), encodeURIComponent(whole), bytes.toString('hex'), base64]);
}
