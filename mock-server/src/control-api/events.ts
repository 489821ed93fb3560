import { clockOf } from './clock.ts';
import type { ControlledWorld } from './controlled.ts';
import { EventStream } from './event-stream.ts';
import { entryOf } from './journal.ts';
import { ControlRefusal } from './refusal.ts';
import type { ControlCaller } from './refuse-stranger.ts';

/** The maximum number of clients that watch events at the same time. */
const mostStreams = 100;

/** The interval, in milliseconds, at which a stream without events sends a comment. */
const beatEvery = 15_000;

/** Calls a function every `ms` milliseconds. Call the returned function to stop this. */
export type Every = (ms: number, run: () => void) => () => void;

/** The event streams of a server. */
export class Events {
  readonly #streams = new Map<EventStream, ControlledWorld>();
  readonly #every: Every;

  constructor(every: Every) {
    this.#every = every;
  }

  /** Opens a stream of the events of a world: its journal entries and the changes of its clock. */
  open(world: ControlledWorld, { whenLeft }: Pick<ControlCaller, 'whenLeft'>): Response {
    if (this.#streams.size >= mostStreams)
      throw new ControlRefusal(
        503,
        `${mostStreams} clients already watch events, and the server allows no more. Disconnect one of them.`,
      );
    const stops: (() => void)[] = [];
    const stream = new EventStream(() => {
      for (const stop of stops) stop();
      this.#streams.delete(stream);
    });
    stops.push(
      world.journal.watch((entry) => stream.send('request', entryOf(entry))),
      world.clock.watch(() => stream.send('clock', clockOf(world))),
      this.#every(beatEvery, () => stream.beat()),
    );
    this.#streams.set(stream, world);
    // A client that has closed its side of the connection does not read any more. Without `whenLeft`, the server would notice
    // this only at the next event.
    stops.push(whenLeft(() => stream.end()));
    // This first event tells the client at once that the connection works, and what time the world has.
    stream.send('clock', clockOf(world));
    return new Response(stream.body, { headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' } });
  }

  /** Ends the streams of a world. */
  endOf(world: ControlledWorld | undefined): void {
    for (const [stream, watched] of this.#streams) if (watched === world) stream.end();
  }

  /** Ends all streams. */
  close(): void {
    for (const stream of this.#streams.keys()) stream.end();
  }
}
