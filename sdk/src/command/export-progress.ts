import type { ClientEvent, DownloadProgress } from '@sentinelsec/sdk';
import { Presets, SingleBar } from 'cli-progress';
import { type BarLook, progressLine } from './progress-line.ts';
import { RateMeter } from './rate-meter.ts';
import { columnsOf, isUnicode, painter, type Terminal } from './terminal.ts';

const framesPerSecond = 8;

/**
 * Shows the progress of an export on a terminal: a bar, the rate, the remaining time, and the reason for a wait. Shows nothing if
 * the error output is not a terminal, or if the flag `--quiet` is set.
 */
export class ExportProgress {
  readonly #terminal: Terminal;
  readonly #bar: SingleBar | undefined;
  readonly #rate = new RateMeter();
  #now: DownloadProgress = { phase: 'queued', progress: 0, bytes: 0, totalBytes: 0 };
  /** The reason for the current wait, and the time at which the wait ends. */
  #wait: { readonly reason: string; readonly until: number } | undefined;

  constructor(terminal: Terminal, { quiet = false }: { readonly quiet?: boolean }) {
    this.#terminal = terminal;
    if (quiet || !terminal.err.isTTY) return;
    const look: BarLook = { unicode: isUnicode(terminal), paint: painter(terminal, terminal.err) };
    this.#bar = new SingleBar(
      {
        stream: terminal.err,
        fps: framesPerSecond,
        hideCursor: true,
        clearOnComplete: true,
        gracefulExit: false,
        emptyOnZero: true,
        format: () => progressLine(this.#state(), { ...look, columns: columnsOf(terminal.err) }),
      },
      Presets.legacy,
    );
  }

  /** Shows the new progress. */
  update(now: DownloadProgress): void {
    this.#now = now;
    // The first count includes the bytes of an earlier run. These bytes do not affect the rate, because the rate uses differences
    // between counts.
    if (now.phase === 'downloading') this.#rate.add(now.bytes, this.#terminal.now());
    if (!this.#bar) return;
    if (this.#bar.isActive) this.#bar.update(now.progress);
    else this.#bar.start(1, now.progress);
  }

  /** If the event says that the client waits, records the reason for the wait and the time at which the wait ends. */
  event(event: ClientEvent): void {
    const reason = event.type === 'wait' ? (event.reason === 'pace' ? 'quota' : 'credentials') : 'another attempt';
    if ((event.type === 'wait' || event.type === 'retry') && event.ms !== undefined)
      this.#wait = { reason, until: this.#terminal.now() + event.ms };
    if (event.type === 'attempt.start') this.#wait = undefined;
  }

  /** Removes the bar. */
  stop(): void {
    if (this.#bar?.isActive) this.#bar.stop();
  }

  #state(): Parameters<typeof progressLine>[0] {
    const now = this.#terminal.now();
    const waitMs = this.#wait === undefined ? 0 : this.#wait.until - now;
    const rate = this.#rate.perSecond(now);
    return { ...this.#now, rate, ...(this.#wait && waitMs >= 1000 && { wait: { reason: this.#wait.reason, ms: waitMs } }) };
  }
}
