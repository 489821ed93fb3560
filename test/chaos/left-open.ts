import { createHook } from 'node:async_hooks';

/** Since when something is open, and where it comes from. */
interface Opened {
  readonly kind: string;
  readonly handle: { hasRef?(): boolean };
  /** Its stack is written out only when it is asked for. */
  readonly from: Error;
}

/** What is watched: sockets, ports, and timers. */
const kinds = new Set(['TCPWRAP', 'TCPSERVERWRAP', 'PIPEWRAP', 'Timeout']);

/** Tells what was opened since and keeps the process alive. */
export interface Watch {
  /** Each with the place it comes from. What the test runner itself opened is left out. */
  left(): string[];
  stop(): void;
}

/** Watches from now on. */
export function watchOpen(): Watch {
  const open = new Map<number, Opened>();
  const hook = createHook({
    init: (id, kind, _, handle) => void (kinds.has(kind) && open.set(id, { kind, handle, from: new Error(kind) })),
    destroy: (id) => void open.delete(id),
    trackPromises: false,
  }).enable();
  const left = (): string[] =>
    [...open.values()].filter(({ handle }) => handle.hasRef?.() !== false).flatMap((one) => described(one) ?? []);
  return { left, stop: () => void hook.disable() };
}

/** Node's own frames tell nothing, nor does the watch itself. */
const telling = (frame: string): boolean => /\bat /.test(frame) && !/node:|<anonymous>$|left-open\.ts/.test(frame);

function described({ kind, from }: Opened): string | undefined {
  const frame = from.stack?.split('\n').find(telling)?.trim();
  if (frame && /node_modules\/@?vitest\//.test(frame)) return undefined;
  return frame === undefined ? kind : `${kind} ${frame}`;
}
