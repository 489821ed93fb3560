import { createHook } from 'node:async_hooks';

/** An open resource, and where the code opened it. */
interface Opened {
  readonly kind: string;
  readonly handle: { hasRef?(): boolean };
  /**
   * An error that was made when the resource was opened. Its stack shows which code opened the resource. Node formats the stack
   * only when a test reads it.
   */
  readonly from: Error;
}

/** The types of resources to watch: sockets, ports and timers. */
const kinds = new Set(['TCPWRAP', 'TCPSERVERWRAP', 'PIPEWRAP', 'Timeout']);

/** Lists the resources that were opened after the start of the watch and are still open. */
export interface Watch {
  /**
   * Returns one line for each open resource: its type, and where it was opened. Leaves out resources of the test runner, and
   * resources that do not keep the process running.
   */
  left(): string[];
  stop(): void;
}

/** Starts to watch resources. */
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

/** Whether a stack frame is useful. Frames of Node and of this file are not. */
const telling = (frame: string): boolean => /\bat /.test(frame) && !/node:|<anonymous>$|left-open\.ts/.test(frame);

function described({ kind, from }: Opened): string | undefined {
  const frame = from.stack?.split('\n').find(telling)?.trim();
  if (frame && /node_modules\/@?vitest\//.test(frame)) return undefined;
  return frame === undefined ? kind : `${kind} ${frame}`;
}
