import type { components } from '../control-api/generated/schemas.d.ts';

/**
 * An event of a world: the world has answered a request, its clock has changed, or earlier events are missing, because the server
 * did not send them.
 *
 * @example
 * import { createWorlds } from '@sentinelsec/mock-server';
 * import { controlClient } from '@sentinelsec/mock-server/control';
 * import { startServer } from '@sentinelsec/mock-server/server';
 *
 * const server = await startServer(createWorlds({ frozen: true }), { port: 0, control: true });
 * const control = controlClient({ origin: server.url, token: server.control?.token ?? '' });
 * for await (const event of control.events()) {
 *   if (event.kind === 'clock') console.log(event.clock.time);
 *   break;
 * }
 * await server.close();
 */
export type ControlEvent =
  /** The world has answered a request. */
  | { readonly kind: 'request'; readonly entry: components['schemas']['JournalEntry'] }
  /**
   * The clock was moved, frozen, resumed or set back. The first event of each stream has this kind and contains the current time.
   */
  | { readonly kind: 'clock'; readonly clock: components['schemas']['Clock'] }
  /** Your program read the events too slowly. The server therefore did not send `count` events. */
  | { readonly kind: 'skipped'; readonly count: number };

/**
 * Returns the events in the body of an answer. The body has the format of server-sent events (WHATWG HTML Standard, section 9.2).
 */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ControlEvent, void, undefined> {
  const reader = body.pipeThrough(new TextDecoderStream() as never).getReader() as ReadableStreamDefaultReader<string>;
  let rest = '';
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      const blocks = (rest + step.value).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = eventOf(block);
        if (event) yield event;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Returns the event in a block of the stream; `undefined` for comments and for unknown events of later versions. */
function eventOf(block: string): ControlEvent | undefined {
  const [, kind] = /^event: (\w+)$/m.exec(block) ?? [];
  const [, data = ''] = /^data: (.*)$/m.exec(block) ?? [];
  if (kind === 'request') return { kind, entry: JSON.parse(data) };
  if (kind === 'clock') return { kind, clock: JSON.parse(data) };
  return kind === 'skipped' ? { kind, ...(JSON.parse(data) as { readonly count: number }) } : undefined;
}
